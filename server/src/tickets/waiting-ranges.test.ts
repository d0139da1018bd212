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
          for (const at of [...edges, ...moments.map((one) => from + Math.floor(one * length))]) {
            const found = ranges.filter((range) => at >= range.from && at < range.to);
            expect(found).toHaveLength(1);
            const { day, hour } = localDay(at, zone);
            expect(found[0]).toMatchObject({ day, step: logStep(now - at), ...(by === 'hour' && { hour }) });
          }
        },
      ),
      { numRuns: 60 },
    );
  },
);
