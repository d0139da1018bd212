import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import type { Texts } from '@huiyin/shared/i18n/widget/en';
import type { LaterTexts } from '@huiyin/shared/i18n/widget/en-later';
import { initial, type State } from '@huiyin/widget/state';
import type { Widget } from '@huiyin/widget/widget';
import type { SiteView } from '../api/sites.ts';
import type { SurveyView } from '../api/surveys.ts';
import type { Language } from '../language/language.ts';

/** The widget's own words around the survey's. */
export interface WidgetWords {
  readonly first: Texts;
  readonly later: LaterTexts;
}

const books = {
  en: () => Promise.all([import('@huiyin/shared/i18n/widget/en'), import('@huiyin/shared/i18n/widget/en-later')]),
  'zh-CN': () =>
    Promise.all([import('@huiyin/shared/i18n/widget/zh-CN'), import('@huiyin/shared/i18n/widget/zh-CN-later')]),
  'zh-TW': () =>
    Promise.all([import('@huiyin/shared/i18n/widget/zh-TW'), import('@huiyin/shared/i18n/widget/zh-TW-later')]),
};

export async function widgetWords(language: Language): Promise<WidgetWords> {
  const [{ texts }, { later }] = await books[language]();
  return { first: texts, later };
}

/** What the widget's complaint form is given, from a draft in one language. */
export function complaintState(survey: SurveyView, site: SiteView, language: Language, words: WidgetWords): State {
  const texts = survey.definition.texts[language];
  const config = {
    site: { key: site.key, name: site.name },
    language,
    theme: site.theme,
    surveys: { [survey.kind]: { version: survey.version, texts } } as WidgetConfig['surveys'],
  };
  return { ...initial, config, texts: words.first, later: words.later };
}

/** Takes the place of the widget behind its form: a preview must not send. */
export const sendsNothing: Pick<Widget, 'act' | 'shownAt'> = { act: () => undefined, shownAt: 0 };
