import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { startJourney } from '../kit/journey.ts';

test('a department gets a team and a category, and a ticket says who answers for it', async () => {
  await using journey = await startJourney();
  const staff = await journey.ownerPage();
  await staff.goto('/admin/settings/teams');
  await staff.getByText('No departments yet.').waitFor();
  await staff.getByRole('button', { name: 'Add a department' }).press('Enter');
  const department = staff.getByRole('textbox', { name: 'Department 1' });
  await expect.poll(() => department.evaluate((field) => field.matches(':focus'))).toBe(true);
  await staff.getByRole('button', { name: 'Save departments and teams' }).click();
  await staff.getByText('Give it a name.').waitFor();
  await department.fill('Logistics');
  await staff.getByRole('button', { name: 'Add a team' }).press('Enter');
  await staff.getByRole('textbox', { name: 'Team 1' }).fill('Couriers');
  await staff.getByLabel('Department of Couriers').selectOption({ label: 'Logistics' });
  await staff.getByText('No members').click();
  await staff.getByRole('checkbox', { name: 'Olive Owner' }).press('Space');
  await staff.getByLabel('Delivery', { exact: true }).selectOption({ label: 'Logistics' });
  await staff.getByRole('button', { name: 'Save departments and teams' }).click();
  await staff.getByText('Departments and teams are saved.').waitFor();
  await staff.reload();
  await staff.getByText('One member').waitFor();

  const visitor = client(journey.server.url, { origin: siteOrigin });
  const complaint = { id: crypto.randomUUID(), kind: 'complaint', comment: 'Late', category: 'delivery/late' };
  const { number } = (await visitor.post(`/v1/sites/${journey.site.siteKey}/responses`, complaint)).body.ticket;
  await staff.goto(`/admin/inbox/${number}`);
  await staff.getByText('Logistics', { exact: true }).waitFor();
});
