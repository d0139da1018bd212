import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startJourney } from '../kit/journey.ts';

test('a row of the breakdown shows its answers alone, the address keeps them, and all are a step away', async () => {
  await using journey = await startJourney({ sampleData: true });
  const page = await journey.ownerPage();
  await page.goto('/admin/insights/complaints?range=180&split=category');
  const table = page.locator('metric-split').getByRole('table');
  const row = table.getByRole('row').nth(1);
  const counted = (await row.getByRole('cell').innerText()).trim();
  const link = row.getByRole('rowheader').getByRole('link');
  const name = await link.innerText();
  await link.click();
  const figure = page.getByRole('figure', { name: 'Complaints' });
  await expect.poll(() => figure.innerText()).toContain(counted);
  await page.getByText(`Only Category: ${name}.`).waitFor();
  expect(new URL(page.url()).searchParams.get('category')).toBeTruthy();

  await page.reload();
  await page.getByText(`Only Category: ${name}.`).waitFor();
  await expect.poll(() => figure.innerText()).toContain(counted);
  await page.getByRole('link', { name: 'All answers' }).click();
  await table.waitFor();
  expect(new URL(page.url()).searchParams.get('category')).toBe(null);

  // Table, zoom and files: what is seen is in the address, and goes along.
  await page.getByRole('link', { name: 'CSAT' }).click();
  await page.getByRole('checkbox', { name: 'Zoom in' }).check({ force: true });
  await page.waitForURL(/zoom=true/);
  await page.getByText('The axis shows only the part').waitFor();
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  await page.waitForURL(/as=table/);
  await page.reload();
  await page.getByRole('region', { name: 'CSAT by week' }).getByRole('row').nth(26).waitFor();
  const download = async (press: () => Promise<void>, name: RegExp, first: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), press()]);
    expect(file.suggestedFilename()).toMatch(name);
    expect(readFileSync(await file.path(), 'utf8').slice(0, first.length)).toBe(first);
  };
  await download(() => page.getByRole('button', { name: 'as PNG' }).click(), /^csat-by-week-.*\.png$/, '\ufffdPNG');
  await page.getByRole('button', { name: 'Export…' }).click();
  await download(() => page.getByRole('link', { name: 'Download' }).click(), /^csat-.*\.csv$/, '\ufefffrom,to,');

  // Of one survey: its own number, the answers behind it, what it cannot tell, and back.
  await page.goto('/admin/insights/nps?range=180');
  await page.getByLabel('Survey', { exact: true }).selectOption({ value: 'csat' });
  await page.waitForURL(/insights\/csat\?.*survey=csat/);
  await page.getByLabel('Version', { exact: true }).selectOption({ value: '1' });
  await page.waitForURL(/version=1/);
  const read = page
    .locator('metric-detail')
    .getByRole('link', { name: /answers/ })
    .first();
  const said = (await read.innerText()).match(/[\d,]+/)![0];
  await read.click();
  await page
    .getByText(new RegExp(`${said} answers`))
    .first()
    .waitFor();
  expect(new URL(page.url()).searchParams.get('version')).toBe('1');
  await page.goto('/admin/insights/first_reply?survey=csat');
  await page.getByText('How long a first reply takes is not told apart by survey.').waitFor();

  await page.goto('/admin/insights/joy');
  await page.getByText('There is nothing at this address').waitFor();
});
