import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { startJourney } from '../kit/journey.ts';

test('a place is added, answered at, called otherwise, and has its new name wherever it is told', async () => {
  await using journey = await startJourney();
  const staff = await journey.ownerPage();
  await staff.goto('/admin/ask/places');
  await staff.getByText('No places yet').waitFor();
  await staff.getByLabel('New places').fill('Tll 3\nTea room');
  await staff.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await staff.getByRole('button', { name: 'Rename Tea room' }).waitFor();

  const answer = { id: crypto.randomUUID(), kind: 'complaint', comment: 'The tea was cold', touchpoint: 'Tll 3' };
  const visitor = client(journey.server.url, { origin: siteOrigin });
  await visitor.post(`/v1/sites/${journey.site.siteKey}/responses`, answer);

  await staff.getByRole('button', { name: 'Rename Tll 3' }).press('Enter');
  const field = staff.getByLabel('New name of Tll 3');
  await expect.poll(() => field.evaluate((one) => one.matches(':focus'))).toBe(true);
  await field.fill('Till 3');
  await field.press('Enter');
  await staff.getByText('Was called “Tll 3” first').waitFor();

  await staff.goto('/admin/inbox/1');
  await staff.getByText('Till 3', { exact: true }).waitFor();
  await staff.goto('/admin/insights/complaints?split=touchpoint');
  await staff
    .getByRole('row', { name: /^Till 3/ })
    .getByRole('link', { name: /^Till 3/ })
    .click();
  await staff.getByText('Only Place: Till 3.').waitFor();
  await staff.goto('/admin/ask/csat/share');
  await staff.getByRole('img', { name: /Till 3/ }).waitFor();

  await staff.goto('/admin/ask/places');
  await staff.getByRole('button', { name: 'Hide Tea room' }).press('Enter');
  await staff.getByText('“Tea room” is hidden').waitFor();
  await staff.getByRole('button', { name: 'Undo' }).press('Enter');
  await staff.getByRole('button', { name: 'Hide Tea room' }).waitFor();
});
