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
});
