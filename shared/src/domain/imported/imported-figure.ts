import { normalQuantile } from '../statistics/quantiles.ts';
import { proportionDifference, wilson } from '../statistics/proportion.ts';
import { minimumAnswers } from '../statistics/estimate.ts';
import type { Day } from '../time/days.ts';
import type { ImportedUnit } from './imported-metric.ts';

/** What came from elsewhere of one local day; `of`: of how many it is a share, where that is told. */
export interface DayValue {
  readonly day: Day;
  readonly value: number;
  readonly of: number | null;
}

/**
 * The number of some days: how many of them have a value, of how many it is a share in all, the value in its unit, null where there is none or it is made of
 * fewer than 5, and its 95 % interval, null where nobody can tell one.
 */
export interface ImportedFigure {
  readonly days: number;
  readonly base: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The number of some days: a count or an amount is their sum; a share that always says of how many is pooled, with Wilson's interval; any other share and
 * a level are the mean of the days, without one. A day without a value is missing, not 0.
 * @example figureOfDays('share', [{ day: '2026-01-01', value: 0.8, of: 60 }, { day: '2026-01-02', value: 0.9, of: 40 }]) // value 0.84, base 100
 */
export function figureOfDays(unit: ImportedUnit, values: readonly DayValue[]): ImportedFigure {
  const days = values.length;
  const base = baseOf(values);
  const unknown = { days, base, value: null, low: null, high: null };
  if (days === 0) return unknown;
  if (unit === 'count' || unit === 'amount') return { ...unknown, value: sum(values) };
  if (unit === 'level' || base === null) return { ...unknown, value: sum(values) / days };
  if (base < minimumAnswers) return unknown;
  const had = hadOf(values);
  return { ...unknown, value: had / base, ...wilson(had, base) };
}

const sum = (values: readonly DayValue[]): number => values.reduce((all, { value }) => all + value, 0);

/** Null where any day does not tell it. */
const baseOf = (values: readonly DayValue[]): number | null =>
  values.length > 0 && values.every(({ of }) => of !== null) ? values.reduce((all, { of }) => all + of!, 0) : null;

const hadOf = (values: readonly DayValue[]): number => values.reduce((all, { value, of }) => all + value * of!, 0);

/** What may be said about a change: a direction where the interval leaves out 0; `no_interval`: how much, and not whether it is more than chance. */
export const importedVerdicts = ['up', 'down', 'unclear', 'no_interval', 'too_few', 'no_before'] as const;

/** The difference between two stretches of days, now minus before, with its 95 % interval, and on how many days of each it was compared. */
export interface ImportedChange {
  readonly days: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: (typeof importedVerdicts)[number];
}

/**
 * How a number changed, on those days alone that have a value in both stretches: a sum of fewer days would only look like less. A count has the interval of
 * two Poisson counts, a pooled share Newcombe's, the others none.
 * @param pairs the values of a day and of the one it is compared with
 */
export function changeOfDays(
  unit: ImportedUnit,
  pairs: readonly (readonly [now: DayValue, before: DayValue])[],
): ImportedChange {
  const [now, before] = [pairs.map(([one]) => one), pairs.map(([, one]) => one)];
  const [current, previous] = [figureOfDays(unit, now), figureOfDays(unit, before)];
  const unknown = { days: pairs.length, value: null, low: null, high: null } as const;
  if (current.value === null || previous.value === null)
    return { ...unknown, verdict: pairs.length > 0 ? 'too_few' : 'no_before' };
  const told = { ...unknown, value: current.value - previous.value };
  const limits = differenceOf(unit, now, before);
  return limits ? { ...told, ...limits, verdict: verdictOf(limits) } : { ...told, verdict: 'no_interval' };
}

function differenceOf(unit: ImportedUnit, now: readonly DayValue[], before: readonly DayValue[]) {
  if (unit === 'count') {
    const reach = normalQuantile(0.975) * Math.sqrt(sum(now) + sum(before));
    return { low: sum(now) - sum(before) - reach, high: sum(now) - sum(before) + reach };
  }
  const [base, baseBefore] = [baseOf(now), baseOf(before)];
  if (unit !== 'share' || base === null || baseBefore === null) return null;
  return proportionDifference(hadOf(now), base, hadOf(before), baseBefore);
}

function verdictOf({ low, high }: { low: number; high: number }): 'up' | 'down' | 'unclear' {
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'unclear';
}
