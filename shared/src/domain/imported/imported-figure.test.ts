import { describe, expect, it } from 'vitest';
import { changeOfDays, figureOfDays, type DayValue } from './imported-figure.ts';
import type { ImportedUnit } from './imported-metric.ts';

const days = (...values: (number | [value: number, of: number])[]): DayValue[] =>
  values.map((one, i) => {
    const [value, of] = typeof one === 'number' ? [one, null] : one;
    return { day: `2026-01-0${i + 1}`, value, of };
  });
const near = (value: number) => expect.closeTo(value, 4);

describe('the number of some days', () => {
  it.each<[string, ImportedUnit, DayValue[], object]>([
    ['a count is their sum', 'count', days(3, 0, 4), { days: 3, base: null, value: 7, low: null }],
    ['an amount is their sum', 'amount', days(3.5, -1), { days: 2, value: 2.5, low: null }],
    ['a level is their mean', 'level', days(10, 20), { days: 2, value: 15, low: null }],
    ['a share alone is their mean', 'share', days(0.5, 0.7), { days: 2, base: null, value: near(0.6), low: null }],
    [
      'a share of so many is pooled, with Wilson’s interval',
      'share',
      days([0.85, 60], [0.85, 40]),
      { days: 2, base: 100, value: 0.85, low: near(0.7672), high: near(0.9069) },
    ],
    ['a share that one day says nothing of is their mean', 'share', days([0.5, 9], 0.7), { base: null, low: null }],
    ['a share of few is not told', 'share', days([0.5, 2], [1, 2]), { base: 4, value: null, low: null }],
    ['without a day there is none', 'count', [], { days: 0, base: null, value: null }],
  ])('%s', (_, unit, values, is) => expect(figureOfDays(unit, values)).toMatchObject(is));
});

describe('a change', () => {
  it.each<[string, ImportedUnit, DayValue[], DayValue[], object]>([
    ['of a count has that of two Poisson counts', 'count', days(60, 60), days(40, 40), { value: 40, verdict: 'up' }],
    ['of a count may be chance', 'count', days(10), days(8), { value: 2, verdict: 'unclear', low: near(-6.3154) }],
    ['of a pooled share is Newcombe’s', 'share', days([0.84, 500]), days([0.894230769, 520]), { verdict: 'down' }],
    ['of a share alone has no interval', 'share', days(0.5), days(0.4), { value: near(0.1), verdict: 'no_interval' }],
    ['of an amount has no interval', 'amount', days(5), days(9), { value: -4, low: null, verdict: 'no_interval' }],
    ['of a share of few is not told', 'share', days([1, 2]), days([1, 9]), { value: null, verdict: 'too_few' }],
    ['of days that were not there before is none', 'count', [], [], { days: 0, value: null, verdict: 'no_before' }],
  ])('%s', (_, unit, now, before, is) =>
    expect(
      changeOfDays(
        unit,
        now.map((one, i) => [one, before[i]!] as const),
      ),
    ).toMatchObject(is),
  );
});
