import { describe, expect, test } from 'vitest';
import { figureOf, metrics } from './metrics.ts';
import type { Histogram } from './statistics/histogram.ts';
import { logStep, stillLasting } from './statistics/log-steps.ts';
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
  expect(judge(figure(low, high), 0.85, { better, unit: 'share' })).toBe(verdict);
});

test.each(['more', 'less'] as const)('of too few nothing is said, where %s is better', (better) => {
  expect(judge({ value: null, low: null, high: null }, 0.85, { better, unit: 'share' })).toBe('too_few');
});

const minutes = 60_000;
const day = 1440 * minutes;
const replied = (ms: number, n: number): Histogram => ({ [logStep(ms)]: n });
const waiting = (ms: number, n: number): Histogram => ({ [stillLasting(logStep(ms))]: n });

test.each<[said: string, histogram: Histogram, verdict: string]>([
  [
    'is missed where half came after days and the others still wait',
    { ...replied(3 * day, 45), ...waiting(5 * day, 55) },
    'missed',
  ],
  ['is missed where all wait for days', waiting(5 * day, 100), 'missed'],
  ['is missed where most wait for days', { ...replied(minutes, 10), ...waiting(5 * day, 90) }, 'missed'],
  ['is not clear where all wait, not yet as long', waiting(20 * minutes, 100), 'unclear'],
  ['is not clear while half may come in time', { ...replied(minutes, 45), ...waiting(5 * day, 55) }, 'unclear'],
  ['is met where all came before', replied(40 * minutes, 100), 'met'],
  ['is not told of four', waiting(5 * day, 4), 'too_few'],
])('a first reply within an hour %s', (_, histogram, verdict) => {
  expect(judge(figureOf('first_reply', histogram), 60, metrics.first_reply)).toBe(verdict);
});

test.each([1, 15, 30, 60, 120, 240, 480, 720, 1440])('replies just within %i minutes never miss them', (target) => {
  const verdict = (share: number): string =>
    judge(figureOf('first_reply', replied(share * target * minutes, 100)), target, metrics.first_reply);
  expect(['met', 'unclear']).toContain(verdict(0.995));
  expect([verdict(0.95), verdict(1.05)]).toEqual(['met', 'missed']);
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
