import { expect, it } from 'vitest';
import { scaleNamed } from './scale-named.ts';

const upTo = (most: number) => ({ least: 1, most });

it.each([
  ['评分（1-10分）', 10, { min: 1, max: 10 }],
  ['满意度(0~100)', 96, { min: 0, max: 100 }],
  ['总体评分【1至5分】', 5, { min: 1, max: 5 }],
  ['Satisfaction (1 to 7)', 5, { min: 1, max: 7 }],
  ['Rating (1–5 stars)', 8, null],
  ['Rating 1-10', 10, null],
  ['Satisfaction (2024-2025)', 5, null],
  ['Satisfaction (10-1)', 5, null],
])('a column named “%s” with numbers up to %d is on the scale %j', (name, most, scale) =>
  expect(scaleNamed('csat', [name], upTo(most))).toEqual(scale),
);

it('of NPS, of two columns and of words no name says a scale', () => {
  expect(scaleNamed('nps', ['Recommend (1-10)'], upTo(10))).toBeNull();
  expect(scaleNamed('csat', ['A (1-10)', 'B (1-10)'], upTo(10))).toBeNull();
  expect(scaleNamed('csat', ['满意度（1-10）'], null)).toBeNull();
});
