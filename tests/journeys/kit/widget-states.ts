import { defaultSurveys } from '@huiyin/server/surveys/default-surveys';
import type { Language } from '@huiyin/shared/contract/text';
import type { Page } from 'playwright-core';
import type { Journey } from '../../kit/journey.ts';
import { widgetOn } from './widget.ts';
import { wordsOf } from './widget-words.ts';

/** Walks a visitor through what the widget of a new site can show, stopping at each state by name. */
export async function* widgetStates(
  page: Page,
  { owner, sitePath }: Journey,
  language: Language,
): AsyncGenerator<string> {
  const words = wordsOf(language);
  const { panel, open, tab, point } = widgetOn(page, words.launcher);
  await page.goto(`/demo?lang=${language}`);
  yield 'the launcher';
  await open();
  yield 'the rating';
  await point(words.nameOf(2, 5, words.degrees[1])).click();
  await panel.getByRole('textbox').waitFor();
  yield 'a low score';
  await tab(words.recommend).click();
  await point(words.nameOf(5, 10)).click();
  await panel.getByRole('textbox').waitFor();
  yield 'the recommendation';
  await panel.getByRole('button', { name: words.send }).click();
  await panel.getByText(defaultSurveys.nps.thanks[0]!.text[language]!).waitFor();
  await panel.getByRole('heading', { name: words.wantAnswer }).waitFor();
  yield 'the thanks, and whether an answer is wanted';
  await tab(words.complain).click();
  await panel.getByRole('button', { name: words.sendComplaint }).click();
  await panel.getByText(words.textMissing).waitFor();
  yield 'a complaint without words';
  await panel.getByRole('textbox').first().fill('The lid of the pot is cracked');
  await panel.getByRole('button', { name: words.sendComplaint }).click();
  const heading = panel.getByRole('heading', { name: /\d/ });
  await heading.waitFor();
  yield 'the ticket';
  const ticket = `${sitePath}/tickets/${(await heading.textContent())!.replaceAll(/\D/g, '')}`;
  await owner.post(`${ticket}/messages`, { text: 'A new one is on its way', visibility: 'public' });
  await panel.getByText('A new one is on its way').waitFor();
  yield 'the conversation';
  await owner.post(`${ticket}/resolution`, {});
  await panel.getByRole('heading', { name: words.solved }).waitFor();
  await point(words.nameOf(4, 5, words.solvedDegrees[3])).click();
  yield 'the question after it was solved';
  await panel.getByRole('button', { name: words.sendRating }).click();
  await panel.getByText(words.ratedWith(4)).waitFor();
  yield 'the rated outcome';
}
