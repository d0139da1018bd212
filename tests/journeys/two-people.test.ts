import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerPerson } from '../kit/first-site.ts';
import { startJourney, type Journey } from '../kit/journey.ts';
import { acceptInvitation } from './kit/invitation.ts';
import { sendAtOnce } from './kit/send-at-once.ts';

let journey: Journey;
let mei: Page;
const meiPerson = {
  email: 'mei@shop.example',
  name: 'Mei Chen',
  role: 'manager',
  password: 'four words in a row',
} as const;
const how = { viewport: { width: 1280, height: 900 } };

beforeAll(async () => {
  journey = await startJourney();
  mei = await journey.visitorPage(how);
  await acceptInvitation(mei, journey, meiPerson);
});
afterAll(() => journey[Symbol.asyncDispose]());

async function complain(comment: string): Promise<string> {
  const complaint = { id: crypto.randomUUID(), kind: 'complaint', comment };
  const { body } = await journey.owner.as({}).post(`/v1/sites/${journey.site.siteKey}/responses`, complaint);
  return `/admin/inbox/${body.ticket.number}`;
}
const reply = (page: Page): Locator => page.getByRole('textbox', { name: 'Your reply' });
const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send reply' }).click();

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('what somebody is given stands behind their bell, leads to the ticket, is read by opening it, and is told as they choose', async () => {
  const number = (await complain('The lid does not fit')).split('/').at(-1)!;
  const bell = (name: string) => mei.getByRole('button', { name, exact: true });
  const give = (): Promise<unknown> =>
    journey.owner.put(`${journey.sitePath}/tickets/${number}/assignment`, { personId: me.id });
  const { body: people } = await journey.owner.get(`${journey.sitePath}/people`);
  const me = people.members.find(({ email }: { email: string }) => email === meiPerson.email);
  await mei.goto('/admin/improve');
  await bell('Notices').waitFor();
  await give();
  await bell('Notices, 1 unread').waitFor();
  await expect.poll(() => mei.title()).toContain('• ');
  await mei.keyboard.press('g');
  await mei.keyboard.press('b');
  const told = mei.getByRole('dialog', { name: 'Notices' });
  await told.getByRole('link', { name: `Olive Owner gave you #${number}` }).click();
  await mei.getByRole('heading', { name: new RegExp(`#${number}`) }).waitFor();
  await bell('Notices').waitFor();

  await bell('Notices').click();
  await told.getByRole('link', { name: 'How you are told' }).click();
  const kind = mei.getByLabel('A ticket is given to you', { exact: true });
  expect(await kind.inputValue()).toBe('mail');
  await mei.getByText('This server sends no mail').waitFor();
  await kind.selectOption('By mail in the morning');
  await mei.getByRole('button', { name: 'Save', exact: true }).click();
  await mei.getByText('How you are told is saved.').waitFor();
  await mei.reload();
  await expect.poll(() => kind.inputValue()).toBe('digest');
});

test('two people who answer one ticket see each other before anything is sent', async () => {
  const ticket = await complain('The spout drips');
  const olive = await journey.ownerPage(how);
  for (const page of [olive, mei]) {
    await sendAtOnce(page);
    await page.goto(ticket);
  }
  await olive.getByText('Mei Chen is looking').waitFor();
  await reply(olive).fill('We are sorry about the spout');
  await mei.getByText('Olive Owner is writing', { exact: true }).waitFor();
  await reply(mei).fill('A new pot is on its way');
  for (const page of [olive, mei]) await page.getByText('is writing a reply too.').waitFor();
  await send(mei);
  await olive.getByText('Since you began: Mei Chen replied').waitFor();
  await olive.getByText('A new pot is on its way').waitFor();
  expect(await reply(olive).inputValue()).toBe('We are sorry about the spout');
  await olive.getByText('Mei Chen is looking').waitFor();
  await send(olive);
  await mei.getByText('We are sorry about the spout').waitFor();

  // In a note, a colleague is found by the first letters of their name.
  await olive.getByRole('radio', { name: 'Note' }).check();
  const note = olive.getByRole('textbox', { name: 'Your note' });
  await note.press('@');
  await olive.keyboard.type('mei');
  await olive.keyboard.press('Enter');
  await olive.keyboard.type('look');
  expect(await note.inputValue()).toBe('@Mei Chen look');
  const [sent] = await Promise.all([
    olive.waitForRequest((asked) => asked.url().endsWith('/messages')),
    olive.keyboard.press('Control+Enter'),
  ]);
  expect(sent.postDataJSON().mentions).toHaveLength(1);
  await mei.getByText('@Mei Chen').waitFor();
});

test('an overdue ticket that is closed and taken back is as overdue as it was', async () => {
  const ticket = await complain('The handle broke');
  const olive = await journey.ownerPage(how);
  await olive.goto(ticket);
  const due = olive.locator('ticket-header due-time');
  const before = await due.getAttribute('at');
  await olive.getByRole('button', { name: 'Close', exact: true }).click();
  await due.waitFor({ state: 'detached' });
  await olive.getByRole('button', { name: 'Undo' }).click();
  await olive.getByText(/#\d+ is as it was before\./).waitFor();
  expect(await due.getAttribute('at')).toBe(before);
});

test('what is not saved outlives place, reload and session, is offered again to its writer alone, and goes when it is discarded', async () => {
  const ticket = await complain('The lid is chipped');
  const olive = await journey.ownerPage(how);
  const name = olive.getByLabel('Name', { exact: true });
  await olive.goto('/admin/settings');
  await name.fill('Camellia');
  await olive.getByRole('link', { name: 'Inbox', exact: true }).click();
  await olive.goto(ticket);
  await reply(olive).fill('A lid is on its way');
  await olive.goto('/admin/ask/csat');
  const title = olive.getByLabel('Question', { exact: true }).first();
  await title.fill('How was the tea?');
  await olive.goto('/admin/ask/csat/rules');
  const share = olive.getByLabel('Share of visitors, in %');
  await share.fill('40');
  await olive.goto('/admin/ask/csat/wave');
  const customers = olive.getByLabel('Customers last year');
  await customers.fill('4321');

  // The session ends; somebody else signs in with this browser, and sees nothing of it.
  await olive.context().clearCookies();
  await olive.goto('/admin/settings');
  await signIn(olive, meiPerson);
  await name.waitFor();
  expect(await name.inputValue()).toBe('Shop');
  await olive.goto(ticket);
  expect(await reply(olive).inputValue()).toBe('');
  await olive.context().clearCookies();

  await olive.goto('/admin/settings');
  await signIn(olive, ownerPerson);
  await olive.getByText('Here is what you left unsaved.').waitFor();
  expect(await name.inputValue()).toBe('Camellia');
  await olive.goto(ticket);
  expect(await reply(olive).inputValue()).toBe('A lid is on its way');
  await olive.goto('/admin/ask/csat');
  expect(await title.inputValue()).toBe('How was the tea?');
  await olive.goto('/admin/ask/csat/wave');
  expect(await customers.inputValue()).toBe('4321');
  await olive.goto('/admin/ask/csat/rules');
  expect(await share.inputValue()).toBe('40');
  await olive.getByRole('button', { name: 'Discard changes' }).first().click();
  await olive.getByText('Nothing is changed.').waitFor();
  await olive.reload();
  await share.waitFor();
  expect(await share.inputValue()).not.toBe('40');

  // Whoever signs out leaves nothing.
  await olive.getByRole('button', { name: 'Olive Owner' }).click();
  await olive.getByRole('button', { name: 'Sign out' }).click();
  await olive.getByText('4 texts or changes of yours are not saved yet.').waitFor();
  await olive.getByRole('button', { name: 'Sign out and remove' }).click();
  await olive.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await olive.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([]);
});

test('rules that were typed do not undo what a colleague changed of them meanwhile, also after a version was saved', async () => {
  const olive = await journey.ownerPage(how);
  const path = `${journey.sitePath}/surveys/nps`;
  const { rules } = (await journey.owner.get(path)).body;
  await olive.goto('/admin/ask/nps/rules');
  await olive.getByLabel('Share of visitors, in %').fill('55');
  await journey.owner.edit(path, { rules: { ...rules, quota: 123 } });
  await olive.getByRole('link', { name: 'Edit', exact: true }).click();
  await olive.getByLabel('Question', { exact: true }).first().fill('Would you tell a friend?');
  await olive.getByRole('button', { name: /^Save as version/ }).click();
  await olive.getByText(/^Saved as version/).waitFor();
  await olive.getByRole('link', { name: 'Rules', exact: true }).click();
  await olive.getByRole('button', { name: 'Save rules' }).click();
  await olive.getByText('Saved. Open pages know').waitFor();
  expect((await journey.owner.get(path)).body.rules).toMatchObject({ percent: 55, quota: 123 });
});

test('an address that is allowed by a press stays so when the list that was being typed is saved', async () => {
  const olive = await journey.ownerPage(how);
  const shop = 'https://pay.shop.example';
  await journey.owner.as({ origin: shop }).get(`/v1/sites/${journey.site.siteKey}`);
  await olive.goto('/admin/settings/install');
  const list = olive.getByLabel('Addresses where the widget may run');
  await list.fill(`${await list.inputValue()}\nhttps://new.shop.example`);
  await olive.getByRole('button', { name: `Allow ${shop}` }).click();
  await expect.poll(() => list.inputValue()).toContain(shop);
  await olive.getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(async () => (await journey.owner.get(journey.sitePath)).body.origins)
    .toEqual(expect.arrayContaining([shop, 'https://new.shop.example']));
});

test('a tab in which somebody else has signed in sends nothing as them, and says so', async () => {
  const ticket = await complain('The box was wet');
  const olive = await journey.ownerPage(how);
  await olive.goto(ticket);
  await reply(olive).fill('We dry it for you');
  const other = await olive.context().newPage();
  await other.context().clearCookies();
  await other.goto('/admin');
  await signIn(other, meiPerson);
  await other.getByRole('heading', { name: 'Today', level: 1 }).waitFor();

  await send(olive);
  const asked = olive.getByRole('dialog', { name: 'Mei Chen is signed in now' });
  await asked.waitFor();
  const { body } = await journey.owner.get(ticket.replace('/admin/inbox', `${journey.sitePath}/tickets`));
  expect(body.messages).toHaveLength(1);
  await olive.getByRole('button', { name: 'Sign in as Olive Owner' }).click();
  await signIn(olive, ownerPerson);
  await reply(olive).waitFor();
  expect(await reply(olive).inputValue()).toBe('We dry it for you');
});
