import type { Theme } from '@huiyin/shared/contract/sites';
import type { ShownSurvey, WidgetConfig } from '@huiyin/shared/contract/surveys';
import { colorPattern } from '@huiyin/shared/domain/patterns';
import { call } from './call.ts';
import type { Env } from './env.ts';
import { hangIn } from './natives.ts';
import { warn } from './warn.ts';

/**
 * What the site asks. The loader starts the request beside the first chunk; every chunk reads a copy of the one answer.
 * Rejects when there is no usable answer; the next call asks again.
 */
export async function settingsOf(env: Env): Promise<WidgetConfig> {
  hangIn(env.root);
  try {
    // What the loader asked for may have failed for the page's own fetch alone.
    const asked = await env.config?.catch(() => undefined);
    const answer = (asked ?? (await (env.config = ask(env)))).clone();
    if (!answer.ok) throw new Error(refusals[answer.status]?.(env) ?? `${answer.status}`);
    return readConfig((await answer.json()) as WidgetConfig);
  } catch (error) {
    env.config = undefined;
    throw error;
  }
}

/** What the server has against a page, for who put the tag there. */
const refusals: Record<number, (env: Env) => string> = {
  403: () => `${location.origin} is not among the allowed origins of the site`,
  404: ({ site }) => `there is no site with the key ${site}`,
};

const ask = ({ base, site, language, survey }: Env): Promise<Response> =>
  call(`${base}v1/sites/${site}?locale=${language}${survey ? `&survey=${survey}` : ''}`);

/** The settings with all the words of their language: those of the first view come with them, the others later. */
export async function withWords(env: Env, config: WidgetConfig): Promise<WidgetConfig> {
  const answer = await call(`${env.base}v1/words/${config.language}`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return { ...config, words: { ...config.words, ...((await answer.json()) as WidgetConfig['words']) } };
}

/** Settings that can be shown: a survey that cannot is left out with a console line, a wrong look has its default. */
export function readConfig(config: WidgetConfig): WidgetConfig {
  const { site, language, surveys, words, theme } = config;
  if (!isText(site?.name) || !isText(language) || !Array.isArray(surveys) || !isText(words?.close))
    throw new Error('unknown settings');
  return { ...config, theme: readTheme(theme), surveys: surveys.filter(isShown) };
}

const isText = (value: unknown): boolean => typeof value === 'string';

function isShown(survey: ShownSurvey): boolean {
  const { slug, version, questions, thanks } = survey ?? {};
  const good =
    isText(slug) &&
    version > 0 &&
    !!questions?.length &&
    Array.isArray(thanks) &&
    questions.every((q) => isText(q?.id) && isText(q.type) && isText(q.title));
  if (!good) warn('a survey of an unknown shape was left out', survey);
  return good;
}

const looks: Record<string, [RegExp, unknown]> = {
  accent: [colorPattern, '#1f6f5c'],
  position: [/^(top|bottom)-(left|right)$/, 'bottom-right'],
  scheme: [/^(auto|light|dark)$/, 'auto'],
  radius: [/^\d+$/, 10],
  font: [/^[^;{}]*$/, ''],
  offset: [/^\d+$/, 16],
  zIndex: [/^\d+$/, 999_999],
};

/** The look, each wrong part replaced by what a new site has. */
function readTheme(theme: Theme): Theme {
  const good: Record<string, unknown> = { ...theme };
  for (const [name, [shape, normal]] of Object.entries(looks)) {
    const value = good[name] ?? normal;
    const fits = shape.test(value as string);
    if (!fits) warn(`theme.${name} ignored`, value);
    good[name] = fits ? value : normal;
  }
  return good as unknown as Theme;
}
