import { expect, test } from 'vitest';
import { saidOf } from './said.ts';

test.each<[value: unknown, line: string | null]>([
  [null, null],
  [undefined, null],
  [[], null],
  [{}, null],
  [['zh-CN', 'en'], 'zh-CN; en'],
  [
    [
      { match: 'glob', value: '/shop/*' },
      { match: 'query', value: 'a=1' },
    ],
    'glob /shop/*; query a=1',
  ],
  [[{ name: 'tier', oneOf: ['gold', 'silver'] }], 'tier: gold, silver'],
  [{ tier: 'gold', age: 7, isNew: true }, 'tier: gold; age: 7; isNew: true'],
  [new URL('https://shop.example/cart?step=2'), 'https://shop.example/cart?step=2'],
  [90, '90'],
  [33.333333, '33.33'],
  [Date.UTC(2026, 10, 21), '2026-11-21T00:00:00.000Z'],
  [false, 'false'],
  ['quota', 'quota'],
])('%o is said as %s', (value, line) => expect(saidOf(value)).toBe(line));
