import { expect, it } from 'vitest';
import { cleanText, isStorable } from './well-formed.ts';

const family = '👨‍👩‍👧‍👦';

it.each(['', 'plain', '𠮷野家', family, '\u202eright to left', '\ufeff', 'e\u0301'.repeat(10_000), 'İß\u2028\ue000'])(
  'text that storage keeps is storable and stays as it is: %j',
  (s) => {
    expect(isStorable(s)).toBe(true);
    expect(cleanText(s)).toBe(s);
  },
);

it.each([
  ['a\0b', 'ab'],
  ['\ud800', '\ufffd'],
  ['x\udc00y', 'x\ufffdy'],
  ['\ude00\ud83d', '\ufffd\ufffd'],
  [`${family.slice(0, -1)}\0`, `${family.slice(0, -2)}\ufffd`],
])('text that storage would cut or choke on is refused: %j', (s, clean) => {
  expect(isStorable(s)).toBe(false);
  expect(cleanText(s)).toBe(clean);
});
