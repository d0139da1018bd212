import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { startJourney } from '../kit/journey.ts';
import { widgetOn } from './kit/widget.ts';

test('a category is called otherwise, and customers, the ticket, the filter and Insights say so', async () => {
  await using journey = await startJourney();
  const visitor = client(journey.server.url, { origin: siteOrigin });
  const complaint = { id: crypto.randomUUID(), kind: 'complaint', comment: 'The parcel is late', category: 'delivery' };
  const { number } = (await visitor.post(`/v1/sites/${journey.site.siteKey}/responses`, complaint)).body.ticket;

  const staff = await journey.ownerPage();
  await staff.goto('/admin/settings/categories');
  const first = staff.getByRole('textbox', { name: 'Name 1', exact: true });
  await first.fill('Shipping');
  await first.press('Enter');
  await staff.keyboard.type('Manners');
  await staff.getByRole('button', { name: 'Save categories' }).click();
  await staff.getByText('Categories are saved.').waitFor();
  await staff.getByText('Delivery until').waitFor();

  await staff.goto(`/admin/inbox/${number}`);
  await staff.getByText('called Delivery then').waitFor();
  expect(await staff.getByRole('combobox', { name: 'Category' }).inputValue()).toBe('delivery');
  await staff.goto('/admin/insights/complaints?split=category');
  await staff.getByRole('row', { name: /^Shipping/ }).waitFor();
  await staff.goto('/admin/ask/complaint');
  await staff.getByRole('checkbox', { name: 'Manners' }).waitFor();
  expect(await staff.getByRole('checkbox', { name: 'Manners' }).isChecked()).toBe(true);

  const customer = await journey.visitorPage();
  await customer.goto('/demo');
  const widget = widgetOn(customer);
  await widget.open();
  const other = await widget.complain('Nobody said hello', { category: 'Manners' });

  await staff.goto('/admin/settings/categories');
  await staff.getByRole('button', { name: 'Remove “Manners”' }).click();
  await staff.getByRole('button', { name: 'Save categories' }).click();
  await staff.getByRole('button', { name: 'Bring Manners back' }).waitFor();
  await staff.goto('/admin/inbox?status=all');
  await staff.locator('filter-chip.add select').selectOption('category');
  await staff.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'Manners (retired)' });
  await staff.getByRole('link', { name: new RegExp(`#${other}`) }).waitFor();
  expect(await staff.getByRole('link', { name: new RegExp(`#${number}`) }).count()).toBe(0);
});
