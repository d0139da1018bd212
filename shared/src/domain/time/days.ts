/** A calendar day as `YYYY-MM-DD`, years 0100 to 9999; such texts sort by time. */
export type Day = string;

/** The spans a trend is shown by: one day, a week from Monday, a calendar month. */
export type BucketSize = 'day' | 'week' | 'month';

const dayMs = 86_400_000;

const midnight = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

/** Whether a text is a real calendar day, e.g. not `2026-02-31`. */
export function isDay(text: string): text is Day {
  const ms = midnight(text);
  return !Number.isNaN(ms) && dayOf(ms) === text;
}

/** ms UTC of the UTC midnight that starts `day`. @throws RangeError unless `day` is a real calendar day */
export function utcMidnight(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return midnight(day);
}

/** The UTC calendar day of an instant in ms. @throws RangeError out of the range of dates */
export function dayOf(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/**
 * The day `n` days after `day`, before it when `n` is negative.
 * @example addDays('2024-02-28', 1) // '2024-02-29'
 */
export function addDays(day: Day, n: number): Day {
  return dayOf(utcMidnight(day) + n * dayMs);
}

/**
 * The first day of the bucket that holds `day`.
 * @example bucketOf('2026-11-21', 'week') // '2026-11-16', a Monday
 */
export function bucketOf(day: Day, by: BucketSize): Day {
  const ms = utcMidnight(day);
  if (by === 'month') return `${day.slice(0, 8)}01`;
  return by === 'week' ? addDays(day, -((new Date(ms).getUTCDay() + 6) % 7)) : day;
}

/**
 * The first day of the bucket after the one that holds `day`.
 * @example nextBucket('2026-11-21', 'month') // '2026-12-01'
 */
export function nextBucket(day: Day, by: BucketSize): Day {
  const start = bucketOf(day, by);
  if (by === 'month') return bucketOf(addDays(start, 31), by);
  return addDays(start, by === 'week' ? 7 : 1);
}

/**
 * The first days of all buckets that hold a day from `from` to `to`, both included, in order; empty when `to` is earlier.
 * @example buckets('2026-10-30', '2026-11-02', 'month') // ['2026-10-01', '2026-11-01']
 */
export function buckets(from: Day, to: Day, by: BucketSize): Day[] {
  const days: Day[] = [];
  if (utcMidnight(from) > utcMidnight(to)) return days;
  for (let start = bucketOf(from, by); start <= to; start = nextBucket(start, by)) days.push(start);
  return days;
}
