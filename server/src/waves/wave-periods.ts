import type { WavePlan } from '@huiyin/shared/contract/asking';
import { addDays, nextBucket, type Day } from '@huiyin/shared/domain/time/days';

/** A month or quarter of the calendar, first and last day. */
export interface Period {
  from: Day;
  to: Day;
}

const monthsOf = { month: 1, quarter: 3 } as const;

/** The period that holds `day`. */
export function periodOf(day: Day, every: WavePlan['every']): Period {
  const months = monthsOf[every];
  const month = Number(day.slice(5, 7)) - 1;
  const first = month - (month % months) + 1;
  const from = `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`;
  let next = from;
  for (let i = 0; i < months; i += 1) next = nextBucket(next, 'month');
  return { from, to: addDays(next, -1) };
}

/** The period that holds `day` and those before it, newest first, `n` in all. */
export function lastPeriods(day: Day, every: WavePlan['every'], n: number): Period[] {
  const periods: Period[] = [];
  for (let at = day; periods.length < n; at = addDays(periods.at(-1)!.from, -1)) periods.push(periodOf(at, every));
  return periods;
}
