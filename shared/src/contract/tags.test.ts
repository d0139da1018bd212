import { expect, it } from 'vitest';
import { knownTag, tag } from './tags.ts';

it.each<[typed: string, isNew: boolean, isKnown: boolean]>([
  ['a'.repeat(40), true, true],
  ['a'.repeat(41), false, true],
  ['e\u0301'.repeat(40), true, true],
  ['\u0958'.repeat(20), true, true],
  ['\u0958'.repeat(21), false, true],
  ['\ufb2c'.repeat(13), true, true],
  ['\ufb2c'.repeat(14), false, true],
  ['a\tb', false, false],
  ['\u200b', false, false],
])('%j can be put on a ticket: %s, be taken away: %s, and so can what is kept of it', (typed, isNew, isKnown) => {
  const [put, taken] = [tag.safeParse(typed), knownTag.safeParse(typed)];
  expect([put.success, taken.success]).toEqual([isNew, isKnown]);
  for (const { data } of [put, taken]) if (data !== undefined) expect(knownTag.parse(data)).toBe(data);
  if (put.success) expect(tag.parse(put.data)).toBe(put.data);
});
