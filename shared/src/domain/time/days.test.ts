import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, bucketOf, buckets, nextBucket } from './days.ts';

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const size = fc.constantFrom('day' as const, 'week' as const, 'month' as const);

describe('days and buckets', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i days is %s', (from, n, to) => {
    expect(addDays(from, n)).toBe(to);
  });

  it.each([
    ['2026-11-21', 'week', '2026-11-16', '2026-11-23'],
    ['2026-11-16', 'week', '2026-11-16', '2026-11-23'],
    ['2026-11-22', 'week', '2026-11-16', '2026-11-23'],
    ['2027-01-01', 'week', '2026-12-28', '2027-01-04'],
    ['2026-12-31', 'month', '2026-12-01', '2027-01-01'],
    ['2024-02-29', 'month', '2024-02-01', '2024-03-01'],
    ['2026-11-21', 'day', '2026-11-21', '2026-11-22'],
  ] as const)('%s by %s starts on %s, the next on %s', (of, by, start, next) => {
    expect(bucketOf(of, by)).toBe(start);
    expect(nextBucket(of, by)).toBe(next);
  });

  it('buckets hold the first and the last day asked for, in order and without a gap', () => {
    fc.assert(
      fc.property(day, fc.nat(800), size, (from, length, by) => {
        const to = addDays(from, length);
        const starts = buckets(from, to, by);
        expect(starts[0]).toBe(bucketOf(from, by));
        expect(starts.at(-1)).toBe(bucketOf(to, by));
        for (let i = 1; i < starts.length; i++) expect(starts[i]).toBe(nextBucket(starts[i - 1]!, by));
      }),
    );
  });

  it('there are none when the end is before the start, and no such day is refused', () => {
    expect(buckets('2026-11-21', '2026-11-20', 'month')).toEqual([]);
    expect(() => buckets('2026-11-31', '2026-12-01', 'day')).toThrow(RangeError);
    expect(() => addDays('yesterday', 1)).toThrow(RangeError);
  });
});
