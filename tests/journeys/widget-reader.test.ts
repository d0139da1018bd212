import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startJourney, type Journey } from '../kit/journey.ts';
import { makeEveryKind, nobodySays } from './kit/every-kind.ts';
import { callHuiyin, openByName } from './kit/kind-states.ts';
import { listenTo, type Reader } from './kit/reader.ts';
import { openShop } from './kit/shop-page.ts';
import { widgetOn } from './kit/widget.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
  await makeEveryKind(journey);
});
afterAll(() => journey[Symbol.asyncDispose]());

/** A visitor of the shop who hears the page. */
async function visitor(): Promise<{ page: Page; reader: Reader; hears: (lines: string[]) => Promise<void> }> {
  const page = await journey.visitorPage();
  const reader = await listenTo(page);
  await openShop(page, journey, 'en');
  return {
    page,
    reader,
    async hears(lines) {
      await expect.poll(() => reader.said()).toEqual(lines);
      await reader.forget();
    },
  };
}

const within = (what: string): string => `focus: dialog "Feedback" > ${what}`;

test('opening, going along the scale, choosing, following up and sending is all said', async () => {
  const { page, reader, hears } = await visitor();
  const { panel, launcher } = widgetOn(page);
  const { keyboard } = page;
  const scale = 'radiogroup "How was our service today?"';
  await launcher.focus();
  await hears(['focus: button "Feedback"']);
  await keyboard.press('Enter');
  await panel.getByRole('radio').first().waitFor();
  await expect.poll(() => panel.getByRole('status').count()).toBe(2);
  // Where its settings come a moment later, the panel has the focus until then, and the name of the site is news.
  const early = /^(focus: dialog "Feedback"|live: Shop)$/;
  await expect
    .poll(async () => (await reader.said()).filter((line) => !early.test(line)))
    .toEqual([within(`${scale} > radio "1 of 5, very dissatisfied", not checked`)]);
  await reader.forget();
  for (const key of ['ArrowRight', 'End', 'ArrowLeft']) await keyboard.press(key);
  await hears([
    within(`${scale} > radio "2 of 5, dissatisfied", not checked`),
    within(`${scale} > radio "5 of 5, very satisfied", not checked`),
    within(`${scale} > radio "4 of 5, satisfied", not checked`),
  ]);
  await keyboard.press('Home');
  await keyboard.press('Space');
  await hears([within(`${scale} > radio "1 of 5, very dissatisfied", checked`), 'live: Thank you, that is noted.']);
  for (let n = 0; n < 6; n++) await keyboard.press('Tab');
  await hears([
    ...['Took too long', 'Not solved', 'Unfriendly', 'Hard to understand', 'Price'].map((reason) =>
      within(`group "What went wrong?" > button "${reason}"`),
    ),
    within('textbox "Anything we should know? optional"'),
  ]);
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await hears([within('status ""'), 'live: Thank you. We read every answer.']);
  await keyboard.press('Escape');
  await hears(['focus: button "Feedback"']);
});

test('a complaint with a mistake says the mistake and leads to its field', async () => {
  const { page, reader, hears } = await visitor();
  const { panel, open, tab } = widgetOn(page);
  await open();
  await tab('Complain').click();
  await panel.getByLabel('What happened?').fill('The lid is cracked');
  await panel.getByLabel('E-mail').fill('mei@');
  await panel.getByRole('button', { name: 'Send complaint' }).focus();
  await reader.forget();
  await page.keyboard.press('Enter');
  await hears([
    'live: This does not look like an e-mail address.',
    within('textbox "E-mail optional", invalid, described as "This does not look like an e-mail address."'),
  ]);
  await panel.getByLabel('E-mail').fill('');
  await panel.getByRole('button', { name: 'Send complaint' }).click();
  await panel.getByRole('heading', { name: /^Complaint \d/ }).waitFor();
});

test('a reply that arrives is said without moving the focus, and so is the question whether it was solved', async () => {
  const { page, reader, hears } = await visitor();
  const { panel, open, complain } = widgetOn(page);
  await open();
  const ticket = `${journey.sitePath}/tickets/${await complain('The spout drips')}`;
  const box = panel.getByRole('textbox', { name: 'Write a message' });
  await box.focus();
  await reader.forget();
  await journey.owner.post(`${ticket}/messages`, { text: 'A new pot is on its way', visibility: 'public' });
  const arrived = panel.getByText('A new pot is on its way');
  await arrived.waitFor();
  const at = await panel.getByRole('listitem').last().locator('small').textContent();
  await hears(['live: Answered', `live: A new pot is on its way ${at!.trim()}`]);
  await journey.owner.post(`${ticket}/resolution`, {});
  await panel.getByRole('heading', { name: 'Was it solved?' }).waitFor();
  await hears(['live: Resolved']);
  expect(await box.evaluate((el) => (el.getRootNode() as ShadowRoot).activeElement === el)).toBe(true);
});

test('a survey that comes up by itself is told politely: the focus stays where it was, also when Escape takes it away', async () => {
  const { page, hears } = await visitor();
  const { panel } = widgetOn(page);
  const search = page.getByLabel('Search');
  await search.focus();
  await callHuiyin(page, 'event', nobodySays);
  await panel.getByRole('radio').first().waitFor();
  await hears(['live: A question for you']);
  expect(await search.evaluate((el) => document.activeElement === el)).toBe(true);
  // Escape is heard once what is not needed for the first look is there.
  const isGone = async (): Promise<boolean> => {
    await search.press('Escape');
    return panel.isHidden();
  };
  await expect.poll(isGone).toBe(true);
  expect(await search.evaluate((el) => document.activeElement === el)).toBe(true);
});

test('each question of a survey is said when it comes', async () => {
  const { page, reader, hears } = await visitor();
  const { panel, point } = widgetOn(page);
  await openByName(page, 'every');
  await point(/^2 of 5/).click();
  await panel.getByRole('button', { name: 'Next' }).waitFor();
  await reader.forget();
  await panel.getByRole('button', { name: 'Next' }).click();
  await hears([
    within('button "Next"'),
    within('radiogroup "Would you tell a friend?" > radio "0 of 10, Not at all", not checked'),
  ]);
  await point('9 of 10').click();
  await hears([within('radiogroup "Was it easy?" > radio "1 of 7, Not at all", not checked')]);
});
