import { addDays, nextBucket, utcMidnight, type BucketSize, type Day } from '@huiyin/shared/domain/time/days';
import { language } from '../language/language.ts';
import type { Span } from './insights-view.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Local days have no instant: they are written as the UTC days of the same name. */
function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language()} ${name}`;
  const found = formats.get(key) ?? new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC' });
  formats.set(key, found);
  return found;
}

/** A bucket's short name for the axis, e.g. `Nov 16` or `Nov 2026`. */
export function bucketLabel(start: Day, by: BucketSize): string {
  const options =
    by === 'month' ? ({ month: 'short', year: 'numeric' } as const) : ({ month: 'short', day: 'numeric' } as const);
  return format(by === 'month' ? 'month' : 'day', options).format(utcMidnight(start));
}

/**
 * A bucket's full name: the days of it that lie in the span, e.g. `Nov 16 – 22, 2026`, or `November 2026` for a whole
 * month.
 */
export function bucketName(start: Day, by: BucketSize, span: Span): string {
  const last = addDays(nextBucket(start, by), -1);
  const [from, to] = [start < span.from ? span.from : start, last > span.to ? span.to : last];
  if (from === to)
    return format('long', { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }).format(
      utcMidnight(from),
    );
  if (by === 'month' && from === start && to === last)
    return format('whole', { year: 'numeric', month: 'long' }).format(utcMidnight(start));
  return spanName({ from, to });
}

/** The days of a span, e.g. `Nov 16 – 22, 2026`. */
export const spanName = ({ from, to }: Span): string =>
  format('range', { year: 'numeric', month: 'short', day: 'numeric' }).formatRange(utcMidnight(from), utcMidnight(to));
