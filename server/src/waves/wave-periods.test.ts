import fc from 'fast-check';
import { addDays, buckets } from '@huiyin/shared/domain/time/days';
import { describe, expect, it } from 'vitest';
import { lastPeriods, periodOf } from './wave-periods.ts';

describe('the period of a wave', () => {
  it.each([
    ['2026-11-22', 'month', '2026-11-01', '2026-11-30'],
    ['2024-02-01', 'month', '2024-02-01', '2024-02-29'],
    ['2026-12-31', 'month', '2026-12-01', '2026-12-31'],
    ['2026-11-22', 'quarter', '2026-10-01', '2026-12-31'],
    ['2026-01-01', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026-06-30', 'quarter', '2026-04-01', '2026-06-30'],
    ['2026-09-30', 'quarter', '2026-07-01', '2026-09-30'],
  ] as const)('of %s by %s goes from %s to %s', (day, every, from, to) => {
    expect(periodOf(day, every)).toEqual({ from, to });
  });

  it('is followed by the next without a gap, newest first, over the turn of the year', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));
    fc.assert(
      fc.property(days, fc.constantFrom('month' as const, 'quarter' as const), (day, every) => {
        const periods = lastPeriods(day, every, 6);
        expect(periods).toHaveLength(6);
        expect(periods[0]!.from <= day && day <= periods[0]!.to).toBe(true);
        for (const [i, { from, to }] of periods.entries()) {
          expect(buckets(from, to, 'month')).toHaveLength(every === 'month' ? 1 : 3);
          if (i > 0) expect(addDays(to, 1)).toBe(periods[i - 1]!.from);
        }
      }),
    );
  });
});
