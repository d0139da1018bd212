import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { answerOf, answersBy } from './kit/answers.ts';
import { pass, takeClock } from './kit/settled.ts';
import { inline, openShop } from './kit/shop-page.ts';
import { widgetOn, type Widget } from './kit/widget.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

const chunk = (name: string): RegExp => new RegExp(`/w/${name}-[^/]+$`);

/** A page on which a chunk does not come the first `times` it is asked for; `body` is its markup. */
async function without(
  name: string,
  body = '',
  attributes = '',
  times = 1,
): Promise<Widget & { exceptions: string[] }> {
  const page = await journey.visitorPage();
  const exceptions: string[] = [];
  page.on('pageerror', (error) => exceptions.push(error.message));
  if (times > 0) await page.route(chunk(name), (route) => route.abort(), { times });
  const { url } = journey.server;
  const tag = `<script src="${url}/huiyin.js" data-site="${journey.site.siteKey}" ${attributes}></script>`;
  const html = `<!DOCTYPE html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"></head><body>${body}${tag}</body></html>`;
  await page.route(`${url}/shop`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(`${url}/shop`);
  return { ...widgetOn(page), exceptions };
}

describe('a part that does not come the first time', () => {
  test('of the panel is said at the launcher, and comes at the next press', async () => {
    const { page, launcher, point, exceptions } = await without('panel');
    await launcher.dispatchEvent('click');
    const again = page.getByRole('button', { name: '↻ Feedback' });
    await again.click();
    await point(/^4 of 5/).waitFor();
    expect(await launcher.textContent()).toBe('Feedback');
    expect(exceptions).toEqual([]);
  });

  test("of a panel behind the page's own button is said by a launcher in its place", async () => {
    const { page } = await without('panel', '<button id="help">Help</button>', 'data-button="#help"');
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('button', { name: '↻ Feedback' }).click();
    await page.getByRole('radio').first().waitFor();
  });

  test('of what follows a rating is said beside it; the rating that was pressed arrives with what follows', async () => {
    const { page, panel, open, point, send, exceptions } = await without('panel', '', '', 0);
    // Looked ahead for, too: until it is let through, none comes.
    let comes = false;
    await page.route(chunk('more'), (route) => (comes ? route.continue() : route.abort()));
    await open();
    await point(/^2 of 5/).click();
    await panel.getByText('This did not load.').waitFor();
    expect(await point(/^2 of 5/).getAttribute('aria-checked')).toBe('true');
    comes = true;
    await panel.getByRole('button', { name: 'Try again' }).click();
    await panel.getByLabel('Anything we should know?').fill('The second time');
    expect(await panel.getByText('This did not load.').count()).toBe(0);
    await send.click();
    expect(await answerOf(journey, 'The second time')).toMatchObject({ score: 2 });
    expect(exceptions).toEqual([]);
  });

  test('of a panel that the page opens by a call comes all the same', async () => {
    const { page } = await without('panel');
    await page.evaluate(() => (window as unknown as { huiyin(call: string): void }).huiyin('open'));
    await page.getByRole('radio').first().waitFor();
  });
});

test('a rating and Escape before what sends it has come: it leaves when that comes', async () => {
  const page = await journey.visitorPage();
  await takeClock(page);
  const held: Route[] = [];
  await page.route(chunk('more'), (route) => void held.push(route));
  await page.goto('/demo');
  const { point, launcher, panel } = widgetOn(page);
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await launcher.click();
  await pressed(page, point(/^5 of 5/));
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  const answers = await answersBy(journey, async () => {
    for (const route of held) await route.continue();
    await pass(page, 1000);
  });
  expect(answers).toMatchObject([{ kind: 'csat', score: 5 }]);
});

test('a survey that is another one by the time the rest has come shows nothing of what it was', async () => {
  const page = await journey.visitorPage();
  const held: Route[] = [];
  await page.route('**/v1/words/*', (route) => void held.push(route));
  await openShop(page, journey, 'en', inline(journey, 'csat'));
  const point = (name: RegExp) => page.getByRole('radio', { name });
  await point(/^5 of 5/).waitFor();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const asked = `/v1/sites/${journey.site.siteKey}?survey=nps`;
  await page.evaluate(async (path) => {
    const survey = document.querySelector('huiyin-survey') as HTMLElement & { preview: unknown };
    survey.preview = await (await fetch(path)).json();
    survey.setAttribute('survey', 'nps');
  }, asked);
  await point(/^10 of 10/).waitFor();
  await expect.poll(() => held.length).toBe(2);
  for (const route of held.toReversed()) {
    const came = page.waitForResponse('**/v1/words/*');
    await route.continue();
    await came;
  }
  await page.locator('huiyin-survey .after').waitFor({ state: 'attached' });
  await point(/^10 of 10/).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Thank you').waitFor();
});

/** Presses, and lets the time pass after which what comes next is asked for. */
async function pressed(page: Page, point: ReturnType<Widget['point']>): Promise<void> {
  await point.click();
  await pass(page, 100);
}
