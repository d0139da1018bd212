import { defaultSurveys } from '@huiyin/server/surveys/default-surveys';
import type { Language } from '@huiyin/shared/contract/text';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Journey } from '../../kit/journey.ts';
import { inline, openShop } from './shop-page.ts';
import { widgetOn } from './widget.ts';
import { wordsOf } from './widget-words.ts';
import { refuseAnswers } from './refuse-answers.ts';

const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#7a4' } })
  .png()
  .toBuffer();
const file = (name: string, mimeType: string) => ({ name, mimeType, buffer: picture });

/** Speaks to the widget as its page would. */
export const callHuiyin = (page: Page, ...call: string[]): Promise<void> =>
  page.evaluate((said) => (window as unknown as { huiyin(...call: string[]): void }).huiyin(...said), call);

/** Opens a survey of the panel by its slug. */
export const openByName = (page: Page, slug: string): Promise<void> => callHuiyin(page, 'open', slug);

/** Every kind of question, before and after its answer, and the thanks; stops at each by name. */
export async function* questionStates(page: Page, journey: Journey, language: Language): AsyncGenerator<string> {
  const words = wordsOf(language);
  const { panel, point } = widgetOn(page, words.launcher);
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  await openShop(page, journey, language);
  await openByName(page, 'every');
  await point(words.nameOf(2, 5, words.degrees[1])).waitFor();
  yield 'stars';
  await point(words.nameOf(2, 5, words.degrees[1])).click();
  await panel.getByRole('textbox').waitFor();
  await panel.getByRole('group').getByRole('button').first().click();
  yield 'stars with reasons and a comment';
  await button(words.next).click();
  await point(words.nameOf(9, 10)).waitFor();
  yield '0 to 10';
  await point(words.nameOf(9, 10)).click();
  await point(words.nameOf(6, 7)).waitFor();
  yield 'effort';
  await point(words.nameOf(6, 7)).click();
  const rows = panel.getByRole('radiogroup');
  await rows.nth(2).waitFor();
  yield 'aspects';
  await rows.nth(1).getByRole('radio').nth(3).click();
  yield 'aspects, one of them rated';
  await button(words.next).click();
  await panel.getByRole('group').getByRole('button').nth(1).click();
  yield 'several choices';
  await button(words.next).click();
  await panel.getByRole('textbox').fill('x');
  yield 'a text';
  await button(words.send).click();
  await panel.locator('.thanks').waitFor();
  yield 'the thanks after a low score';
  await openByName(page, 'faces');
  await point(words.nameOf(4, 5, words.degrees[3])).waitFor();
  yield 'faces';
  await point(words.nameOf(4, 5, words.degrees[3])).click();
  await panel.getByRole('radio').nth(2).click();
  await panel.getByRole('radio', { checked: true }).waitFor();
  yield 'one choice';
}

/** Thumbs in the flow of a page, on a page of their own and on a kiosk. */
export async function* placeStates(page: Page, journey: Journey, language: Language): AsyncGenerator<string> {
  const words = wordsOf(language);
  const up = page.getByRole('radio', { name: words.thumbs[1]!, exact: true });
  await openShop(page, journey, language, inline(journey, 'thumbs'));
  await up.waitFor();
  yield 'thumbs inline';
  for (const query of ['via=link', 'kiosk=1']) {
    await page.goto(`/s/${journey.site.siteKey}/thumbs?lang=${language}&${query}`);
    await up.click();
    await page.getByRole('button', { name: words.send, exact: true }).waitFor();
    yield `thumbs on a page of their own, ${query}`;
  }
}

/** A complaint from the empty form to its rated outcome. */
export async function* complaintStates(page: Page, journey: Journey, language: Language): AsyncGenerator<string> {
  const { owner, sitePath } = journey;
  const words = wordsOf(language);
  const { panel, tab, open, point } = widgetOn(page, words.launcher);
  const form = defaultSurveys.complaint.questions[0]!;
  if (form.type !== 'complaint') throw new Error('the complaint of a new site is no complaint');
  const send = panel.getByRole('button', { name: words.sendComplaint });
  await openShop(page, journey, language);
  await open();
  yield 'the panel of a new site';
  await tab(words.complain).click();
  await send.waitFor();
  yield 'an empty complaint';
  await panel.getByRole('radio', { name: form.categories[0]!.label[language]!, exact: true }).click();
  await panel.getByRole('radiogroup', { name: words.detail }).waitFor();
  await send.click();
  await panel.getByText(words.textMissing).waitFor();
  yield 'a complaint without words, in two levels';
  await panel.getByRole('textbox').first().fill('The lid of the pot is cracked');
  await panel.locator('input[name=email]').fill('mei@');
  await send.click();
  await panel.getByText(words.emailWrong).waitFor();
  yield 'a complaint with a wrong address';
  await panel.locator('input[name=email]').fill('mei@example.com');
  await panel.locator('input[name=phone]').fill('+86 10 1234 5678');
  await send.click();
  await panel.getByText(words.consentMissing).waitFor();
  yield 'a complaint without consent';
  const files = panel.locator('input[type=file]');
  await files.setInputFiles([file('pot.png', 'image/png'), file('pot.gif', 'image/gif')]);
  await panel.getByText(words.pictureKind).waitFor();
  yield 'a complaint with pictures, one refused';
  await panel.getByRole('checkbox').check();
  await send.click();
  const heading = panel.getByRole('heading', { name: /\d/ });
  await heading.waitFor();
  await panel.getByRole('img').first().waitFor();
  yield 'the conversation begins';
  const ticket = `${sitePath}/tickets/${(await heading.textContent())!.replaceAll(/\D/g, '')}`;
  await owner.post(`${ticket}/messages`, { text: 'A new one is on its way', visibility: 'public' });
  await panel.getByText('A new one is on its way').waitFor();
  yield 'the conversation with a reply';
  await owner.post(`${ticket}/resolution`, {});
  await panel.getByRole('heading', { name: words.solved }).waitFor();
  await point(words.nameOf(4, 5, words.solvedDegrees[3])).click();
  await panel.getByRole('button', { name: words.sendRating }).waitFor();
  yield 'was it solved';
  await panel.getByRole('button', { name: words.sendRating }).click();
  await panel.getByText(words.ratedWith(4)).waitFor();
  yield 'the rated outcome';
  await owner.post(`${ticket}/closure`, {});
  await panel.getByText(words.closed).waitFor();
  yield 'the conversation is closed';
}

/** What stands there when something does not work. */
export async function* troubleStates(page: Page, journey: Journey, language: Language): AsyncGenerator<string> {
  const words = wordsOf(language);
  const { panel, launcher, tab } = widgetOn(page, words.launcher);
  const settings = /\/v1\/sites\/[\w-]+\?/;
  await openShop(page, journey, language);
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(settings, async (route) => {
    await held;
    await route.abort();
  });
  await launcher.click();
  // Coming near the launcher would try again by itself.
  await page.mouse.move(0, 0);
  await panel.getByRole('status').nth(1).waitFor();
  yield 'loading';
  go();
  await panel.getByText(words.failed).waitFor();
  yield 'failed to load';
  await page.unroute(settings);
  await refuseAnswers(page);
  await panel.getByRole('button', { name: words.again }).click();
  await tab(words.complain).click();
  await panel.getByRole('textbox').first().fill('The lid of the pot is cracked');
  await panel.getByRole('button', { name: words.sendComplaint }).click();
  await panel.getByRole('button', { name: words.edit }).waitFor();
  yield 'a complaint set aside';
}
