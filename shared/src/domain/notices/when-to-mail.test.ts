import { describe, expect, it } from 'vitest';
import { afterQuiet, digestAfter, mailingOf, type Addressee, type Mailing, type QuietTimes } from './when-to-mail.ts';

const night = { hours: { from: '21:30', to: '08:00' }, days: [] };
const weekend = { hours: null, days: [6, 7] };
const both = { ...night, days: [6, 7] };
const never = { hours: null, days: [1, 2, 3, 4, 5, 6, 7] };
const none: QuietTimes = { hours: null, days: [] };
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString().slice(0, 19));

// 2026-11-20 is a Friday.
describe('the first moment that is not quiet', () => {
  it.each<[zone: string, quiet: QuietTimes, from: string, first: string | null]>([
    ['UTC', none, '2026-11-20T23:00:00', '2026-11-20T23:00:00'],
    ['UTC', night, '2026-11-20T21:29:59', '2026-11-20T21:29:59'],
    ['UTC', night, '2026-11-20T21:30:00', '2026-11-21T08:00:00'],
    ['UTC', night, '2026-11-21T07:59:59', '2026-11-21T08:00:00'],
    ['UTC', weekend, '2026-11-20T23:59:59', '2026-11-20T23:59:59'],
    ['UTC', weekend, '2026-11-21T00:00:00', '2026-11-23T00:00:00'],
    ['UTC', both, '2026-11-20T22:00:00', '2026-11-23T08:00:00'],
    ['Asia/Shanghai', both, '2026-11-20T14:00:00', '2026-11-23T00:00:00'],
    ['Asia/Kathmandu', night, '2026-11-20T16:00:00', '2026-11-21T02:15:00'],
    ['UTC', never, '2026-11-20T12:00:00', null],
  ])('in %s %j from %s is %s', (zone, quiet, from, first) => {
    expect(iso(afterQuiet(quiet, Date.parse(`${from}Z`), zone))).toBe(first);
  });
});

describe('the digest', () => {
  it.each<[zone: string, quiet: QuietTimes, now: string, at: string | null]>([
    ['UTC', none, '2026-11-20T08:59:59', '2026-11-20T09:00:00'],
    ['UTC', none, '2026-11-20T09:00:00', '2026-11-21T09:00:00'],
    ['Asia/Shanghai', none, '2026-11-20T00:59:59', '2026-11-20T01:00:00'],
    ['Asia/Shanghai', none, '2026-11-20T23:00:00', '2026-11-21T01:00:00'],
    ['America/New_York', none, '2026-11-01T04:30:00', '2026-11-01T14:00:00'],
    ['UTC', weekend, '2026-11-20T10:00:00', '2026-11-23T00:00:00'],
    ['UTC', { hours: { from: '08:00', to: '10:30' }, days: [] }, '2026-11-20T07:00:00', '2026-11-20T10:30:00'],
    ['UTC', never, '2026-11-20T07:00:00', null],
  ])('in %s %j after %s comes at %s', (zone, quiet, now, at) => {
    expect(iso(digestAfter(quiet, Date.parse(`${now}Z`), zone))).toBe(at);
  });
});

describe('a notice whose mail is due', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  const minutes = (n: number): number => now + n * 60_000;
  const digest = Date.parse('2026-11-21T09:00:00Z');
  const busy = { hours: { from: '11:00', to: '13:00' }, days: [] };
  const looked = (lookedAt: number | null) => ({ quiet: none, zone: 'UTC', lookedAt, mailedAt: null });
  const during = (quiet: QuietTimes) => ({ ...looked(null), quiet });
  const mailed = (mailedAt: number) => ({ ...looked(null), mailedAt });
  const until = (until: number, isForDigest = false): Mailing => ({ until, isForDigest });
  it.each<[what: string, at: number, isForDigest: boolean, Addressee, Mailing]>([
    ['of somebody who never looked', minutes(-2), false, looked(null), 'now'],
    ['of somebody who looked long before', minutes(-2), false, looked(minutes(-5)), 'now'],
    ['of somebody who looked just before', minutes(-2), false, looked(minutes(-4)), until(minutes(1))],
    ['that was in sight', minutes(-2), false, looked(minutes(-2)), until(digest, true)],
    ['for the digest', minutes(-200), true, looked(minutes(-1)), 'now'],
    ['in quiet hours', minutes(-2), false, during(busy), until(minutes(60))],
    ['for the digest in quiet hours', minutes(-200), true, during(busy), until(minutes(60), true)],
    ['of somebody whose days are all quiet', minutes(-2), false, during(never), 'never'],
    ['of somebody who was just mailed', minutes(-2), false, mailed(minutes(-14)), until(minutes(1))],
    ['of somebody who was mailed before', minutes(-2), false, mailed(minutes(-15)), 'now'],
    ['for the digest of somebody who was just mailed', minutes(-200), true, mailed(minutes(-1)), 'now'],
  ])('%s', (_, at, isForDigest, addressee, mailing) => {
    expect(mailingOf(addressee, now)({ at, isForDigest })).toEqual(mailing);
  });
});
