import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';

let journey: Journey;
/** Keys of the sites; each has a ticket with the same number. */
let shop: string;
let harbour: string;
beforeAll(async () => {
  journey = await startJourney({ sampleData: true });
  shop = journey.site.siteKey;
  const made = await journey.owner.post('/api/sites', { name: 'Harbour', origins: [journey.server.url] });
  harbour = made.body.key;
  const complaint = { id: crypto.randomUUID(), kind: 'complaint', comment: 'Only for the harbour' };
  expect((await journey.owner.as({}).post(`/v1/sites/${harbour}/responses`, complaint)).status).toBe(201);
});
afterAll(() => journey[Symbol.asyncDispose]());

const siteOf = (page: Page): string | null => new URL(page.url()).searchParams.get('site');
const theirs = (page: Page) => page.getByRole('main').getByText('Only for the harbour').first();

test('a tab stays with its site while another tab goes to another one', async () => {
  const mine = await journey.ownerPage({ viewport: { width: 1280, height: 800 } });
  await mine.goto(`/admin?site=${harbour}`);
  await mine.getByRole('link', { name: /Only for the harbour/ }).click();
  await mine.getByRole('heading', { name: /#1\b/ }).waitFor();

  const other = await mine.context().newPage();
  await other.goto('/admin');
  await other.getByRole('combobox', { name: 'Site' }).selectOption(shop);
  await expect.poll(() => siteOf(other)).toBe(shop);
  await other.getByRole('figure').first().waitFor();

  await other.goto('/admin/settings/install');
  await other.getByRole('combobox', { name: 'Site' }).selectOption(harbour);
  await expect.poll(() => siteOf(other)).toBe(harbour);
  expect(new URL(other.url()).pathname).toBe('/admin/settings/install');
  await other.getByLabel('Addresses where the widget may run').waitFor();

  await mine.reload();
  await theirs(mine).waitFor();
  await mine.keyboard.press('g');
  await mine.keyboard.press('i');
  await mine.getByLabel('View').selectOption('all');
  await expect.poll(() => new URL(mine.url()).searchParams.get('status')).toBe('all');
  await mine.keyboard.press('Control+k');
  await mine.getByRole('combobox').last().and(mine.locator(':focus')).waitFor();
  await mine.keyboard.type('Go to Insights');
  await mine.getByRole('option', { selected: true }).filter({ hasText: 'Insights' }).waitFor();
  await mine.keyboard.press('Enter');
  await mine.getByRole('heading', { name: 'Insights' }).waitFor();
  expect(siteOf(mine)).toBe(harbour);
  await mine.goBack();
  await theirs(mine).waitFor();
  expect(siteOf(mine)).toBe(harbour);
});

test('an address without a site gets one, and that of a site one does not work on shows no other', async () => {
  const page = await journey.ownerPage();
  await page.goto(`/admin/inbox/1?status=all&site=${harbour}`);
  await theirs(page).waitFor();
  await page.goto('/admin/inbox/1?status=all');
  await theirs(page).waitFor();
  expect(siteOf(page)).toBe(harbour);
  await page.goto('/admin/inbox/1?site=of-nobody');
  await page.getByText('it belongs to another site').waitFor();
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await expect.poll(() => siteOf(page)).toBe(harbour);
});

test('who works on one site alone has short addresses', async () => {
  await using alone = await startJourney();
  const page = await alone.ownerPage();
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Inbox', exact: true }).click();
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
  expect(new URL(page.url()).search).toBe('');
});
