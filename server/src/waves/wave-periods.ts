import type { WavePlan } from '@huiyin/shared/contract/waves';
import { addDays, nextBucket, type Day } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Wave } from './read-wave.ts';

/** A month or quarter of the calendar, or what is left of it: first and last day. */
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

/**
 * The round of a wave under way at `now` and those before it, newest first, `most` at most. The first one is what was left of
 * its month or quarter when the wave began, by whole days of the site, as answers are counted.
 */
export function lastRounds({ plan, beganAt }: Wave, now: number, timeZone: string, most: number): Period[] {
  const day = (moment: number): Day => localDay(moment, timeZone).day;
  const first = day(Math.min(beganAt, now));
  return lastPeriods(day(now), plan.every, most)
    .filter(({ to }) => to >= first)
    .map(({ from, to }) => ({ from: from < first ? first : from, to }));
}
