import type { SurveyTexts, WidgetConfig } from '@huiyin/shared/contract/surveys';
import { languageOf } from './language.ts';
import { isColor } from './theme.ts';

const isText = (value: unknown): boolean => typeof value === 'string';

const isSurvey = ({ version, texts }: { version: number; texts: SurveyTexts }): boolean =>
  Number.isInteger(version) &&
  [texts.question, texts.choicesTitle, texts.commentLabel, texts.thanks].every(isText) &&
  texts.choices.every((c) => isText(c.id) && isText(c.label));

/** The settings of a site if they can be shown; throws when a survey is not one. A wrong look is left out. */
export function readConfig(config: WidgetConfig): WidgetConfig {
  const { surveys, theme, language } = config;
  if (languageOf(language) !== language || !Object.values(surveys).every(isSurvey)) throw new Error('unknown settings');
  return isColor(theme?.accent) ? config : { ...config, theme: { ...theme, accent: '#1f6f5c' } };
}
