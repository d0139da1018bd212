import { expect, it } from 'vitest';
import { aspectKey, aspectScore } from './aspects.ts';
import { change, changeBy, figureOf } from './metrics.ts';
import { mean } from './statistics/mean.ts';

it.each([
  [{ 1: 5 }, 0],
  [{ 3: 6 }, 50],
  [{ 5: 7 }, 100],
  [{ 3: 2, 4: 3 }, 65],
])('the score of ratings %j is %d of 100', (ratings, score) => {
  expect(aspectScore.figure(ratings).value).toBeCloseTo(score, 12);
});

it('the score of an aspect has the interval of its mean, within 0 and 100, and none of fewer than five ratings', () => {
  const ratings = { 1: 1, 2: 1, 3: 1, 4: 4, 5: 5 };
  const [score, of] = [aspectScore.figure(ratings), mean(ratings, { min: 1, max: 5 })];
  expect([score.n, score.value, score.low, score.high]).toEqual([
    12,
    (of.value! - 1) * 25,
    (of.low! - 1) * 25,
    (of.high! - 1) * 25,
  ]);
  expect(aspectScore.figure({ 5: 4 })).toEqual({ n: 4, value: null, low: null, high: null });
});

it('a change of an aspect is that of the mean of its ratings, on the scale to 100', () => {
  const [now, before] = [
    { 1: 3, 2: 3, 3: 5, 4: 2, 5: 1 },
    { 2: 1, 3: 1, 4: 4, 5: 4 },
  ];
  const told = changeBy(aspectScore, now, before, true);
  const inPoints = change('ces', now, before);
  expect([told.verdict, inPoints.verdict]).toEqual(['down', 'down']);
  expect([told.value, told.low, told.high].map((one) => one! / 25)).toEqual([
    expect.closeTo(inPoints.value!, 10),
    expect.closeTo(inPoints.low!, 10),
    expect.closeTo(inPoints.high!, 10),
  ]);
  expect(changeBy(aspectScore, now, before, false).verdict).toBe('no_before');
});

it.each([
  ['parts.speed', false, 'speed'],
  ['parts.speed', true, 'visit/parts.speed'],
  ['parts.a1', false, 'visit/parts.a1'],
])('%s is counted, of one survey alone: %s, as %s', (value, isOfOneSurvey, key) => {
  expect(aspectKey({ survey: 'visit', value }, isOfOneSurvey)).toBe(key);
});

it('the share of needs that were met is that of “yes” alone, with its Wilson interval (SR-159)', () => {
  expect(figureOf('need_met', { 3: 3, 2: 1 })).toEqual({ n: 4, value: null, low: null, high: null });
  const { n, value, low, high } = figureOf('need_met', { 3: 19, 2: 4, 1: 2 });
  expect([n, value]).toEqual([25, 0.76]);
  // By the closed form of Wilson's interval.
  expect([low, high]).toEqual([expect.closeTo(0.565703, 6), expect.closeTo(0.885037, 6)]);
  expect(change('need_met', { 3: 90, 1: 10 }, { 3: 60, 2: 40 }).verdict).toBe('up');
});
