import type { Theme } from '@huiyin/shared/contract/sites';
import type { ShownSurvey, WidgetConfig } from '@huiyin/shared/contract/surveys';
import { highestZ } from '@huiyin/shared/domain/limits';
import { colorPattern } from '@huiyin/shared/domain/patterns';
import { call } from './call.ts';
import type { Env } from './env.ts';
import { distrust, hangIn } from './natives.ts';
import { warn } from './warn.ts';

/**
 * What the site asks, as it was sent. The loader starts the request beside the first chunk; every chunk reads a copy of the one
 * answer. Rejects when there is none, with what was answered as its `cause`; the next call asks again.
 */
export async function settingsOf(env: Env): Promise<WidgetConfig> {
  hangIn(env.root);
  try {
    // What the loader asked for may have failed for the page's own fetch alone.
    const asked = env.config && ((await env.config.catch(() => undefined)) ?? distrust());
    const answer = (asked || (await (env.config = ask(env)))).clone();
    const said = (await answer.json()) as WidgetConfig & { detail?: string };
    // The server says what it has against a page, for who put the tag there.
    if (!answer.ok) throw new Error(said.detail ?? `${answer.status}`, { cause: said });
    return checked(said);
  } catch (error) {
    env.config = undefined;
    throw error;
  }
}

const ask = ({ base, site, language, survey }: Env): Promise<Response> =>
  call(`${base}v1/sites/${site}?locale=${language}${survey ? `&survey=${survey}` : ''}`);

/** The settings with all the words of their language: those of the first view come with them, the others later. */
export async function withWords(env: Env, config: WidgetConfig): Promise<WidgetConfig> {
  const answer = await call(`${env.base}v1/words/${config.language}`);
  const words = (await answer.json()) as WidgetConfig['words'] | null;
  // Without them it would be asked for them again at once.
  if (!isText(words?.send)) throw new Error(`no words: ${answer.status}`);
  return { ...config, words: { ...config.words, ...words } };
}

/** Settings that can be shown: a survey that cannot is left out with a console line, a wrong look has its default. */
export function readConfig(config: WidgetConfig, tag: Partial<Env> = {}): WidgetConfig {
  const { surveys, theme } = checked(config);
  const { language: said } = document.querySelector<HTMLElement>('script[data-site]')?.dataset ?? {};
  const look = readTheme(theme, { ...tag, accent: undefined, language: said });
  return { ...config, theme: look, surveys: surveys.filter(isShown) };
}

/** Settings that are ours. Throws where they are something else. */
function checked(config: WidgetConfig): WidgetConfig {
  const { site, language, surveys, words } = config;
  if (isText(site?.name) && isText(language) && Array.isArray(surveys) && isText(words?.close)) return config;
  throw new Error('unknown settings');
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

/** The name of the launcher as a tag may say it, which the loader looks at the same way. */
export const labelPattern = /^\s*\S.{0,39}$/;

const looks: Record<string, [RegExp, unknown]> = {
  accent: [colorPattern, '#1f6f5c'],
  position: [/^(top|bottom)-(left|right)$/, 'bottom-right'],
  scheme: [/^(auto|light|dark)$/, 'auto'],
  radius: [/^\d+$/, 10],
  font: [/^[^;{}]*$/, ''],
  offset: [/^(1?\d?\d|200)$/, 16],
  zIndex: [/^\d+$/, 999_999],
  // Of the tag alone.
  label: [labelPattern, undefined],
  touchpoint: [/^\s*\S.{0,59}$/, undefined],
  serviceType: [/^\s*\S.{0,59}$/, undefined],
  language: [/^(en|ja|ar|zh)/i, undefined],
};

/** The look as the tag says it, else the site, else as a new site has it; what is wrong is named and left out. */
function readTheme(theme: Theme, tag: Record<string, unknown>): Theme {
  const good: Record<string, unknown> = { ...theme };
  for (const [name, [shape, normal]] of Object.entries(looks)) {
    const fits = (value: unknown, of: string): boolean => {
      const does = shape.test(value as string) && !((value as number) > highestZ);
      if (!does) warn(`${of} ignored`, value);
      return does;
    };
    const attribute = name.replace('Index', '');
    const said = tag[attribute];
    const isSaid = said !== undefined && fits(said, `data-${attribute.replace('T', '-t')}`);
    if (normal === undefined) continue;
    if (isSaid) good[name] = said;
    else if (!fits((good[name] ??= normal), `theme.${name}`)) good[name] = normal;
  }
  return good as unknown as Theme;
}
