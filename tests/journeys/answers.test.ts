import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';

let journey: Journey;
/** Of who only looks: a page that goes on to another address costs half of a new one. */
let reading: Page;
beforeAll(async () => {
  journey = await startJourney({ sampleData: true });
  reading = await journey.ownerPage();
});
afterAll(() => journey[Symbol.asyncDispose]());

const said = (page: Page): Locator => page.locator('answers-reader .count');
const lines = (page: Page): Locator => page.locator('answer-list').getByRole('article');
/** The numbers in a text, without what groups their digits. */
const numbersIn = (text: string): string[] => text.replaceAll(',', '').match(/\d+/g) ?? [];

test.each([
  ['a whole metric', '/admin/insights/csat', 'metric-detail .head a'],
  ['those left out of it as suspect', '/admin/insights/csat', 'metric-detail .notes a'],
  ['a bar of the distribution', '/admin/insights/csat', 'score-distribution td a >> nth=3'],
  ['a row of the breakdown', '/admin/insights/nps?split=language', 'metric-split td a >> nth=1'],
  ['a category of complaints', '/admin/insights/complaints?split=category', 'metric-split td a >> nth=0'],
  ['a part of the answers', '/admin/insights/csat?language=en&range=180', 'metric-detail .head a'],
  ['a reason', '/admin/insights/csat?range=180', 'metric-reasons td a >> nth=1'],
  ['a category, where one improves', '/admin/improve/complaints', 'complaint-counts li span a >> nth=1'],
  ['complaints without a category', '/admin/improve/complaints', 'complaint-counts li span a >> nth=-1'],
  ['first replies', '/admin/insights/first_reply', 'metric-detail .head a'],
  ['a score of a survey', '/admin/ask/csat/results', 'question-result tally-bars >> nth=0 >> css=a >> nth=2'],
  ['a reason of a survey', '/admin/ask/csat/results', 'question-result tally-bars >> nth=1 >> css=a >> nth=0'],
  ['a figure of Today', '/admin', 'thirty-days a.read >> nth=0'],
])('the number of %s leads to as many answers', async (_, path, link) => {
  const page = reading;
  await page.goto(path);
  const figure = page.getByRole('main').locator(link);
  const told = link.includes('.notes') ? page.locator('metric-detail .notes').getByText('suspect') : figure;
  const read = async (): Promise<string | undefined> => numbersIn(await told.innerText())[0];
  await expect.poll(read).toBeDefined();
  const n = await read();
  await figure.click();
  await expect.poll(async () => numbersIn(await said(page).innerText())).toEqual([n]);
  const shown = Math.min(Number(n), 50);
  await expect.poll(() => lines(page).count()).toBeGreaterThanOrEqual(shown);
});

test('a point of the chart leads to its answers, by the mouse and by the keyboard, as its line of the table does', async () => {
  const page = await journey.ownerPage();
  const chart = page.getByRole('slider', { name: /CSAT by/ });
  const back = async (): Promise<void> => {
    await page.goBack();
    await chart.locator('css=svg').waitFor();
  };
  await page.goto('/admin/insights/csat');
  await chart.locator('css=svg').waitFor();
  await chart.focus();
  await page.keyboard.press('ArrowLeft');
  const answers = /([\d,]+) answers/;
  const [, atPoint = ''] = answers.exec((await chart.getAttribute('aria-valuetext'))!)!;
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page).innerText()).toBe(`${atPoint} answers`);

  await back();
  const { width, height } = (await chart.boundingBox())!;
  await chart.click({ position: { x: width / 2, y: height / 2 } });
  await said(page).waitFor();
  const { searchParams } = new URL(page.url());
  const [from, to] = [searchParams.get('from'), searchParams.get('to')];
  const { body } = await journey.owner.get(`${journey.sitePath}/metrics/csat?from=${from}&to=${to}`);
  await expect.poll(async () => numbersIn(await said(page).innerText())).toEqual([String(body.total.n)]);

  await back();
  await page.getByRole('radio', { name: 'Table' }).click();
  const cell = page.locator('series-table td a').nth(-2);
  const [inTable] = numbersIn(await cell.innerText());
  await cell.click();
  await expect.poll(async () => numbersIn(await said(page).innerText())).toEqual([inTable]);
});

test('answers are narrowed by what the address keeps, and the filter that is too narrow is named', async () => {
  const page = await journey.ownerPage();
  await page.goto('/admin/insights/answers');
  await lines(page).first().waitFor();
  const choose = (label: string, value: string) =>
    page.locator('filter-chip').getByRole('combobox', { name: label }).selectOption(value);
  await page.locator('filter-chip.add select').selectOption('score');
  await choose('Score', 'csat 1-2');
  await page.waitForURL(/series=csat&score=1-2/);
  await choose('Period', '180');
  await expect.poll(() => said(page).innerText()).toMatch(/^\d+ answers$/);
  const low = await said(page).innerText();
  await page.getByRole('button', { name: 'Export…' }).click();
  const file = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download', exact: true }).click(),
  ]);
  const rows = (await readFile((await file[0].path())!, 'utf8')).trim().split('\r\n').length - 1;
  expect(`${rows} answers`).toBe(low);

  await page.locator('filter-chip.add select').selectOption('page');
  await page.locator('filter-chip input').fill('/nowhere');
  await page.keyboard.press('Enter');
  const wider = page.getByRole('button', { name: `Without Page: ${low}` });
  await wider.waitFor();
  await page.reload();
  await wider.click();
  await expect.poll(() => said(page).innerText()).toBe(low);
  await page.goBack();
  await wider.waitFor();
});

test('what comes in waits above what is read, and is opened by the keyboard', async () => {
  const page = await journey.ownerPage();
  await page.goto('/admin/insights/answers?series=complaint');
  await lines(page).first().waitFor();
  const before = await lines(page).first().getAttribute('data-id');
  const complaint = {
    id: crypto.randomUUID(),
    kind: 'complaint',
    comment: 'The lid was broken when I opened the parcel.',
  };
  const { status } = await journey.owner.as({}).post(`/v1/sites/${journey.site.siteKey}/responses`, complaint);
  expect(status).toBe(201);
  const fresh = page.getByRole('button', { name: '1 new answer' });
  await fresh.waitFor();
  expect(await lines(page).first().getAttribute('data-id')).toBe(before);
  await fresh.click();
  await expect.poll(() => lines(page).first().innerText()).toContain('The lid was broken');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/admin\/inbox\/\d+/);
  await page.getByRole('main').getByText('The lid was broken').first().waitFor();
});
