import { expect, test } from 'vitest';
import { startJourney } from '../kit/journey.ts';
import { widgetOn } from './kit/widget.ts';

test('what is answered on a page with ?huiyin-test, or by staff on the demo, is a test, counts nowhere, and is removed', async () => {
  await using journey = await startJourney();
  const visitor = await journey.visitorPage();
  const staff = await journey.ownerPage();
  for (const [page, path] of [
    [visitor, '/demo?huiyin-test'],
    [staff, '/demo'],
  ] as const) {
    await page.goto(path);
    const { open, point, panel, send } = widgetOn(page);
    await open();
    await point(/^1 of 5/).click();
    await panel.getByText('A test: not counted').waitFor();
    await send.click();
    await panel.getByText(/^Thank you/).waitFor();
  }
  const stored = async () => (await journey.owner.get(`${journey.sitePath}/responses`)).body.items;
  await expect
    .poll(async () => (await stored()).map((one: { suspect: string }) => one.suspect))
    .toEqual(['test', 'test']);
  expect((await journey.owner.get(`${journey.sitePath}/metrics/csat`)).body).toMatchObject({
    total: { n: 0 },
    tests: 2,
  });

  // One turns out to be none, and counts; it is a test again, and both go.
  await staff.goto('/admin/insights/answers?suspect=test');
  const lines = staff.getByRole('article');
  await lines.first().getByRole('button', { name: 'Details' }).click();
  await staff.getByRole('button', { name: 'It was no test' }).click();
  await expect.poll(() => lines.count()).toBe(1);
  await staff.getByText('One answer is a test').waitFor();
  const [{ id }] = (await stored()).filter((one: { suspect: string | null }) => one.suspect === null);
  await journey.owner.put(`${journey.sitePath}/responses/${id}/test`, {});
  await staff.getByRole('button', { name: 'Remove 2 test answers' }).click();
  await staff.locator('ui-question').getByRole('button', { name: 'Remove 2 test answers' }).click();
  await staff.getByText('2 test answers are gone.').waitFor();
  await expect.poll(stored).toEqual([]);
});
