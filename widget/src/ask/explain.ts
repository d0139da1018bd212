import { realm } from '../natives.ts';
import type { Asking } from './asking.ts';
import { isPrivate } from './private.ts';
import { connection } from './connection.ts';

/** Release of the widget; put in by the build. */
declare const __VERSION__: string;

/** One rule of one survey for this page and visitor; `wants` and `is` as JSON. */
export interface ExplainedRule {
  readonly survey: string;
  readonly rule: string;
  readonly pass: boolean;
  readonly wants: string;
  readonly is: string;
}

/** What `huiyin('explain')` prints and gives. */
export interface Explanation {
  /** What concerns the page as a whole, by name. */
  readonly page: Readonly<Record<string, unknown>>;
  readonly rules: readonly ExplainedRule[];
}

/** Prints why each survey comes up on this page or does not, rule by rule, and gives the same as data. */
export async function explain(asking: Asking): Promise<Explanation> {
  await asking.ready;
  const { env, visitor, config, failed, asked, refused } = asking;
  const page = {
    site: env.site,
    'loaded from': env.base,
    version: __VERSION__,
    connection: await connection(env),
    settings: failed ?? 'there',
    page: asking.page.href,
    language: config?.language ?? env.language,
    visitor: env.who?.customer?.id,
    'signature fits': asking.identified,
    attributes: text(env.who?.attributes ?? {}),
    'global privacy control': isPrivate(),
    'uses storage': visitor.stores,
    'came up': asked,
  };
  const { surveys = [], stopped = {} } = config ?? {};
  const slugs = new Set([...surveys.map(({ slug }) => slug), ...Object.keys(stopped)]);
  const rules = [...slugs].flatMap((survey): ExplainedRule[] => {
    const row = (rule: string, pass: boolean, wants: unknown, is: unknown): ExplainedRule => ({
      survey,
      rule,
      pass,
      wants: text(wants),
      is: text(is),
    });
    const waiting = asking.surveys.find((s) => s.slug === survey);
    if (!waiting)
      return [
        row('on', false, 'a trigger, to be on, in its days, within its quota', stopped[survey] ?? 'not all of it'),
      ];
    return [
      ...asking.results(waiting).map(({ rule, pass, detail }) => row(rule, pass, ...detail)),
      row('refused', !refused.has(survey), false, refused.has(survey)),
      row('trigger', asked === survey, waiting.rules.triggers, asked === survey),
    ];
  });
  console.table(page);
  console.table(rules);
  return { page, rules };
}

/** A value as JSON; a number too large for anything else is a moment. */
const text = (value: unknown): string =>
  realm().JSON.stringify((value as number) > 1e12 ? new Date(value as number) : value) ?? 'none';
