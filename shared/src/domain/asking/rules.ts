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
  /** How many answers are wanted; null: any number. */
  readonly quota: number | null;
  /** First and last local day; null: no end on that side. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Why a survey comes up for nobody now, in the order in which it is looked at. */
const stops = ['off', 'not_begun', 'ended', 'quota'] as const;
export type Stop = (typeof stops)[number];

/** What the wave of a survey says of this moment and this visitor. */
export interface WaveFacts {
  readonly quiet: boolean;
  /** Days between two surveys for one customer; 0: no pause. */
  readonly doNotDisturbDays: number;
  /** The visitor's segment has its quota. */
  readonly segmentFull: boolean;
}

/**
 * What is known of this page and this visitor when a survey might come up. What is left out is not known here: a browser knows its page,
 * the server what a customer did elsewhere.
 */
export interface AskFacts {
  readonly survey: string;
  /** ms UTC */
  readonly now: number;
  /** Days between any two surveys that come up by themselves; 0: no pause. */
  readonly coolDownDays: number;
  /** Null: nothing stops it. */
  readonly stop?: Stop | null | undefined;
  readonly page?: PageAddress | undefined;
  readonly language?: string | undefined;
  readonly device?: Device | undefined;
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
  /** Of this visitor for this survey: see `drawOf`. */
  readonly draw?: number | undefined;
  /** When surveys came up by themselves. */
  readonly asked?: Times | undefined;
  readonly answered?: Times | undefined;
  readonly openComplaint?: boolean | undefined;
  /** Null: it has no wave. */
  readonly wave?: WaveFacts | null | undefined;
}

/** Names of the rules; the reason when one does not hold. */
export type AskRule =
  | Stop
  | 'page'
  | 'language'
  | 'device'
  | 'attributes'
  | 'percent'
  | 'answered'
  | 'asked_before'
  | 'cool_down'
  | 'open_complaint'
  | 'quiet_hours'
  | 'do_not_disturb'
  | 'segment_full';

/** One rule held against the facts; `pass` is null where it is not known here; `detail`: what the rule wants and what there is. */
export interface RuleResult {
  readonly rule: AskRule;
  readonly pass: boolean | null;
  readonly detail: readonly [wants: unknown, is: unknown];
}

/**
 * Every rule of a survey held against what is known of this page and visitor, in the order in which they are looked at. It may come up
 * when none of them fails; the first that does is the reason why not. A rule that lets everybody through passes whatever is known.
 * @example reasonIn(ruleResults({ ...rules, percent: 0 }, { ...facts, draw: 0.5 })) // 'percent'
 */
export function ruleResults(rules: AskRules, facts: AskFacts): RuleResult[] {
  const { pages, percent, languages, devices, attributes, everyDays } = rules;
  const { survey, now, coolDownDays, stop, page, language, device, draw, asked, answered, openComplaint, wave } = facts;
  const said = facts.attributes;
  return [
    ...stops.map((rule) =>
      held(
        rule,
        of(stop, (is) => is !== rule),
        stopAt(rules)[rule],
        stop,
      ),
    ),
    held('page', !pages.length || of(page, (is) => pages.some((p) => matchesPage(p, is))), pages, page),
    held(
      'language',
      !languages.length || of(language, (is) => languages.some((l) => speaks(is, l))),
      languages,
      language,
    ),
    held('device', !devices.length || of(device, (is) => devices.includes(is)), devices, device),
    held(
      'attributes',
      !attributes.length || of(said, (is) => attributes.every((a) => hasOne(is, a))),
      attributes,
      said,
    ),
    held(
      'percent',
      percent >= 100 || of(draw, (is) => is * 100 < percent),
      percent,
      of(draw, (is) => is * 100),
    ),
    held(
      'answered',
      of(answered, (at) => !stillCounts(at[survey], everyDays, now)),
      everyDays,
      answered?.[survey],
    ),
    held(
      'asked_before',
      of(asked, (at) => !stillCounts(at[survey], everyDays, now)),
      everyDays,
      asked?.[survey],
    ),
    held(
      'cool_down',
      !coolDownDays || of(asked, (at) => !stillCounts(latest(at), coolDownDays, now)),
      coolDownDays,
      of(asked, latest),
    ),
    held(
      'open_complaint',
      of(openComplaint, (is) => !is),
      false,
      openComplaint,
    ),
    held(
      'quiet_hours',
      of(wave, (is) => !is?.quiet),
      false,
      wave?.quiet,
    ),
    held(
      'do_not_disturb',
      of(wave, (is) => !is || rests(is, facts)),
      wave?.doNotDisturbDays,
      disturbed(facts),
    ),
    held(
      'segment_full',
      of(wave, (is) => !is?.segmentFull),
      false,
      wave?.segmentFull,
    ),
  ];
}

/** Why a survey does not come up, the first reason there is; undefined where no rule is known to fail. */
export const reasonIn = (results: readonly RuleResult[]): AskRule | undefined =>
  results.find(({ pass }) => pass === false)?.rule;

const held = (rule: AskRule, pass: boolean | undefined, ...detail: RuleResult['detail']): RuleResult => ({
  rule,
  pass: pass ?? null,
  detail,
});

/** What follows from something that is known. */
const of = <T, V>(known: T | undefined, then: (known: T) => V): V | undefined =>
  known === undefined ? undefined : then(known);

const stopAt = ({ from, until, quota }: AskRules): Record<Stop, unknown> => ({
  off: false,
  not_begun: from,
  ended: until,
  quota,
});

const disturbed = ({ asked, answered }: AskFacts): number | undefined => asked && answered && latest(asked, answered);

/** Whether so many days are over since the customer was asked or answered anything. */
const rests = ({ doNotDisturbDays }: WaveFacts, facts: AskFacts): boolean | undefined =>
  of(facts.asked && facts.answered, () => !stillCounts(disturbed(facts), doNotDisturbDays, facts.now));

const speaks = (language: string, tag: string): boolean =>
  `${language}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase());

/** As text, so that `5` and `"5"` are one; a name that is not there is no value of any rule. */
const hasOne = (said: object, { name, oneOf }: AskRules['attributes'][number]): boolean =>
  oneOf.includes(Object.hasOwn(said, name) ? String((said as Record<string, unknown>)[name]) : '');
