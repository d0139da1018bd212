import { expect, it } from 'vitest';
import { distinctTags, inTagOrder, isTag, tagKey, tagsWithout, writtenTag } from './tags.ts';

it.each<[typed: string, written: string, key: string]>([
  ['VIP', 'VIP', 'vip'],
  ['  refund \u3000 due ', 'refund due', 'refund due'],
  ['cafe\u0301', 'caf\u00e9', 'caf\u00e9'],
  ['İade', 'İade', 'i̇ade'],
  ['退款', '退款', '退款'],
])('%j is written %j and known by %j', (typed, written, key) => {
  expect([writtenTag(typed), tagKey(typed)]).toEqual([written, key]);
  expect(tagKey(key)).toBe(key);
});

it.each<[text: string, isOne: boolean]>([
  ['refund', true],
  ['退款', true],
  ['🚚', true],
  ['👩‍💻', true],
  ['क्षति', true],
  ['a\tb', false],
  ['a\u0007b', false],
  ['abc\u202eexe', false],
  ['\u200b\u200d', false],
  ['', false],
])('%j can be a tag: %s', (text, isOne) => {
  expect(isTag(text)).toBe(isOne);
});

it('tags are told apart without their case', () => {
  expect(distinctTags(['VIP', 'refund', 'vip', 'Refund'])).toEqual(['VIP', 'refund']);
  expect(tagsWithout(['VIP', 'late'], ['vip'])).toEqual(['late']);
  expect(inTagOrder(['vip', 'Late', '退款', 'apple'])).toEqual(['apple', 'Late', 'vip', '退款']);
});
