import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { settled } from './kit/settled.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

/** Somebody's page that opens the panel by a button of its own. */
async function on(
  body: string,
  { attributes = 'data-button=".help"', width = 1280, height = 800 } = {},
): Promise<Page> {
  const { url } = journey.server;
  const page = await journey.visitorPage({ viewport: { width, height } });
  const tag = `<script src="${url}/huiyin.js" data-site="${journey.site.siteKey}" ${attributes}></script>`;
  const style = '.help { position: absolute } main { height: 4000px }';
  const html = `<!DOCTYPE html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"><style>${style}</style></head><body>${tag}${body}<main></main></body></html>`;
  await page.route(`${url}/shop`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(`${url}/shop`);
  return page;
}

const panelOn = (page: Page) => page.locator('huiyin-widget').getByRole('dialog');

/** Opens it and waits until all of it is there. */
async function press(page: Page, button = '.help'): Promise<void> {
  await page.locator(button).click();
  await panelOn(page).getByRole('radio').first().waitFor();
  await page.waitForFunction(() => document.querySelector('huiyin-widget')!.shadowRoot!.adoptedStyleSheets.length > 4);
}

const open = (page: Page): Promise<void> => page.evaluate(() => (window as any).huiyin('open'));

/** Where the panel stands: whole in the window, and in which corner or at which left edge. */
async function spotOf(page: Page): Promise<string> {
  const { width, height } = page.viewportSize()!;
  const { x, y, width: w, height: h } = (await panelOn(page).boundingBox())!;
  if (x < 0 || y < 0 || x + w > width || y + h > height) return `out of the window: ${x} ${y} ${w} ${h}`;
  const across = width - x - w < 40 ? 'right' : `${Math.round(x)}`;
  // Above where a launcher would be, or at the edge of a phone.
  return `${[76, 0].includes(Math.round(height - y - h)) ? 'bottom' : 'top'} ${across}`;
}

const at = (where: string): string => `<button class="help" style="${where}">Help</button>`;
const scrollTo = (top: number) => (page: Page) => page.evaluate((top) => window.scrollTo(0, top), top);
const resizeTo = (width: number) => (page: Page) => page.setViewportSize({ width, height: 800 });
const pressPoint = (page: Page) => panelOn(page).getByRole('radio').first().click();

describe('the panel of a button of the page', () => {
  const moved: [what: string, button: string, does: (page: Page) => Promise<unknown>, where: string][] = [
    ['that stays stands at it', at('top: 40px; left: 400px'), pressPoint, 'top 400'],
    ['that is scrolled a little follows it', at('top: 200px; left: 400px'), scrollTo(100), 'top 400'],
    ['that was scrolled away stands in its corner', at('top: 40px; left: 400px'), scrollTo(1500), 'bottom right'],
    ['below which the page was scrolled up as well', at('top: 3500px; left: 400px'), scrollTo(0), 'bottom right'],
    ['at the right of a window that becomes narrower', at('top: 40px; right: 20px'), resizeTo(600), 'top right'],
    ['in a window as narrow as a phone', at('top: 40px; right: 20px'), resizeTo(360), 'bottom right'],
  ];
  test.each(moved)('%s', async (_, button, does, where) => {
    const page = await on(button);
    await press(page);
    await does(page);
    await expect.poll(() => spotOf(page)).toBe(where);
    await pressPoint(page);
    await settled(page);
    expect(await spotOf(page)).toBe(where);
  });

  const menus: [what: string, menu: string][] = [
    ['hides', `<nav onclick="this.hidden = true">${at('top: 40px; left: 400px')}</nav>`],
    ['is taken out', `<nav onclick="this.remove()">${at('top: 40px; left: 400px')}</nav>`],
  ];
  test.each(menus)('in a menu that %s when it is pressed stands in its corner', async (_, menu) => {
    const page = await on(menu);
    await press(page);
    await expect.poll(() => spotOf(page)).toBe('bottom right');
  });

  test('stays where it was pressed when the menu goes that the button stood in', async () => {
    const page = await on(`<div popover style="inset: 40px auto auto 400px; margin: 0">
      <button class="help" style="position: static">Help</button></div>`);
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')!.showPopover());
    await press(page);
    await expect.poll(() => spotOf(page)).toMatch(/^top 40\d$/);
    const before = await panelOn(page).boundingBox();
    await pressPoint(page);
    await page.locator('.help').waitFor({ state: 'hidden' });
    await settled(page);
    expect((await panelOn(page).boundingBox())!.x).toBe(before!.x);
  });

  test.each([
    ['none', 'top-left', 'top 16'],
    ['.help', 'bottom-right', 'bottom right'],
  ])('stands in its corner where nobody pressed one: data-button="%s", %s', async (button, position, where) => {
    const page = await on(at('top: 40px; left: 400px'), {
      attributes: `data-button="${button}" data-position="${position}"`,
    });
    await open(page);
    await panelOn(page).getByRole('radio').first().waitFor();
    await expect.poll(() => spotOf(page)).toBe(where);
  });

  test('is that of the one pressed last: no other says that it is open', async () => {
    const page = await on(at('top: 40px; left: 100px') + at('top: 40px; left: 700px'));
    const said = () => page.locator('.help').evaluateAll((all) => all.map((one) => one.ariaExpanded));
    await press(page, '.help >> nth=0');
    await expect.poll(said).toEqual(['true', null]);
    await page.locator('.help').nth(1).click();
    await expect.poll(said).toEqual(['false', 'false']);
    await page.locator('.help').nth(1).click();
    await expect.poll(said).toEqual(['false', 'true']);
  });

  test.each([
    [
      'in an open shadow root',
      () => {
        const root = document.body.appendChild(document.createElement('x-shop')).attachShadow({ mode: 'open' });
        root.innerHTML = '<button class="help">Inside</button>';
      },
    ],
    [
      'whose clicks the page stops',
      () => {
        document.body.insertAdjacentHTML(
          'beforeend',
          '<nav><button class="help" style="top: 9px">Inside</button></nav>',
        );
        document.querySelector('nav')!.addEventListener('click', (e) => e.stopPropagation());
      },
    ],
  ])('also of one %s', async (_, make) => {
    const page = await on('');
    await page.evaluate(make);
    await page.getByRole('button', { name: 'Inside' }).click();
    await panelOn(page).getByRole('radio').first().waitFor();
  });

  test('opens however often it is pressed while its parts are on their way', async () => {
    const page = await on(at('top: 40px; left: 400px'));
    const parts = Promise.withResolvers<void>();
    await page.route(/\/w\/panel-|\/v1\/sites\//, async (route) => (await parts.promise, route.continue()));
    for (let presses = 0; presses < 4; presses++) await page.locator('.help').click();
    parts.resolve();
    await panelOn(page).getByRole('radio').first().waitFor();
    await settled(page);
    expect(await panelOn(page).isVisible()).toBe(true);
  });

  test('is pressed by no key that is still held when it opens', async () => {
    const page = await on(at('top: 40px; left: 400px'));
    await page.locator('.help').focus();
    await page.keyboard.down('Enter');
    const isInside = () =>
      page.evaluate(() => document.querySelector('huiyin-widget')!.shadowRoot!.activeElement?.role);
    await expect.poll(isInside).toBe('radio');
    for (let held = 0; held < 5; held++) await page.keyboard.down('Enter');
    await settled(page);
    expect(await panelOn(page).locator('[aria-checked=true]').count()).toBe(0);
    await page.keyboard.up('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => panelOn(page).locator('[aria-checked=true]').count()).toBe(1);
  });
});

test('one Escape closes one thing: the panel, then the dialog of the page it stands over', async () => {
  const page = await on(`<dialog><button class="help">Help</button></dialog>`);
  const isOpen = () => page.evaluate(() => document.querySelector('dialog')!.open);
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await press(page);
  await panelOn(page).getByRole('radio').first().focus();
  await page.keyboard.press('Escape');
  await panelOn(page).waitFor({ state: 'hidden' });
  await settled(page);
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(isOpen).toBe(false);
});

test('a double click presses nothing of what comes after its first', async () => {
  const page = await on(at('top: 40px; left: 400px'));
  await press(page);
  const panel = panelOn(page);
  await panel.getByRole('button', { name: 'Rate', exact: true }).click();
  await panel.getByRole('radio', { name: /^5 of 5/ }).click();
  await panel.getByRole('button', { name: 'Send', exact: true }).dblclick();
  await panel.getByText('Thank you').waitFor();
  const more = panel.getByRole('button', { name: 'One more question' });
  await more.dblclick();
  await panel.getByRole('radio', { name: /of 10/ }).first().waitFor();
  await settled(page);
  expect(await panel.locator('[aria-checked=true]').count()).toBe(0);
});
