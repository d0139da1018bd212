import { expect, it } from 'vitest';
import { boundedJson } from './bounded-json.ts';

const nested = (depth: number, open: string, inside: string, close: string): string =>
  open.repeat(depth) + inside + close.repeat(depth);

it.each([
  ['as deep as may be', nested(32, '[', '1', ']'), nested(32, '[', '1', ']')],
  ['thirty thousand lists', nested(30_000, '[', '', ']'), nested(32, '[', '"…"', ']')],
  ['ten thousand objects', nested(10_000, '{"a":', '1', '}'), nested(32, '{"a":', '"…"', '}')],
  [
    'below the name of a prototype',
    `{"__proto__":${nested(40, '[', '', ']')}}`,
    `{"__proto__":${nested(31, '[', '"…"', ']')}}`,
  ],
  ['many side by side', `[${'[],{},'.repeat(9_000)}1]`, `[${'[],{},'.repeat(9_000)}1]`],
])('of JSON from outside, %s, there is left what can be walked', (_, text, left) => {
  expect(JSON.stringify(boundedJson(text))).toBe(left);
});
