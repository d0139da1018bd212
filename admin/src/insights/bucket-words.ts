import { addDays, nextBucket, utcMidnight, type BucketSize, type Day } from '@huiyin/shared/domain/time/days';
import { dayFormat } from '../language/formats.ts';
import type { Span } from './insights-view.ts';

/** A bucket's short name for the axis, e.g. `Nov 16` or `Nov 2026`. */
export function bucketLabel(start: Day, by: BucketSize): string {
  const options =
    by === 'month' ? ({ month: 'short', year: 'numeric' } as const) : ({ month: 'short', day: 'numeric' } as const);
  return dayFormat(by === 'month' ? 'month' : 'day', options).format(utcMidnight(start));
}

/**
 * A bucket's full name: the days of it that lie in the span, e.g. `Nov 16 – 22, 2026`, or `November 2026` for a whole
 * month.
 */
export function bucketName(start: Day, by: BucketSize, span: Span): string {
  const last = addDays(nextBucket(start, by), -1);
  const [from, to] = [start < span.from ? span.from : start, last > span.to ? span.to : last];
  if (from === to)
    return dayFormat('long', { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }).format(
      utcMidnight(from),
    );
  if (by === 'month' && from === start && to === last)
    return dayFormat('whole', { year: 'numeric', month: 'long' }).format(utcMidnight(start));
  return spanName({ from, to });
}

/** The days of a span, e.g. `Nov 16 – 22, 2026`. */
export const spanName = ({ from, to }: Span): string =>
  dayFormat('range', { year: 'numeric', month: 'short', day: 'numeric' }).formatRange(
    utcMidnight(from),
    utcMidnight(to),
  );
