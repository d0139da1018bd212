import type { MetricDefinition } from './metrics.ts';
import { logStep } from './statistics/log-steps.ts';
import type { Day } from './time/days.ts';

/** What a metric is to reach from a local day on, in its unit, until the next one; null: nothing from then on. */
export interface Target {
  readonly from: Day;
  readonly value: number | null;
}

/** How many targets one metric of a site may have over time. */
export const targetLimits = { ofOne: 50 } as const;

/** What a target comes to: `unclear` where the interval of the number holds both sides of it, `too_few` where nothing is known of it. */
export const targetVerdicts = ['met', 'missed', 'unclear', 'too_few'] as const;
export type TargetVerdict = (typeof targetVerdicts)[number];

/**
 * The target that holds on a local day; null where none does.
 * @param targets in the order of their days
 * @example targetOn([{ from: '2026-01-01', value: 0.85 }, { from: '2026-07-01', value: 0.9 }], '2026-06-30') // 0.85
 */
export const targetOn = (targets: readonly Target[], day: Day): number | null =>
  targets.findLast(({ from }) => from <= day)?.value ?? null;

/** Those that hold on any of some local days, both ends included, the one that holds on the first among them. */
export function targetsWithin(targets: readonly Target[], { from, to }: { from: Day; to: Day }): Target[] {
  const first = targets.findLast((one) => one.from <= from);
  return targets.filter((one) => one === first || (one.from > from && one.from <= to));
}

/**
 * Whether a number reaches a target, as surely as its 95 % interval says: `met` where all of that is on the good side or on the target
 * itself, `missed` where all of it is on the other. A time is known by its log step: in that of the target it is not clear on which side.
 * @param metric whether more of it is good news, and in what it is measured
 * @example judge({ value: 0.8, low: 0.67, high: 0.89 }, 0.85, metrics.csat) // 'unclear'
 */
export function judge(
  { low, high }: Readonly<Record<'value' | 'low' | 'high', number | null>>,
  target: number,
  { better, unit }: Pick<MetricDefinition, 'better' | 'unit'>,
): TargetVerdict {
  if (low === null) return 'too_few';
  const [least, most] = [low, high ?? Infinity];
  if (unit === 'minutes' && [least, most].some((limit) => stepOf(limit) === stepOf(target))) return 'unclear';
  if (better === 'more') return least >= target ? 'met' : most < target ? 'missed' : 'unclear';
  return most <= target ? 'met' : least > target ? 'missed' : 'unclear';
}

const stepOf = (minutes: number): number => logStep(minutes * 60_000);
