import type { MetricQuery } from '@huiyin/shared/contract/metrics';
import { metricLimits } from '@huiyin/shared/domain/limits';
import { addDays, buckets, utcMidnight, type Day } from '@huiyin/shared/domain/time/days';
import { Problem } from '../base/problem.ts';

const dayMs = 86_400_000;
const usualDays = 30;
const { points: mostPoints, days: mostDays, firstDay, lastDay } = metricLimits;

type By = NonNullable<MetricQuery['by']>;

/** The local days a metric is asked for, both included, and where the span of the same length just before them begins. */
export interface Span {
  by: By;
  from: Day;
  to: Day;
  beforeFrom: Day;
  /** How many days it has. */
  days: number;
  /** The first local day, or day and hour, of every bucket. */
  starts: string[];
}

/**
 * The span of a query; the last 30 days when it names none. It ends today at the latest: days to come would be compared with days
 * that have passed. Throws Problem('invalid') naming the field at fault.
 */
export function spanOf({ by = 'day', from: asked, to: last }: MetricQuery, today: Day): Span {
  if (last) checkDay('to', last);
  const to = last && last < today ? last : today;
  const from = asked ?? addDays(to, 1 - usualDays);
  checkDay('from', from);
  if (from > to)
    throw Problem.field('from', to === today ? `must not be after today, ${today}` : 'must not be after to');
  const days = (utcMidnight(to) - utcMidnight(from)) / dayMs + 1;
  if (days > mostDays) throw Problem.field('from', `is ${days} days before the end: at most ${mostDays}`);
  const starts = startsOf(by, from, to);
  if (starts.length > mostPoints)
    throw Problem.field(
      'by',
      `would give ${starts.length} points: at most ${mostPoints}; take a longer step or a shorter span`,
    );
  return { by, from, to, beforeFrom: addDays(from, -days), days, starts };
}

function checkDay(field: 'from' | 'to', day: Day): void {
  if (day < firstDay || day > lastDay) throw Problem.field(field, `must lie between ${firstDay} and ${lastDay}`);
}

function startsOf(by: By, from: Day, to: Day): string[] {
  if (by !== 'hour') return buckets(from, to, by);
  return buckets(from, to, 'day').flatMap((day) => Array.from({ length: 24 }, (_, hour) => hourOf(day, hour)));
}

/** How the bucket of an hour is named, e.g. `2026-11-21T05:00`. */
export function hourOf(day: Day, hour: number | string): string {
  return `${day}T${String(hour).padStart(2, '0')}:00`;
}
