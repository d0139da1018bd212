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

/** Why a survey comes up for nobody now. */
export type Stop = 'off' | 'not_begun' | 'ended' | 'quota';

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
  /** Asked to be left out of surveys. */
  readonly optedOut?: boolean | undefined;
  /** Of a survey whose wave draws its customers, this one; true of all others. */
  readonly isDrawn?: boolean | undefined;
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
  | 'opted_out'
  | 'not_drawn'
  | 'answered'
  | 'asked_before'
  | 'cool_down'
  | 'open_complaint'
  | 'quiet_hours'
  | 'do_not_disturb'
  | 'segment_full';

/** Whether each rule holds, in the order in which they are looked at; undefined: not known here. */
export type HeldRules = Readonly<Record<AskRule, boolean | undefined>>;

/**
 * Every rule of a survey held against what is known of this page and visitor. It may come up when none of them fails; the first that
 * does is the reason why not. A rule that lets everybody through holds whatever is known.
 * @example reasonIn(heldRules({ ...rules, percent: 0 }, { ...facts, draw: 0.5 })) // 'percent'
 */
export function heldRules(rules: AskRules, facts: AskFacts): HeldRules {
  const { pages, percent, languages, devices, attributes, everyDays } = rules;
  const { survey, now, coolDownDays, stop, page, language, device, draw, asked, answered, openComplaint, wave } = facts;
  const goesOnDespite = (what: Stop): boolean | undefined => of(stop, (is) => is !== what);
  const isOver = (times: Times | undefined): boolean | undefined =>
    of(times, (at) => !stillCounts(at[survey], everyDays, now));
  return {
    off: goesOnDespite('off'),
    not_begun: goesOnDespite('not_begun'),
    ended: goesOnDespite('ended'),
    quota: goesOnDespite('quota'),
    page: !pages.length || of(page, (is) => pages.some((p) => matchesPage(p, is))),
    language: !languages.length || of(language, (is) => languages.some((tag) => speaks(is, tag))),
    device: !devices.length || of(device, (is) => devices.includes(is)),
    attributes: !attributes.length || of(facts.attributes, (is) => attributes.every((a) => hasOne(is, a))),
    percent: percent >= 100 || of(draw, (is) => is * 100 < percent),
    opted_out: of(facts.optedOut, (is) => !is),
    not_drawn: facts.isDrawn,
    answered: isOver(answered),
    asked_before: isOver(asked),
    cool_down: !coolDownDays || of(asked, (at) => !stillCounts(latest(at), coolDownDays, now)),
    open_complaint: of(openComplaint, (is) => !is),
    quiet_hours: of(wave, (is) => !is?.quiet),
    do_not_disturb: of(
      wave,
      (is) => !is || (answered && of(asked, (at) => !stillCounts(latest(at, answered), is.doNotDisturbDays, now))),
    ),
    segment_full: of(wave, (is) => !is?.segmentFull),
  };
}

/** Why a survey does not come up, the first reason there is; undefined where no rule is known to fail. */
export const reasonIn = (held: HeldRules): AskRule | undefined =>
  (Object.keys(held) as AskRule[]).find((rule) => held[rule] === false);

/** What follows from something that is known. */
const of = <T, V>(known: T | undefined, then: (known: T) => V): V | undefined =>
  known === undefined ? undefined : then(known);

const speaks = (language: string, tag: string): boolean =>
  `${language}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase());

/** As text, so that `5` and `"5"` are one; a name that is not there is no value of any rule. */
const hasOne = (said: object, { name, oneOf }: AskRules['attributes'][number]): boolean =>
  oneOf.includes(Object.hasOwn(said, name) ? String((said as Record<string, unknown>)[name]) : '');
