import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import { answerUpTo } from '@huiyin/shared/domain/surveys/answer-offer';
import { inLanguage } from '@huiyin/shared/domain/surveys/in-language';
import { withPointWords } from '@huiyin/shared/i18n/widget/point-words';
import { widgetWords } from '@huiyin/shared/i18n/widget/words';
import type { SiteView } from '../api/sites.ts';
import type { ShownSurvey, SurveyDefinition } from '../api/surveys.ts';
import type { CustomerLanguage } from '../language/customer-languages.ts';
import { kindOf } from './definition.ts';
import { write } from './path.ts';
import { cleaned, textsOf } from './texts.ts';

/** How the preview is looked at. */
export interface Look {
  readonly language: CustomerLanguage;
  readonly scheme: 'light' | 'dark';
  readonly largeText: boolean;
}

/** Light or dark as the theme says; where it leaves that to the browser, as this one is. */
export function schemeOf({ scheme }: SiteView['theme']): Look['scheme'] {
  return scheme === 'dark' || (scheme === 'auto' && isDark()) ? 'dark' : 'light';
}

const isDark = (): boolean =>
  getComputedStyle(document.documentElement).colorScheme === 'dark' ||
  matchMedia('(prefers-color-scheme: dark)').matches;

/** A draft as the widget gets a survey; where nothing is written yet stands an ellipsis. `from`: the first question shown. */
export function shownSurvey(
  definition: SurveyDefinition,
  language: CustomerLanguage,
  languages: readonly CustomerLanguage[],
  from = 0,
): ShownSurvey {
  const clean = cleaned(definition);
  const filled = textsOf(clean)
    .filter(({ texts }) => !Object.keys(texts).length)
    .reduce((next, { path }) => write(next, path, { [language]: '…' }), clean);
  const questions = filled.questions.slice(from);
  const shown = inLanguage({ ...filled, questions }, [language, ...languages]) as Pick<
    ShownSurvey,
    'questions' | 'thanks'
  >;
  return {
    ...shown,
    questions: withPointWords(shown.questions, language),
    slug: 'preview',
    kind: kindOf({ questions }),
    version: 1,
    inPanel: true,
  };
}

/** What is shown first, and the complaint that a low score may lead to. */
export function withComplaint(
  survey: ShownSurvey,
  definition: SurveyDefinition,
  complaint: ShownSurvey | undefined,
): ShownSurvey[] {
  const upTo = answerUpTo({ kind: survey.kind, definition });
  if (!complaint || upTo === undefined) return [survey];
  return [
    { ...survey, answerUpTo: upTo },
    { ...complaint, slug: 'complaint', inPanel: false },
  ];
}

/** What the server would tell the widget, with drafts in the place of the surveys. */
export function previewConfig(
  { key, name, theme, coolDownDays }: Pick<SiteView, 'key' | 'name' | 'theme' | 'coolDownDays'>,
  surveys: ShownSurvey[],
  { language, scheme, largeText }: Look,
): WidgetConfig {
  return {
    site: { key, name },
    language,
    theme: { ...theme, scheme, largeText },
    surveys,
    words: widgetWords[language],
    attachments: true,
    coolDownDays,
    expectedReply: null,
  };
}
