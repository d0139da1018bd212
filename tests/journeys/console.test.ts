import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerPerson } from '../kit/first-site.ts';
import { startJourney, type Journey } from '../kit/journey.ts';
import { listenForFaults } from './kit/faults.ts';
import { acceptInvitation } from './kit/invitation.ts';
import { widgetOn } from './kit/widget.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney({ sampleData: true })));
afterAll(() => journey[Symbol.asyncDispose]());

async function owner(): Promise<Page> {
  return journey.ownerPage({ viewport: { width: 1280, height: 800 } });
}

test('a hundred and fifty tickets are all reached by scrolling, searching and filtering', async () => {
  const page = await owner();
  await page.goto('/admin/inbox?status=all');
  await page.getByText('150 tickets').waitFor();
  const lines = page.getByRole('region', { name: 'Tickets' }).getByRole('link');
  const reached = new Set<string>();
  await expect
    .poll(async () => {
      for (const words of await lines.allInnerTexts()) reached.add(/#\d+/.exec(words)![0]);
      await lines.last().scrollIntoViewIfNeeded();
      return reached.size;
    })
    .toBe(150);
  expect(await lines.count()).toBeLessThanOrEqual(80);

  const { total, items } = (await journey.owner.get(`${journey.sitePath}/tickets?status=all&q=tracking%20page`)).body;
  expect(total).toBeLessThan(40);
  await page.getByRole('searchbox', { name: 'Search tickets' }).fill('tracking page');
  await page.getByText(`${total} tickets`, { exact: true }).waitFor();
  await expect.poll(() => lines.first().innerText()).toContain(`#${items[0].number}`);
  await page.getByRole('searchbox', { name: 'Search tickets' }).fill('zzz nothing like this');
  await page.getByText('No ticket fits').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByLabel('View').selectOption('resolved');
  await page.getByText(/^\d+ tickets$/).waitFor();

  const { body } = await journey.owner.get(`${journey.sitePath}/tickets?status=closed&limit=1`);
  await page.getByRole('searchbox', { name: 'Search tickets' }).fill(`#${body.items[0].number}`);
  await expect.poll(() => lines.allInnerTexts()).toEqual([expect.stringMatching(/#\d+\s+Closed/)]);
  await page.getByRole('searchbox', { name: 'Search tickets' }).fill('#9999');
  await page.getByText('This ticket is not here').waitFor();
});

test('what can be done to the ticket in sight stands first in the palette', async () => {
  const page = await owner();
  const { body } = await journey.owner.get(`${journey.sitePath}/tickets?status=open&limit=1`);
  // Beside a list that it is not in: nothing comes next.
  await page.goto(`/admin/inbox/${body.items[0].number}?status=closed`);
  await page.getByRole('button', { name: 'Resolve', exact: true }).waitFor();
  const choose = async (typed: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').last().and(page.locator(':focus')).waitFor();
    await page.keyboard.type(typed);
    await page
      .getByRole('option', { selected: true })
      .filter({ hasText: new RegExp(`#\\d+.*: .*${typed}`, 'i') })
      .waitFor();
    await page.keyboard.press('Enter');
  };
  await choose('resolve');
  await page.getByText(/#\d+ resolved/).waitFor();
  await page.getByRole('button', { name: 'Reopen' }).waitFor();
  await choose('internal note');
  await page.getByRole('textbox', { name: 'Your note' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await choose('reopen');
  await page.getByText(/#\d+ reopened/).waitFor();
  await choose('saved replies');
  await page.getByRole('combobox', { name: 'Search saved replies' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await choose('duplicate');
  await page
    .getByRole('textbox', { name: 'Number of the ticket that came first' })
    .and(page.locator(':focus'))
    .waitFor();
});

test('pointing at a chart and going through it by keys makes the browser complain of nothing', async () => {
  const page = await owner();
  const faults = await listenForFaults(page);
  await page.goto('/admin/insights/csat');
  const chart = page.getByRole('slider', { name: /CSAT by/ });
  await chart.locator('svg').waitFor();
  const box = (await chart.boundingBox())!;
  for (const part of [0.2, 0.5, 0.8])
    await page.mouse.move(box.x + box.width * part, box.y + box.height / 2, { steps: 4 });
  await chart.focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'Home', 'End']) await page.keyboard.press(key);
  expect(await chart.getAttribute('aria-valuetext')).toMatch(/\d/);
  expect(faults).toEqual([]);
});

test.each([
  ['upright', { width: 718, height: 1047 }],
  ['across', { width: 1047, height: 718 }],
])(
  'on a sheet of A4 held %s Insights stand whole, in light colours, with site, period and channel',
  async (_, sheet) => {
    const page = await journey.ownerPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
    await page.goto('/admin/insights/csat');
    const chart = page.getByRole('slider', { name: /CSAT by/ }).locator('svg');
    await chart.waitFor();
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await background();

    await page.setViewportSize(sheet);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.getByText(/Huiyin · Shop/).waitFor();
    await page.getByText(/\w{3} \d+ – \w{3} \d+, \d{4} · All channels/).waitFor();
    expect(await page.getByRole('navigation', { name: 'Places' }).isVisible()).toBe(false);
    expect(await background()).not.toBe(dark);
    const { x, width } = (await chart.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(sheet.width);
    expect(await page.getByRole('figure').allInnerTexts()).toEqual([expect.stringMatching(/\d answers · 95% CI/)]);
    const table = page.getByRole('region', { name: /CSAT by/ });
    expect(
      await table.evaluate((all) => [all.scrollHeight - all.clientHeight, all.scrollWidth - all.clientWidth]),
    ).toEqual([0, 0]);
    // A tile of an imported number stands on paper with what it says.
    const acts = page.getByRole('main').getByRole('button').and(page.locator('button:not([aria-pressed])'));
    expect(await acts.count()).toBe(0);
    const foot = (await page.locator('score-distribution').boundingBox())!;
    expect(foot.y + foot.height).toBeLessThanOrEqual(await page.evaluate(() => document.documentElement.scrollHeight));

    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await background()).toBe(dark);
  },
);

test('a wrong password does not open the console, the right one leads on to where one wanted to go, signing out closes it', async () => {
  const page = await journey.visitorPage({ viewport: { width: 1280, height: 800 } });
  await page.goto('/admin/inbox?status=all');
  await page.getByLabel('E-mail address').fill(ownerPerson.email);
  await page.getByLabel('Password').fill('not the right words');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Wrong e-mail or password.').waitFor();
  await page.getByLabel('Password').fill(ownerPerson.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('150 tickets').waitFor();
  await page
    .getByRole('button', { name: /Olive Owner/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto('/admin');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('that one was signed out is said until one has signed in again', async () => {
  const page = await owner();
  await page.goto('/admin/inbox/135');
  await page.getByRole('heading', { name: /#135/ }).waitFor();
  // The press is the next thing that is asked: something else would lead to the door as well, and say nothing.
  await page.getByRole('button', { name: 'Resolve', exact: true }).hover();
  await page.context().clearCookies();
  await page.mouse.down();
  await page.mouse.up();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  const said = page.locator('ui-toasts .toast');
  await expect.poll(() => said.count()).toBe(1);
  await page.getByLabel('E-mail address').fill(ownerPerson.email);
  await page.getByLabel('Password').fill(ownerPerson.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: /#135/ }).waitFor();
  expect(await said.count()).toBe(0);
});

test('a list of what is mine is the same list for a colleague it is sent to', async () => {
  const page = await owner();
  const { body: me } = await journey.owner.get('/api/me');
  const mine = new RegExp(`/admin/inbox\\?assignee=${me.person.id}$`);
  const view = page.getByLabel('View');
  await page.goto('/admin/inbox');
  await view.selectOption('mine');
  await page.waitForURL(mine);
  await page.goto('/admin/inbox?assignee=me');
  await page.waitForURL(mine);
  await expect
    .poll(() => view.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.label))
    .toMatch(/^Mine \(\d+\)$/);
});

test('Insights say how long a first reply takes, and break it down by what was complained about', async () => {
  const page = await owner();
  await page.goto('/admin/insights/csat?range=180');
  const figure = page.getByRole('figure', { name: 'First reply, median' });
  await expect.poll(() => figure.innerText()).toMatch(/ hr\n\d+ complaints · 95% CI .* 9 of 10 within: .* hr \(/s);
  await figure.click();
  await page.getByRole('heading', { name: 'Median first reply by week' }).waitFor();
  await page.getByLabel('Breakdown by').selectOption({ label: 'Category' });
  await page.waitForURL(/\/admin\/insights\/first_reply\?range=180&split=category$/);
  const row = page.getByRole('region', { name: 'Breakdown' }).getByRole('row', { name: /^Delivery \d/ });
  await expect.poll(() => row.innerText()).toMatch(/^Delivery\s+\d+\s+[\d.]+ hr\s+[\d.]+–[\d.]+ hr$/);
});

test('Insights keep what they show while a day is missing, and say at the field that it is', async () => {
  const page = await owner();
  await page.goto('/admin/insights/nps?range=custom');
  const figures = page.getByRole('main').getByRole('figure');
  await figures.nth(2).waitFor();
  const missing = page.getByText('Choose a day.');
  await expect.poll(() => missing.count()).toBe(2);
  await page.goto('/admin/insights/nps?range=30');
  await figures.nth(2).waitFor();
  const before = await figures.allTextContents();
  await page.getByRole('radio', { name: 'Custom' }).check({ force: true });
  await page.getByLabel('From', { exact: true }).fill('');
  await missing.waitFor();
  await page.getByText(/^Still shown: \w{3} \d+ – /).waitFor();
  expect(await figures.allTextContents()).toEqual(before);
});

test('an invited viewer joins by the link, reads tickets, and is offered nothing to change', async () => {
  const page = await journey.visitorPage({ viewport: { width: 1280, height: 800 } });
  await acceptInvitation(page, journey, { email: 'vera@shop.example', name: 'Vera Viewer', role: 'viewer' });
  await page.goto('/admin/inbox?status=all');
  await page.getByRole('region', { name: 'Tickets' }).getByRole('link').first().click();
  await page.getByText('You can read here. To answer, ask an owner for the agent role.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Your reply' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Resolve' }).count()).toBe(0);
  await page.goto('/admin/settings');
  expect(await page.getByRole('link', { name: 'People' }).count()).toBe(0);
});

test('an own role is made, given and changed; who holds it sees what it allows', async () => {
  const olive = await owner();
  await olive.goto('/admin/settings/people');
  const roles = olive.locator('role-settings');
  await roles.getByRole('button', { name: 'New role' }).click();
  await roles.getByLabel('Name', { exact: true }).fill('Analyst');
  await roles.getByRole('checkbox', { name: 'See figures and results of surveys' }).check({ force: true });
  await roles.getByRole('button', { name: 'Make the role' }).click();
  await olive.getByText('The role Analyst is here.').waitFor();
  const { body } = await journey.owner.get(`${journey.sitePath}/roles`);

  const page = await journey.visitorPage({ viewport: { width: 1280, height: 800 } });
  await acceptInvitation(page, journey, { email: 'ana@shop.example', name: 'Ana Lyst', role: body.roles[0].id });
  await page.getByRole('main').getByRole('figure').nth(1).waitFor();
  const places = page.getByRole('navigation', { name: 'Places' }).getByRole('link');
  expect(await places.allInnerTexts()).toEqual(['Today', 'Insights', 'Improve', 'Settings']);

  await olive.reload();
  await olive.getByText('2 permissions · held by 1').waitFor();
  await roles.getByRole('button', { name: 'Change the role Analyst' }).click();
  await roles.getByRole('checkbox', { name: 'See figures and results of surveys' }).uncheck({ force: true });
  await roles.getByRole('button', { name: 'Save the role' }).click();
  await olive.locator('ui-question').getByRole('button', { name: 'Save the role' }).click();
  await olive.getByText('The role Analyst is changed.').waitFor();
  await page.goto('/admin');
  await page.getByText('Your role shows nothing here.').waitFor();
  expect(await places.allInnerTexts()).toEqual(['Today', 'Settings']);
});

test('two sites do not mix, and an empty one says what to do first', async () => {
  const page = await owner();
  const made = await journey.owner.post('/api/sites', { name: 'Quiet harbour', origins: [journey.server.url] });
  expect(made.status).toBe(201);
  await page.goto(`/admin?site=${made.body.key}`);
  await page.getByText('Listening for the first page').waitFor();
  await page.getByRole('link', { name: 'Inbox', exact: true }).click();
  await page.getByText('Nothing needs a reply').waitFor();

  const visitor = await journey.visitorPage();
  await visitor.goto(`/demo?site=${made.body.key}`);
  const widget = widgetOn(visitor);
  await widget.open();
  await widget.complain('Only for the observatory');
  await page.getByRole('link', { name: /Only for the observatory/ }).waitFor();
  const first = await journey.owner.get(`${journey.sitePath}/tickets?status=all&q=observatory`);
  expect(first.body.items).toEqual([]);
  expect((await journey.owner.get(`${journey.sitePath}/tickets?status=all`)).body.total).toBe(150);
});
