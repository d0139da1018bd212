import type { Device } from './devices.ts';
import { matchesPage, type PageAddress, type PagePattern } from './pages.ts';
import { latest, stillCounts, type Times } from './times.ts';

/** For whom and where a survey may come up by itself; an empty list lets everybody through. */
export interface AskRules {
  readonly pages: readonly PagePattern[];
  /** 0 to 100. */
  readonly percent: number;
  /** BCP 47 tags; `zh` holds for `zh-TW` too. */
  readonly languages: readonly string[];
  readonly devices: readonly Device[];
  /** All of them must hold. */
  readonly attributes: readonly { readonly name: string; readonly oneOf: readonly string[] }[];
  /** Days until it may come up again; null: once. */
  readonly everyDays: number | null;
}

/** What is known of this page and this visitor when a survey might come up. */
export interface AskFacts {
  readonly survey: string;
  readonly page: PageAddress;
  readonly language: string;
  readonly device: Device;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Of this visitor for this survey: see `drawOf`. */
  readonly draw: number;
  /** When surveys came up by themselves. */
  readonly asked: Times;
  readonly answered: Times;
  /** Days between any two surveys that come up by themselves; 0: no pause. */
  readonly coolDownDays: number;
  readonly openComplaint: boolean;
  /** Nobody the page named, where the survey is for customers who were drawn. */
  readonly stranger?: boolean;
  /** ms UTC */
  readonly now: number;
}

/** Names of the rules, in the order in which they are looked at; the reason when one does not hold. */
export type AskRule =
  | 'page'
  | 'language'
  | 'device'
  | 'attributes'
  | 'percent'
  | 'answered'
  | 'asked_before'
  | 'cool_down'
  | 'open_complaint'
  | 'not_drawn';

/** One rule held against the facts; `detail`: what the rule wants and what there is. */
export interface RuleResult {
  readonly rule: AskRule;
  readonly pass: boolean;
  readonly detail: readonly [wants: unknown, is: unknown];
}

/**
 * Every rule of a survey held against this page and visitor: it may come up when all pass. The first that does not is the
 * reason why not.
 */
export function ruleResults(rules: AskRules, facts: AskFacts): RuleResult[] {
  const { pages, percent, languages, devices, attributes, everyDays } = rules;
  const { survey, page, language, device, draw, asked, answered, coolDownDays, openComplaint, stranger, now } = facts;
  const last = latest(asked);
  const held = (rule: AskRule, pass: boolean, ...detail: RuleResult['detail']): RuleResult => ({ rule, pass, detail });
  const listed = <T>(rule: AskRule, list: readonly T[], is: unknown, fits: (wanted: T) => boolean): RuleResult =>
    held(rule, !list.length || list.some(fits), list, is);
  return [
    listed('page', pages, page, (p) => matchesPage(p, page)),
    listed('language', languages, language, (tag) => speaks(language, tag)),
    listed('device', devices, device, (d) => d === device),
    held(
      'attributes',
      attributes.every((a) => a.oneOf.includes(valueOf(facts, a.name))),
      attributes,
      facts.attributes,
    ),
    held('percent', draw * 100 < percent, percent, draw * 100),
    held('answered', !stillCounts(answered[survey], everyDays, now), everyDays, answered[survey]),
    held('asked_before', !stillCounts(asked[survey], everyDays, now), everyDays, asked[survey]),
    held('cool_down', !stillCounts(last, coolDownDays, now), coolDownDays, last),
    held('open_complaint', !openComplaint, false, openComplaint),
    held('not_drawn', !stranger, false, !!stranger),
  ];
}

const speaks = (language: string, tag: string): boolean =>
  `${language}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase());

/** As text, so that `5` and `"5"` are one; a name that is not there is no value of any rule. */
const valueOf = ({ attributes }: AskFacts, name: string): string =>
  Object.hasOwn(attributes, name) ? String(attributes[name]) : '';
