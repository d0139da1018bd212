import { addDays, bucketOf, nextBucket, utcMidnight, type BucketSize, type Day } from '@huiyin/shared/domain/time/days';
import { dayFormat } from '../language/formats.ts';
import type { Span } from './insights-view.ts';

/** The days of a bucket that lie in the span: the first and the last bucket may reach beyond it. */
export function bucketDays(start: Day, by: BucketSize, span: Span): Span {
  const last = addDays(nextBucket(start, by), -1);
  return { from: start < span.from ? span.from : start, to: last > span.to ? span.to : last };
}

/** The short name for the axis of a bucket that begins at `from`, e.g. `Nov 16` or `Nov 2026`. */
export function bucketLabel(from: Day, by: BucketSize): string {
  const options =
    by === 'month' ? ({ month: 'short', year: 'numeric' } as const) : ({ month: 'short', day: 'numeric' } as const);
  return dayFormat(by === 'month' ? 'month' : 'day', options).format(utcMidnight(from));
}

/** The full name of the days of a bucket, e.g. `Nov 16 – 22, 2026`, or `November 2026` for a whole month. */
export function bucketName({ from, to }: Span, by: BucketSize): string {
  if (from === to)
    return dayFormat('long', { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }).format(
      utcMidnight(from),
    );
  if (by === 'month' && from === bucketOf(from, 'month') && addDays(to, 1) === nextBucket(from, 'month'))
    return dayFormat('whole', { year: 'numeric', month: 'long' }).format(utcMidnight(from));
  return spanName({ from, to });
}

/** The days of a span, e.g. `Nov 16 – 22, 2026`. */
export const spanName = ({ from, to }: Span): string =>
  dayFormat('range', { year: 'numeric', month: 'short', day: 'numeric' }).formatRange(
    utcMidnight(from),
    utcMidnight(to),
  );
