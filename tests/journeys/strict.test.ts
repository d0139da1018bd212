import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import type { Served } from '../kit/serve.ts';
import { png } from '../kit/pictures.ts';
import { startPrefixProxy } from '../kit/prefix-proxy.ts';
import { allow, answersBy } from './kit/answers.ts';
import { listenForFaults } from './kit/faults.ts';
import { startHostPage, type HostPageOptions } from './kit/host-page.ts';
import { looksOf } from './kit/looks.ts';
import { widgetOn, type Widget } from './kit/widget.ts';
import { settled } from './kit/settled.ts';
import { explain } from './kit/explain.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

/** A page elsewhere, under the strictest policy, that may use the widget. */
async function shop(options?: HostPageOptions): Promise<Served> {
  const host = await startHostPage(journey.server.url, journey.site.siteKey, options);
  await allow(journey, host.url);
  return host;
}

async function visitorOf(url: string): Promise<Widget & { faults: string[]; requests: string[] }> {
  const page = await journey.visitorPage();
  const faults = await listenForFaults(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  return { ...widgetOn(page), faults, requests };
}

/** Lets the complaint take pictures. */
async function takePictures(): Promise<void> {
  const path = `${journey.sitePath}/surveys/complaint`;
  const { body } = await journey.owner.get(`${path}/versions`);
  const { definition, version } = body.versions[0];
  const [question] = definition.questions;
  const changed = { ...definition, base: version, questions: [{ ...question, attachments: true }] };
  expect((await journey.owner.post(`${path}/versions`, changed)).status).toBe(201);
}

// T1
test('under the strictest policy with Trusted Types the widget looks the same as without', async () => {
  await using host = await shop();
  const looks = async (url: string): Promise<string[][]> => {
    const { page, panel, open, point, launcher } = await visitorOf(url);
    await launcher.waitFor();
    const found = [await looksOf(page)];
    await open();
    await point(/^3 of 5/).click();
    await panel.getByRole('textbox', { name: 'Anything we should know?' }).waitFor();
    await page.mouse.move(5, 300);
    found.push(await looksOf(page));
    await page.context().close();
    return found;
  };
  const [here, home] = [await looks(host.url), await looks('/demo')];
  expect(here[1]!.length).toBeGreaterThan(30);
  expect(here).toEqual(home);
});

// T1
test('under the strictest policy nothing breaks a rule: rating, complaint with pictures, conversation, calls, explain', async () => {
  await takePictures();
  await using host = await shop();
  const { page, panel, open, tab, point, send, faults } = await visitorOf(host.url);
  let number = 0;
  const answers = await answersBy(
    journey,
    async () => {
      await open();
      await point(/^5 of 5/).click();
      await panel.getByLabel('Anything we should know?').fill('Quick and kind');
      await send.click();
      await tab('Complain').click();
      const picture = { name: 'lid.png', mimeType: 'image/png', buffer: Buffer.from(await png(60, 40)) };
      await panel.locator('input[type=file]').setInputFiles([picture, { ...picture, name: 'pot.png' }]);
      await loaded(page, 'Picture 2');
      await panel.getByLabel('What happened?').fill('The lid is cracked');
      await panel.getByRole('button', { name: 'Send complaint' }).click();
      number = Number((await panel.getByRole('heading', { name: /^Complaint/ }).textContent())!.replace(/\D/g, ''));
    },
    2,
  );
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['complaint', 'csat']);
  await loaded(page, 'Picture 2');
  const ticket = `${journey.sitePath}/tickets/${number}`;
  expect((await journey.owner.get(ticket)).body.attachments).toHaveLength(2);
  await journey.owner.post(`${ticket}/messages`, { text: 'A new lid is on its way', visibility: 'public' });
  await panel.getByText('A new lid is on its way').waitFor();
  await page.evaluate(() => {
    const speak = (window as any).huiyin;
    speak('identify', { id: 'customer-7', tier: 'gold' }, 'f'.repeat(64));
    speak('event', 'order-done', { value: 96 });
  });
  await explain(page);
  await page.evaluate(() => (window as any).huiyin('close'));
  expect(faults).toEqual([]);
});

/** A picture in the widget is there and drawn. */
const loaded = (page: Page, alt: string) =>
  expect
    .poll(() =>
      page
        .locator('huiyin-widget')
        .getByRole('img', { name: alt })
        .evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth > 0).join()),
    )
    .toBe('true');

const release = async () => (await journey.owner.get('/v1/release.json')).body;

test('a pinned loader with its integrity works like the evergreen one', async () => {
  const { pinned } = await release();
  expect(pinned.src).toMatch(/^huiyin-[\da-f]{10}\.js$/);
  const attributes = `integrity="${pinned.integrity}" crossorigin="anonymous"`;
  await using host = await shop({ src: pinned.src, attributes });
  const { panel, open, point, faults } = await visitorOf(host.url);
  const answers = await answersBy(journey, async () => {
    await open();
    await point(/^2 of 5/).click();
    await panel.getByRole('button', { name: 'Close' }).click();
  });
  expect(answers).toMatchObject([{ score: 2 }]);
  expect(faults).toEqual([]);
});

test('with a wrong integrity nothing of the widget loads, and the page lives on', async () => {
  const { pinned } = await release();
  const attributes = `integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous"`;
  await using host = await shop({ src: pinned.src, attributes });
  const { page, launcher, faults, requests } = await visitorOf(host.url);
  await page.getByLabel('Search').fill('teapot');
  await settled(page);
  expect(await launcher.count()).toBe(0);
  expect(requests.filter((url) => url.startsWith(journey.server.url))).toEqual([`${journey.server.url}/${pinned.src}`]);
  expect(faults.filter((fault) => !fault.includes('integrity'))).toEqual([]);
  expect(await page.evaluate(() => [typeof (window as any).huiyin, !!document.querySelector('huiyin-widget')])).toEqual(
    ['undefined', false],
  );
});

test("from a path of the shop's own, under a policy that names no other host, all goes there, by names that say nothing", async () => {
  const policy = `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data: blob:; require-trusted-types-for 'script'`;
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<script src="/help/huiyin.js" data-site="${journey.site.siteKey}" async></script><h1>Shop</h1></html>`;
  await using proxy = await startPrefixProxy(journey.server.url, '/help/', page);
  await allow(journey, proxy.origin);
  const { panel, open, point, complain, faults, requests } = await visitorOf(`${proxy.origin}/teapots`);
  const answers = await answersBy(
    journey,
    async () => {
      await open();
      await point(/^4 of 5/).click();
      await panel.getByLabel('Anything we should know?').fill('From the help path');
      await complain('Behind the proxy');
      await panel.getByRole('button', { name: 'Close' }).click();
    },
    2,
  );
  expect(answers.map((a) => a.page)).toEqual([`${proxy.origin}/teapots`, `${proxy.origin}/teapots`]);
  const asked = requests.filter((url) => !url.startsWith('data:')).map((url) => url.replace(proxy.base, '/help/'));
  expect(asked.filter((url) => !url.startsWith('/help/'))).toEqual([`${proxy.origin}/teapots`]);
  expect(asked.filter((url) => /feedback|survey|track|analytic|rating|pixel|collect|beacon/i.test(url))).toEqual([]);
  expect(faults).toEqual([]);
});
