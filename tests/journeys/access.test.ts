import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { acceptInvitation } from './kit/invitation.ts';

let journey: Journey;
let tom: Page;
let role: string;
let ticket: number;
const how = { viewport: { width: 1280, height: 900 } };
const all = ['tickets.read', 'tickets.reply', 'people.read', 'site.read'];

beforeAll(async () => {
  journey = await startJourney();
  const complaint = { id: crypto.randomUUID(), kind: 'complaint', comment: 'The spout drips' };
  const { body } = await journey.owner.as({}).post(`/v1/sites/${journey.site.siteKey}/responses`, complaint);
  ticket = body.ticket.number;
  const made = await journey.owner.post(`${journey.sitePath}/roles`, { name: 'Desk', permissions: all });
  role = made.body.id;
  tom = await journey.visitorPage(how);
  await acceptInvitation(tom, journey, { email: 'tom@shop.example', name: 'Tom Reed', role });
});
afterAll(() => journey[Symbol.asyncDispose]());

const reply = (): Locator => tom.getByRole('textbox', { name: 'Your reply' });
const place = (name: string): Locator => tom.getByRole('navigation').getByRole('link', { name, exact: true });
const allow = async (permissions: string[], base: number): Promise<void> => {
  const { status } = await journey.owner.patch(`${journey.sitePath}/roles/${role}`, { permissions, base });
  expect(status).toBe(200);
};

test('an open console follows what its person may do: more at once, less at once, and nothing once they are removed', async () => {
  await tom.goto(`/admin/inbox/${ticket}`);
  await reply().fill('A new pot is on its way');
  expect(await place('Insights').count()).toBe(0);

  await allow([...all, 'metrics.read'], 1);
  await place('Insights').waitFor();
  expect(await reply().inputValue()).toBe('A new pot is on its way');

  await allow(['tickets.read', 'people.read', 'site.read'], 2);
  await reply().waitFor({ state: 'detached' });
  await place('Insights').waitFor({ state: 'detached' });
  await tom.getByText('The spout drips').first().waitFor();

  await allow(all, 3);
  await reply().waitFor();
  expect(await reply().inputValue()).toBe('A new pot is on its way');

  const { body } = await journey.owner.get(`${journey.sitePath}/people`);
  const { id } = body.members.find(({ name }: { name: string }) => name === 'Tom Reed');
  await journey.owner.del(`${journey.sitePath}/people/${id}`);
  await tom.getByRole('heading', { name: 'You have no site yet' }).waitFor();
  expect(await tom.getByText('The spout drips').count()).toBe(0);
});

test('what a colleague changes is there without a reload', async () => {
  const olive = await journey.ownerPage(how);
  await olive.goto('/admin/settings/people');
  await olive.locator('people-settings').getByText('Olive Owner').waitFor();
  const joining = await journey.visitorPage(how);
  await acceptInvitation(joining, journey, { email: 'ida@shop.example', name: 'Ida Berg', role: 'agent' });
  await olive.locator('people-settings').getByText('Ida Berg', { exact: true }).waitFor();

  await olive.goto('/admin/settings/teams');
  await olive.getByText('No teams yet.').waitFor();
  const teams = [{ id: crypto.randomUUID(), name: 'Mornings', departmentId: null, members: [] }];
  const { status } = await journey.owner.put(`${journey.sitePath}/teams`, {
    base: 0,
    departments: [],
    teams,
    categories: {},
  });
  expect(status).toBe(200);
  await expect.poll(() => olive.getByRole('textbox', { name: 'Team 1' }).inputValue()).toBe('Mornings');
});
