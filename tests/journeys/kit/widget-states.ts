import { defaultSurveys } from '@huiyin/server/surveys/default-surveys';
import { later as en } from '@huiyin/shared/i18n/widget/en-later';
import { texts as enTexts } from '@huiyin/shared/i18n/widget/en';
import { later as zhCN } from '@huiyin/shared/i18n/widget/zh-CN-later';
import { texts as zhCNTexts } from '@huiyin/shared/i18n/widget/zh-CN';
import { later as zhTW } from '@huiyin/shared/i18n/widget/zh-TW-later';
import { texts as zhTWTexts } from '@huiyin/shared/i18n/widget/zh-TW';
import type { Page } from 'playwright-core';
import type { Journey } from '../../kit/journey.ts';
import { widgetOn } from './widget.ts';

export const languages = ['en', 'zh-CN', 'zh-TW'] as const;
export type Language = (typeof languages)[number];

/** The widget's words: the launcher, the first view and what comes later. */
export const widgetWords = {
  en: { launcher: 'Feedback', ...enTexts, ...en },
  'zh-CN': { launcher: '意见反馈', ...zhCNTexts, ...zhCN },
  'zh-TW': { launcher: '意見回饋', ...zhTWTexts, ...zhTW },
};

/** Walks a visitor through all that the widget can show, stopping at each state by name. */
export async function* widgetStates(
  page: Page,
  { owner, sitePath }: Journey,
  language: Language,
): AsyncGenerator<string> {
  const words = widgetWords[language];
  const { panel, open, tab, point } = widgetOn(page, words.launcher);
  await page.goto(`/demo?lang=${language}`);
  yield 'the launcher';
  await open();
  yield 'the rating';
  await point(words.point(2, 5, words.words[1])).click();
  await panel.getByRole('textbox').waitFor();
  yield 'a low score';
  await tab(words.recommend).click();
  await point(words.point(9, 10)).click();
  await panel.getByRole('textbox').waitFor();
  yield 'the recommendation';
  await panel.getByRole('button', { name: words.send }).click();
  await panel.getByText(defaultSurveys.nps.texts[language]!.thanks).waitFor();
  yield 'the thanks';
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
  await point(words.point(4, 5, words.solvedWords[3])).click();
  yield 'the question after it was solved';
  await panel.getByRole('button', { name: words.sendRating }).click();
  await panel.getByText(words.rated(4)).waitFor();
  yield 'the rated outcome';
}
