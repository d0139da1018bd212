import type { SurveyTexts, WidgetConfig } from '@huiyin/shared/contract/surveys';
import { call } from './call.ts';
import { languageOf } from './language.ts';
import { isColor } from './theme.ts';

/** What the site asks, in one language. Rejects when there is no usable answer. */
export async function fetchConfig(base: string, site: string, locale: string): Promise<WidgetConfig> {
  const answer = await call(`${base}v1/sites/${site}?locale=${locale}`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return readConfig((await answer.json()) as WidgetConfig);
}

/** The settings of a site if they can be shown; throws when a survey is not one. A wrong look is left out. */
export function readConfig(config: WidgetConfig): WidgetConfig {
  const { surveys, theme, language } = config;
  if (languageOf(language) !== language || !Object.values(surveys).every(isSurvey)) throw new Error('unknown settings');
  return isColor(theme?.accent) ? config : { ...config, theme: { ...theme, accent: '#1f6f5c' } };
}

const isText = (value: unknown): boolean => typeof value === 'string';

const isSurvey = ({ version, texts }: { version: number; texts: SurveyTexts }): boolean =>
  Number.isInteger(version) &&
  [texts.question, texts.choicesTitle, texts.commentLabel, texts.thanks].every(isText) &&
  texts.choices.every((c) => isText(c.id) && isText(c.label));
