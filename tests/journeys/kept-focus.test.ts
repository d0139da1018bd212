import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startJourney } from '../kit/journey.ts';

const isLost = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === document.body);
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).press('Enter');

/** Presses a button that is there; whether the one that follows is there then. */
async function pressUntil(page: Page, pressed: string, then: string): Promise<boolean> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  if (await button(pressed).isVisible()) await press(page, pressed);
  return button(then).isVisible();
}

test('whoever works by keyboard keeps the focus, whatever becomes of what they press', async () => {
  await using journey = await startJourney();
  const complaint = { id: crypto.randomUUID(), kind: 'complaint', comment: 'The spout drips' };
  const { body } = await journey.owner.as({}).post(`/v1/sites/${journey.site.siteKey}/responses`, complaint);
  await journey.owner.post(`${journey.sitePath}/invitations`, { email: 'ida@shop.example', role: 'agent' });
  const page = await journey.ownerPage({ viewport: { width: 1280, height: 900 } });

  await page.goto('/admin/inbox?status=all');
  await page.getByRole('region').getByRole('link').first().press('Enter');
  await page.waitForURL(new RegExp(`/admin/inbox/${body.ticket.number}`));
  for (const [pressed, then] of [
    ['Close', 'Reopen'],
    ['Reopen', 'Resolve'],
    ['Resolve', 'Reopen'],
  ] as const) {
    // A press while the one before is on its way does nothing.
    await expect.poll(() => pressUntil(page, pressed, then), { message: then }).toBe(true);
    await expect.poll(() => isLost(page), { message: pressed }).toBe(false);
  }

  await page.goto('/admin/settings/teams');
  for (const [nth, name] of ['Mornings', 'Evenings'].entries()) {
    await press(page, 'Add a team');
    await page.getByRole('textbox', { name: `Team ${nth + 1}` }).fill(name);
  }
  await press(page, 'Remove Mornings');
  await page.getByRole('textbox', { name: 'Team 2' }).waitFor({ state: 'detached' });
  await expect.poll(() => isLost(page), { message: 'Remove' }).toBe(false);
  await press(page, 'Save departments and teams');
  await page.getByText('Departments and teams are saved.').waitFor();
  await expect.poll(() => isLost(page), { message: 'Save' }).toBe(false);

  await page.goto('/admin/settings/people');
  await press(page, 'Withdraw the invitation of ida@shop.example');
  await page.getByText('ida@shop.example', { exact: true }).first().waitFor({ state: 'detached' });
  await expect.poll(() => isLost(page), { message: 'Withdraw' }).toBe(false);
});
