import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { listenForFaults } from './kit/faults.ts';

const lines = (page: Page) => page.getByRole('region', { name: 'Tickets' }).getByRole('link');
const chosen = (page: Page) => page.getByRole('region', { name: 'Tickets' }).getByRole('checkbox', { checked: true });
const openNow = (page: Page) => Number(/\/inbox\/(\d+)/.exec(page.url())?.[1]);
const statusOf = async ({ owner, sitePath }: Journey, number: number): Promise<string> =>
  (await owner.get(`${sitePath}/tickets/${number}`)).body.status;

test('a queue is gone through by keys alone: one after another, several at once, and all of it can be taken back', async () => {
  await using journey = await startJourney({ sampleData: true });
  const page = await journey.ownerPage({ viewport: { width: 1280, height: 800 } });
  const faults = await listenForFaults(page);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.goto('/admin/inbox');
  await lines(page).nth(10).waitFor();
  const numbers = (await lines(page).allInnerTexts()).map((words) => Number(/#(\d+)/.exec(words)![1]));
  const [first, second, third, fourth] = numbers as [number, number, number, number];
  await journey.owner.put(`${journey.sitePath}/tickets/${second}/assignment`, { personId: null });

  // Resolved, and on to the next.
  await press('j', 'Enter');
  await page.waitForURL(new RegExp(`/inbox/${first}`));
  await page.getByRole('button', { name: 'Resolve', exact: true }).waitFor();
  await press('e');
  await page.waitForURL(new RegExp(`/inbox/${second}`));
  expect(await statusOf(journey, first)).toBe('resolved');

  // Mine by two presses.
  await press('a');
  await page.getByRole('combobox', { name: 'Assign to' }).and(page.locator(':focus')).waitFor();
  await press('a');
  await page.getByText(`#${second} assigned.`).waitFor();

  // Snoozed, and on to the next.
  await press('s');
  await page.getByRole('combobox', { name: 'Snooze until' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('tomorrow');
  await press('Enter');
  await page.getByText(`#${second} snoozed.`).waitFor();
  await page.waitForURL(new RegExp(`/inbox/${third}`));
  await expect.poll(() => lines(page).allInnerTexts()).not.toContainEqual(expect.stringContaining(`#${second}`));

  // Three at once.
  await press('x', 'j', 'j', 'X');
  await expect.poll(() => chosen(page).count()).toBe(3);
  const bar = page.getByRole('group', { name: 'What is done to those selected' });
  await bar.getByText(/^3 of \d+ selected$/).waitFor();
  await press('e');
  await page.getByText('3 tickets resolved.').waitFor();
  expect(await statusOf(journey, fourth)).toBe('resolved');
  await expect.poll(() => bar.count()).toBe(0);

  // Taken back, the newest first, whatever toasts are gone.
  await press('z');
  await expect.poll(() => statusOf(journey, fourth)).toBe('open');
  await press('z');
  await expect.poll(() => lines(page).allInnerTexts()).toContainEqual(expect.stringContaining(`#${second}`));
  await press('z');
  await expect
    .poll(async () => (await journey.owner.get(`${journey.sitePath}/tickets/${second}`)).body.assignee)
    .toBe(null);
  await press('z');
  await expect.poll(() => statusOf(journey, first)).toBe('open');

  // Found in the palette by its words, and by its number.
  const { body } = await journey.owner.get(`${journey.sitePath}/tickets/${numbers[10]}`);
  await press('Control+k');
  await page.getByRole('combobox').last().and(page.locator(':focus')).waitFor();
  await page.keyboard.type(`#${numbers[10]}`);
  await page.getByRole('option', { name: body.newestWord.excerpt }).click();
  await expect.poll(() => openNow(page)).toBe(numbers[10]);

  // What narrows the list is kept under a name, and chosen like a view.
  const view = page.getByLabel('View');
  await page.goto('/admin/inbox?status=all&sort=oldest');
  await page.getByRole('button', { name: 'Save filter' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name of the filter' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('From the beginning');
  await press('Enter');
  await page.getByRole('button', { name: 'Rename' }).waitFor();
  await page.goto('/admin/inbox');
  await view.selectOption({ label: '★ From the beginning' });
  await page.waitForURL(/status=all&sort=oldest/);
  expect(faults).toEqual([]);
});
