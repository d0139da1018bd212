import { describe, expect, test } from 'vitest';
import { judge, targetOn, targetsWithin } from './targets.ts';

const figure = (low: number, high: number | null) => ({ value: low, low, high });

test.each([
  ['more', 0.86, 0.93, 'met'],
  ['more', 0.85, 0.93, 'met'],
  ['more', 0.7, 0.84, 'missed'],
  ['more', 0.7, 0.85, 'unclear'],
  ['more', 0.8, 0.9, 'unclear'],
  ['less', 0.7, 0.84, 'met'],
  ['less', 0.7, 0.85, 'met'],
  ['less', 0.86, 0.93, 'missed'],
  ['less', 0.85, 0.93, 'unclear'],
  ['less', 0.8, 0.9, 'unclear'],
  ['less', 0.7, null, 'unclear'],
  ['less', 0.86, null, 'missed'],
] as const)('where %s is better, %d to %s against 0.85 is %s', (better, low, high, verdict) => {
  expect(judge(figure(low, high), 0.85, better)).toBe(verdict);
});

test.each(['more', 'less'] as const)('of too few nothing is said, where %s is better', (better) => {
  expect(judge({ value: null, low: null, high: null }, 0.85, better)).toBe('too_few');
});

describe('targets over time', () => {
  const targets = [
    { from: '2026-01-01', value: 0.85 },
    { from: '2026-07-01', value: 0.9 },
    { from: '2026-10-01', value: null },
  ];

  test.each([
    ['2025-12-31', null],
    ['2026-01-01', 0.85],
    ['2026-06-30', 0.85],
    ['2026-07-01', 0.9],
    ['2026-10-01', null],
  ])('on %s hold as they did then: %s', (day, value) => {
    expect(targetOn(targets, day)).toBe(value);
  });

  test.each([
    ['2025-11-01', '2025-12-31', []],
    ['2025-12-31', '2026-01-01', [0]],
    ['2026-02-01', '2026-06-30', [0]],
    ['2026-06-30', '2026-10-01', [0, 1, 2]],
    ['2026-07-01', '2026-09-30', [1]],
    ['2026-11-01', '2026-11-30', [2]],
  ])('from %s to %s are those that hold on any day of it', (from, to, at) => {
    expect(targetsWithin(targets, { from, to })).toEqual(at.map((i) => targets[i]));
  });
});
