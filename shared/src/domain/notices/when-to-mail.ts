import { addDays, utcMidnight, type Day } from '../time/days.ts';
import { instantOf } from '../time/instant-of.ts';
import { localDay, startOfLocalDay } from '../time/local-day.ts';
import { isQuiet, type QuietHours } from '../time/quiet-hours.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const digestHour = 9;

/** What follows within this time comes in one mail. */
export const gatherMs = 2 * minuteMs;
/** Who had a console before their eyes within this time is not mailed yet. */
const lookedMs = 5 * minuteMs;

/** Two mails of one person lie so far apart, but for the digest. */
const betweenMs = 15 * minuteMs;

/** When somebody gets no mail: at some hours of each day, and on whole days of the week, 1 Monday to 7 Sunday. */
export interface QuietTimes {
  readonly hours: QuietHours | null;
  readonly days: readonly number[];
}

const weekday = (day: Day): number => ((new Date(utcMidnight(day)).getUTCDay() + 6) % 7) + 1;

/**
 * The first moment from `from` on that is not quiet, ms UTC; null where each day is.
 * @param from ms UTC
 * @param zone IANA name
 */
export function afterQuiet({ hours, days }: QuietTimes, from: number, zone: string): number | null {
  let at = from;
  while (at < from + 9 * dayMs) {
    const { day } = localDay(at, zone);
    if (days.includes(weekday(day))) at = Math.max(at + minuteMs, startOfLocalDay(addDays(day, 1), zone));
    else if (isQuiet(hours, at, zone)) at = (Math.floor(at / minuteMs) + 1) * minuteMs;
    else return at;
  }
  return null;
}

/** When the digest after `now` comes, ms UTC: at nine in the morning, or when it is quiet no longer; null where it always is. */
export function digestAfter(quiet: QuietTimes, now: number, zone: string): number | null {
  const { day } = localDay(now, zone);
  const next = [day, addDays(day, 1)]
    .map((one) => instantOf(utcMidnight(one) + digestHour * hourMs, zone))
    .find((nine) => nine > now)!;
  return afterQuiet(quiet, next, zone);
}

/** An unread notice whose mail is due: when it came, ms UTC, and whether only in the digest. */
export interface ToMail {
  readonly at: number;
  readonly isForDigest: boolean;
}

/** What becomes of one now: it goes; it waits until a moment, maybe for the digest; or it is never mailed. */
export type Mailing = 'now' | 'never' | { readonly until: number; readonly isForDigest: boolean };

/** Whose it is: when they get no mail and where, when they had a console before their eyes last, and when they were mailed last; ms UTC, null for never. */
export interface Addressee {
  readonly quiet: QuietTimes;
  readonly zone: string;
  readonly lookedAt: number | null;
  readonly mailedAt: number | null;
}

/**
 * What becomes of notices of one person whose mail is due at `now`, ms UTC. Whoever looked at a console after one came has seen it there: if it stays
 * unread it stands in the digest. Who looked just before it came, or was just mailed, is waited for.
 */
export function mailingOf({ quiet, zone, lookedAt, mailedAt }: Addressee, now: number): (notice: ToMail) => Mailing {
  const wait = (until: number | null, isDigest: boolean): Mailing =>
    until === null ? 'never' : { until, isForDigest: isDigest };
  const free = afterQuiet(quiet, now, zone);
  return ({ at, isForDigest }) => {
    if (free !== now) return wait(free, isForDigest);
    if (isForDigest) return 'now';
    if (lookedAt !== null && lookedAt >= at) return wait(digestAfter(quiet, now, zone), true);
    const until = Math.max((lookedAt ?? -lookedMs) + lookedMs, (mailedAt ?? -betweenMs) + betweenMs);
    return until > now ? wait(until, false) : 'now';
  };
}
