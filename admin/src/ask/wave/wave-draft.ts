import { sampleByMargin, sampleByShare } from '@huiyin/shared/domain/sampling';
import { waveLimits, type Range } from '@huiyin/shared/domain/limits';
import { timePattern } from '@huiyin/shared/domain/patterns';
import type { WavePlan } from '../../api/asking.ts';
import type { NameOf } from '../../merge.ts';

/** A plan as it stands in the form: numbers as typed. */
export interface WaveDraft {
  readonly every: WavePlan['every'];
  readonly by: 'share' | 'margin';
  readonly customers: string;
  /** Per cent. */
  readonly share: string;
  /** Per cent. */
  readonly margin: string;
  /** Customers in all, for a margin; empty for many. */
  readonly population: string;
  readonly segmentBy: NonNullable<WavePlan['segmentBy']> | 'none';
  readonly quotas: readonly { readonly segment: string; readonly quota: string }[];
  readonly quiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly doNotDisturbDays: string;
  /** Only customers who are drawn are asked. */
  readonly draw: boolean;
  /** Of a hundred. */
  readonly responseRate: string;
}

/** A quota is the same one by its segment. */
export const nameOfQuota: NameOf = (item) => (item as WaveDraft['quotas'][number]).segment;

/** What is wrong with a field, as a name of it and what it takes. */
export type WaveFault =
  | { readonly kind: 'number'; readonly field: string; readonly least: number; readonly most: number }
  | { readonly kind: 'segment' | 'twice' | 'time'; readonly field: string };

export const freshDraft: WaveDraft = {
  every: 'quarter',
  by: 'share',
  customers: '',
  share: '0.5',
  margin: '5',
  population: '',
  segmentBy: 'none',
  quotas: [],
  quiet: false,
  quietFrom: '21:00',
  quietTo: '08:00',
  doNotDisturbDays: '30',
  draw: false,
  responseRate: '20',
};

/** What each number may be; `whole` where parts make no sense. */
const bounds = {
  customers: { ...waveLimits.customers, whole: true },
  population: { ...waveLimits.customers, whole: true },
  share: { ...scaled(waveLimits.permille, 0.1), whole: false },
  margin: { ...scaled(waveLimits.margin, 100), whole: false },
  quota: { ...waveLimits.quota, whole: true },
  doNotDisturbDays: { ...waveLimits.doNotDisturbDays, whole: true },
  responseRate: { ...waveLimits.responseRate, whole: true },
};

/** The draft of a plan that was saved before; of none, what a plan begins with. */
export function draftOf(plan: WavePlan | null): WaveDraft {
  if (!plan) return freshDraft;
  const { required, quietHours } = plan;
  return {
    ...freshDraft,
    every: plan.every,
    by: required.by,
    ...(required.by === 'share'
      ? { customers: String(required.customers ?? ''), share: String(required.permille / 10) }
      : { margin: String(tidy(required.margin * 100)), population: String(required.customers ?? '') }),
    segmentBy: plan.segmentBy ?? 'none',
    quotas: plan.quotas.map(({ segment, quota }) => ({ segment, quota: String(quota) })),
    ...(quietHours ? { quiet: true, quietFrom: quietHours.from, quietTo: quietHours.to } : {}),
    doNotDisturbDays: String(plan.doNotDisturbDays),
    ...(plan.draw && { draw: true, responseRate: String(plan.draw.responseRate) }),
  };
}

/** The plan as the server takes it. The draft must be without faults. */
export function planOf(draft: WaveDraft): WavePlan {
  const { every, segmentBy, quotas, quiet, quietFrom, quietTo, doNotDisturbDays, draw, responseRate } = draft;
  return {
    every,
    segmentBy: segmentBy === 'none' ? null : segmentBy,
    quotas:
      segmentBy === 'none'
        ? []
        : quotas.map(({ segment, quota }) => ({ segment: segment.trim(), quota: Number(quota) })),
    quietHours: quiet ? { from: quietFrom, to: quietTo } : null,
    doNotDisturbDays: Number(doNotDisturbDays),
    required: requiredOf(draft),
    draw: draw ? { responseRate: Number(responseRate) } : null,
  };
}

function requiredOf({ by, customers, share, margin, population }: WaveDraft): WavePlan['required'] {
  if (by === 'share') return { by, customers: orNull(customers), permille: tidy(Number(share) * 10) };
  return { by, margin: tidy(Number(margin) / 100), customers: orNull(population) };
}

const orNull = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));

/** Where customers are drawn, those that are known may say how many there are. */
export const goesByKnown = ({ by, customers, draw }: WaveDraft): boolean =>
  by === 'share' && draw && customers.trim() === '';

/** What the form must say before the plan can be saved; the first fault of each field. */
export function faultsOf(draft: WaveDraft): WaveFault[] {
  const numbers =
    draft.by === 'share'
      ? [goesByKnown(draft) ? undefined : numberFault(draft, 'customers'), numberFault(draft, 'share')]
      : [numberFault(draft, 'margin'), draft.population.trim() === '' ? undefined : numberFault(draft, 'population')];
  const rate = draft.draw ? numberFault(draft, 'responseRate') : undefined;
  const all = [...numbers, rate, numberFault(draft, 'doNotDisturbDays'), ...quotaFaults(draft), ...timeFaults(draft)];
  return all.filter((fault) => fault !== undefined);
}

/** Answers each wave needs by the numbers typed so far; undefined while one is missing or wrong. */
export function neededAnswers(draft: WaveDraft): number | undefined {
  const { by, customers, share, margin, population } = draft;
  if (by === 'share') {
    if (numberFault(draft, 'customers') || numberFault(draft, 'share')) return undefined;
    return sampleByShare(Number(customers), tidy(Number(share) * 10));
  }
  const known = population.trim() !== '';
  if (numberFault(draft, 'margin') || (known && numberFault(draft, 'population'))) return undefined;
  return sampleByMargin({ margin: Number(margin) / 100, customers: known ? Number(population) : null });
}

function numberFault(draft: WaveDraft, field: Exclude<keyof typeof bounds, 'quota'>): WaveFault | undefined {
  const { least, most } = bounds[field];
  return fits(draft[field], bounds[field]) ? undefined : { kind: 'number', field, least, most };
}

function quotaFaults({ segmentBy, quotas }: WaveDraft): WaveFault[] {
  if (segmentBy === 'none') return [];
  const names = quotas.map(({ segment }) => segment.trim());
  const { least, most } = bounds.quota;
  return quotas.flatMap(({ quota }, at): WaveFault[] => {
    const faults: WaveFault[] = [];
    if (!names[at]) faults.push({ kind: 'segment', field: `quotas.${at}.segment` });
    else if (names.indexOf(names[at]) !== at) faults.push({ kind: 'twice', field: `quotas.${at}.segment` });
    if (!fits(quota, bounds.quota)) faults.push({ kind: 'number', field: `quotas.${at}.quota`, least, most });
    return faults;
  });
}

function timeFaults({ quiet, quietFrom, quietTo }: WaveDraft): WaveFault[] {
  const fault = (field: string, time: string): WaveFault[] => (timePattern.test(time) ? [] : [{ kind: 'time', field }]);
  return quiet ? [...fault('quietFrom', quietFrom), ...fault('quietTo', quietTo)] : [];
}

function fits(typed: string, { least, most, whole }: { least: number; most: number; whole: boolean }): boolean {
  const n = Number(typed);
  return typed.trim() !== '' && n >= least && n <= most && (!whole || Number.isInteger(n));
}

/** Without what floats add: 0.5 × 10 is 5, not 4.999…. */
function tidy(n: number): number {
  return Number(n.toPrecision(12));
}

/** A range in another unit. */
function scaled({ least, most }: Range, by: number): Range {
  return { least: tidy(least * by), most: tidy(most * by) };
}
