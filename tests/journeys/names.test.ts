import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { strangeNames as names } from '../kit/strange.ts';
import { cutOff } from './kit/cut-off.ts';
import { fillWithStrangeNames, longPage, longPerson } from './kit/hostile-shop.ts';
import type { Screen } from './kit/screens.ts';
import { sideways } from './kit/sideways.ts';
import { turned } from './kit/turned.ts';
import { visualOrder } from './kit/visual-order.ts';
import { widgetOn } from './kit/widget.ts';

let journey: Journey;
let ticket: Awaited<ReturnType<typeof fillWithStrangeNames>>;
beforeAll(async () => {
  journey = await startJourney();
  ticket = await fillWithStrangeNames(journey);
});
afterAll(() => journey[Symbol.asyncDispose]());

const widths = [1300, 700, 375];
const how = { viewport: { width: 1300, height: 900 }, reducedMotion: 'reduce' } as const;

const main = (page: Page): Locator => page.getByRole('main');
const at = (path: string, ready: Screen['ready'], act?: (page: Page) => Promise<unknown>): Screen => ({
  name: path,
  open: async (page) => {
    await page.goto(path);
    await act?.(page);
  },
  ready,
});

/** Where names are shown, with what shows that they are there. */
function screens(): Screen[] {
  const listed = (n: number) => (page: Page) => main(page).getByRole('listitem').nth(n);
  const heading = (page: Page) => main(page).getByRole('heading', { level: 1 });
  const preview = (page: Page) => main(page).locator('preview-frame').getByRole('radio').nth(4);
  const said = (page: Page) => main(page).getByRole('list', { name: 'Conversation' }).getByRole('listitem').nth(1);
  return [
    at('/admin', (page) => main(page).locator('waiting-list').getByRole('listitem').nth(4)),
    at('/admin/inbox?status=all', (page) => main(page).getByRole('region').getByRole('link').nth(9)),
    ...Object.values(ticket).map((n) => at(`/admin/inbox/${n}?status=all`, said)),
    at('/admin/insights/csat', (page) => main(page).locator('imported-numbers').getByRole('slider').locator('svg')),
    at('/admin/improve', listed(2)),
    at('/admin/ask', listed(2)),
    at('/admin/ask/csat', preview),
    at('/admin/ask/complaint', (page) => main(page).locator('preview-frame').getByRole('textbox').first()),
    at('/admin/ask/csat/results', (page) => main(page).getByRole('table').nth(1)),
    at('/admin/ask/csat/versions', preview),
    at('/admin/ask/csat/rules', heading),
    at('/admin/ask/csat/share', heading),
    at('/admin/ask/nps/wave', (page) => main(page).getByRole('textbox').nth(4)),
    at('/admin/settings/site', (page) => main(page).locator('shown-widget').getByRole('radio').nth(4)),
    at('/admin/settings/install', (page) => main(page).locator('install-check').getByRole('status')),
    at('/admin/settings/replies', listed(2)),
    at('/admin/settings/people', listed(4)),
    at('/admin/settings/keys', listed(2)),
    at(
      '/admin/settings/people',
      (page) => page.getByText('Their words and history stay.'),
      (page) => page.getByRole('button', { name: `Remove ${longPerson.name}` }).click(),
    ),
    at(
      `/admin/inbox/${ticket.arabic}`,
      (page) => page.getByText(`Assigned to ${longPerson.name}.`),
      (page) => page.locator('ticket-header').getByRole('combobox').selectOption({ label: longPerson.name }),
    ),
  ];
}

/** What of a page turns what stands beside it, reaches out of the window or is cut off. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  const found = (await turned(page)).map((fault) => `${name}: ${fault}`);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const wide = [...(await sideways(page)), ...(await cutOff(page))];
    found.push(...wide.map((fault) => `${name}, ${width} px: ${fault}`));
  }
  await page.setViewportSize(how.viewport);
  return found;
}

test('no name, category or address reaches out of a window, is cut off or turns what stands beside it', async () => {
  const page = await journey.ownerPage(how);
  const found: string[] = [];
  for (const { name, open, ready } of screens()) {
    await open(page);
    await ready(page).first().waitFor();
    found.push(...(await faultsOf(page, name)));
  }
  expect(found).toEqual([]);
});

test('nor where somebody with a long name has a menu, several sites and a palette', async () => {
  const page = await journey.visitorPage(how);
  await page.goto('/admin/sign-in?next=/admin/improve');
  await page.getByLabel('E-mail address').fill(longPerson.email);
  await page.getByLabel('Password').fill(longPerson.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await main(page).getByRole('listitem').first().waitFor();
  const staff = page.request;
  for (const name of [names.hebrew, names.override]) {
    const made = await staff.post('/api/sites', {
      data: { name, timeZone: 'UTC' },
      headers: { origin: journey.server.url },
    });
    expect(made.status()).toBe(201);
  }
  await page.reload();
  await main(page).getByRole('listitem').first().waitFor();
  const found = await faultsOf(page, 'several sites');
  await page.locator('personal-menu.wide').getByRole('button').first().click();
  await page.getByRole('group', { name: 'You and this console' }).waitFor();
  found.push(...(await faultsOf(page, 'the menu')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: 'Switch to' }).first().waitFor();
  found.push(...(await faultsOf(page, 'the palette')));
  expect(found).toEqual([]);
});

test('the widget and the page of a survey hold such names on a phone', async () => {
  const page = await journey.visitorPage({ viewport: { width: 375, height: 800 } });
  const found: string[] = [];
  for (const path of ['/demo', `/s/${journey.site.siteKey}/csat`]) {
    await page.goto(path);
    if (path === '/demo') await widgetOn(page).launcher.click();
    await page.getByRole('radio').nth(4).waitFor();
    const faults = [...(await turned(page)), ...(await sideways(page)), ...(await cutOff(page))];
    found.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  expect(found).toEqual([]);
});

test('number, name and words stand in their places, and a long address is there on demand', async () => {
  const page = await journey.ownerPage(how);
  const heading = page.locator('ticket-header').getByRole('heading');
  await page.goto(`/admin/inbox/${ticket.override}`);
  await heading.waitFor();
  expect(await visualOrder(heading)).toBe(`moc.knab #${ticket.override}`);
  const address = page.getByRole('link', { name: longPage });
  const folded = main(page).locator('ui-long').filter({ has: address });
  const height = async (): Promise<number> => (await folded.boundingBox())!.height;
  const before = await height();
  expect(before).toBeLessThan(150);
  await folded.getByRole('button', { name: 'Show all' }).click();
  await folded.getByRole('button', { name: 'Show less' }).waitFor();
  expect(await height()).toBeGreaterThan(2 * before);

  await page.goto(`/admin/inbox/${ticket.hebrew}`);
  await heading.waitFor();
  const backwards = [...names.hebrew].toReversed().join('');
  expect(await visualOrder(heading)).toBe(`${backwards} #${ticket.hebrew}`);
  const by = main(page).locator('.message.staff .by');
  expect(await visualOrder(by)).toMatch(new RegExp(`${backwards}\\s*Reply`));
});
