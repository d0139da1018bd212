import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { settled } from './kit/settled.ts';
import { widgetOn, type Widget } from './kit/widget.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

/** Somebody's page with the tag in it. */
async function on(body: string, { style = '', attributes = '', of = journey, ...how } = {}): Promise<Widget> {
  const page = await of.visitorPage(how);
  const { url } = of.server;
  const tag = `<script src="${url}/huiyin.js" data-site="${of.site.siteKey}" ${attributes}></script>`;
  const html = `<!DOCTYPE html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Shop</title><link rel="icon" href="data:,"><style>${style}</style></head><body>${body}${tag}</body></html>`;
  await page.route(`${url}/shop`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(`${url}/shop`);
  return widgetOn(page);
}

test('nothing of the launcher moves or changes while the pointer is at it; what the site wants comes after', async () => {
  // Another look would be that of the other tests, for a moment after it was changed back.
  await using of = await startJourney();
  const { body } = await of.owner.get(of.sitePath);
  const theme = { ...body.theme, position: 'bottom-left', offset: 60, label: { en: 'Tell the shop what you think' } };
  expect((await of.owner.edit(of.sitePath, { theme })).status).toBe(200);
  const { page, launcher } = await on('<h1>Shop</h1>', { of });
  const before = await launcher.boundingBox();
  await launcher.hover();
  await page.waitForResponse(/\/v1\/words\//);
  await settled(page);
  expect(await launcher.boundingBox()).toEqual(before);
  await launcher.click();
  await page.getByRole('radio').first().waitFor();
  await settled(page);
  expect(await launcher.boundingBox()).toEqual(before);
  await launcher.click();
  await page.getByRole('radio').first().waitFor({ state: 'hidden' });
  await page.mouse.move(300, 100);
  await expect
    .poll(async () => (await page.getByRole('button', { name: theme.label.en }).boundingBox())?.x)
    .toBe(theme.offset);
});

test('the launcher is in sight also where the window is narrower than its distance from the edge', async () => {
  for (const side of ['left', 'right']) {
    const attributes = `data-offset="200" data-position="bottom-${side}"`;
    const { launcher } = await on('<h1>Shop</h1>', { attributes, viewport: { width: 320, height: 640 } } as object);
    const { x, width } = (await launcher.boundingBox())!;
    expect([x >= 0, x + width <= 320]).toEqual([true, true]);
  }
});

describe('on a page that is zoomed', () => {
  const zoomed: [width: number, height: number, zoom: number, element: string][] = [
    [1366, 650, 1.1, 'body'],
    [1366, 650, 1.5, 'body'],
    [1366, 650, 1.5, 'html'],
    [390, 740, 1.1, 'html'],
    [390, 740, 1.5, 'body'],
  ];

  test.each(zoomed)('%i × %i by %f at its %s the panel is in sight', async (width, height, zoom, element) => {
    const style = `${element} { zoom: ${zoom} }`;
    const { page, launcher, tab, panel } = await on('<h1>Shop</h1>', { style, viewport: { width, height } } as object);
    await launcher.click();
    await tab('Complain').click();
    await panel.getByLabel('What happened?').waitFor();
    await inSight(page, panel);
  });

  test("the panel is in sight at the page's own button, also where that is at the bottom", async () => {
    const style = 'body { zoom: 1.5 } button { position: fixed; bottom: 20px; left: 400px }';
    const how = { style, attributes: 'data-button="#help"', viewport: { width: 1366, height: 650 } };
    const { page } = await on('<button id="help">Help</button>', how as object);
    await page.getByRole('button', { name: 'Help' }).click();
    const panel = page.getByRole('dialog', { name: 'Help' });
    await panel.getByRole('radio').first().waitFor();
    await inSight(page, panel);
    await expect.poll(async () => Math.round((await panel.boundingBox())!.x)).toBe(600);
  });
});

async function inSight(page: Page, panel: Widget['panel']): Promise<void> {
  const { width, height } = page.viewportSize()!;
  await expect
    .poll(async () => {
      const box = (await panel.boundingBox())!;
      return [box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height, box.height > 200];
    })
    .toEqual([true, true, true, true, true]);
}
