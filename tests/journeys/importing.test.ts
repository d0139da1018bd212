import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { listenForFaults } from './kit/faults.ts';
import { tabTo } from './kit/tab-to.ts';

const cases = join(import.meta.dirname, '../../server/src/imports/cases');

async function take(page: Page, file: string, open = (button: Locator) => button.click()): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await open(page.locator('import-drop').getByRole('button'));
  await (await chooser).setFiles(join(cases, file));
}
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** Goes there by Tab from where the keyboard stands, and presses it. */
async function pressByKey(target: Locator, key: 'Enter' | 'Space', way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(target, way);
  await target.page().keyboard.press(key);
}

const ratings = async ({ owner, sitePath }: Journey): Promise<number> =>
  (await owner.get(`${sitePath}/metrics/csat?from=2025-01-01&to=2025-12-31`)).body.total.n;

test('a file is chosen, understood, checked and imported in the console, counts in Insights, and is undone', async () => {
  await using journey = await startJourney();
  const page = await journey.ownerPage();
  const faults = await listenForFaults(page);
  await page.goto('/admin/settings/import');
  await page.getByText('Nothing was imported yet').waitFor();

  await take(page, '01-gbk-zh-header-ymd.csv');
  await page.getByText('is a text table in GB18030: 10 rows, 10 answers').waitFor();
  await page.getByText('等了四十分钟才有人接电话').first().waitFor();
  await page.getByLabel('Meaning of 用户编号').selectOption('Name of the customer');
  await page.getByText('Name of the customer: 70000').waitFor();
  await press(page, 'Check the whole file');
  await page.getByText('10 new.').waitFor();
  expect(await ratings(journey)).toBe(0);
  await press(page, 'Import 10 answers');
  await page.getByRole('heading', { name: '“01-gbk-zh-header-ymd.csv” is imported' }).waitFor();
  expect(await ratings(journey)).toBe(10);

  // By the keyboard alone.
  await take(page, '36-excel-workbook.xlsx', (button) => pressByKey(button, 'Enter', 'Shift+Tab'));
  await page.getByText('is an Excel workbook, sheet').waitFor();
  await pressByKey(page.getByRole('button', { name: 'Check the whole file', exact: true }), 'Enter');
  await pressByKey(page.getByRole('button', { name: 'Import 9 answers', exact: true }), 'Space');
  await pressByKey(page.getByRole('link', { name: 'Read these answers' }), 'Enter');
  await page.getByText('11 answers').first().waitFor();
  await page.goto('/admin/insights/csat?range=custom&from=2025-01-01&to=2025-12-31');
  await page.getByText('19 answers').first().waitFor();

  await page.goto('/admin/settings/import');
  await take(page, '01-gbk-zh-header-ymd.csv');
  await page.getByText('imported this very file').waitFor();
  await page.getByText('Name of the customer: 70000').waitFor();
  await press(page, 'Check the whole file');
  await page.getByText('0 new, 10 already there.').waitFor();

  await press(page, 'Undo the import of 01-gbk-zh-header-ymd.csv');
  await press(page, 'Undo the import');
  await page.getByText('Undone', { exact: true }).waitFor();
  await expect.poll(() => ratings(journey)).toBe(9);
  expect(faults).toEqual([]);
});
