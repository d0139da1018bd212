import type { AskDecision } from '@huiyin/shared/contract/asking';
import { ruleDetails } from '@huiyin/shared/domain/asking/details';
import { heldRules, type AskRule } from '@huiyin/shared/domain/asking/rules';
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
  /** Of a rule that needs what neither this page nor the server knows it is told so. */
  readonly pass: boolean | 'not known here';
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
  const told = await serverTold(asking);
  const { env, visitor, config, failed, asked, refused } = asking;
  const page = {
    site: env.site,
    'loaded from': env.base,
    version: __VERSION__,
    connection: await connection(env),
    'data-ask': env.ask !== undefined,
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
    const row = (rule: string, pass: ExplainedRule['pass'], wants: unknown, is: unknown): ExplainedRule => ({
      survey,
      rule,
      pass,
      wants: text(wants),
      is: text(is),
    });
    const waiting = asking.surveys.find((s) => s.slug === survey);
    const stop = stopped[survey];
    if (!waiting)
      return [row(stop ?? 'on', false, 'a trigger, to be on, in its days, within its quota', stop ?? 'not all of it')];
    const details = ruleDetails(waiting.rules, asking.facts(waiting));
    return [
      ...Object.entries(heldRules(waiting.rules, asking.facts(waiting))).map(([rule, pass]) => {
        const [wants, is] = details[rule as AskRule];
        const there = told.find((one) => one?.survey === survey && one.rule === rule)?.pass;
        return there === false && pass !== false
          ? row(rule, false, wants, 'told by the server')
          : row(rule, pass ?? there ?? 'not known here', wants, is);
      }),
      row('refused', !refused.has(survey), false, refused.get(survey) ?? false),
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

/** What the server knows of an identified customer and this page does not: each rule of each survey, and whether the signature fits. */
async function serverTold(asking: Asking): Promise<NonNullable<AskDecision['rules']>> {
  const { env, config } = asking;
  const { customer, attributes } = env.who ?? {};
  if (!customer || !config) return [];
  const answer = await asking.post({ explain: true, customer, attributes, locale: config.language });
  asking.identified = answer?.identified ?? asking.identified;
  return Array.isArray(answer?.rules) ? answer.rules : [];
}
