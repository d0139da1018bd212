import { logStep } from '@huiyin/shared/domain/statistics/log-steps';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { waitingRanges } from './waiting-ranges.ts';

const dayMs = 86_400_000;
const around = Date.parse('2026-03-29T00:00:00Z');

it.each(['UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Havana', 'Pacific/Apia'])(
  'every moment in %s lies in one range, whose day, hour and step are its own',
  (zone) => {
    fc.assert(
      fc.property(
        fc.record({
          from: fc.integer({ min: around - 3 * dayMs, max: around }),
          length: fc.integer({ min: 1, max: 5 * dayMs }),
          agoMs: fc.integer({ min: -dayMs, max: 400 * dayMs }),
          by: fc.constantFrom('day' as const, 'hour' as const),
          moments: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 5 }),
        }),
        ({ from, length, agoMs, by, moments }) => {
          const now = from + length + agoMs;
          const ranges = waitingRanges({ from, to: from + length, now, zone, by });
          expect([ranges[0]!.from, ranges.at(-1)!.to]).toEqual([from, from + length]);
          const edges = ranges.flatMap((range) => [range.from, range.to - 1]);
          const liesInOne = (at: number): boolean => {
            const [found, ...more] = ranges.filter((range) => at >= range.from && at < range.to);
            const { day, hour } = localDay(at, zone);
            const isItsOwn = found?.day === day && found.step === logStep(now - at);
            return isItsOwn && (by === 'day' || found.hour === hour) && more.length === 0;
          };
          const all = [...edges, ...moments.map((one) => from + Math.floor(one * length))];
          expect(all.filter((at) => !liesInOne(at))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  },
);
