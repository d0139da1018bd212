import { createClient } from '@libsql/client';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { valueRows } from './value-rows.ts';

it('binds a text once, however often it occurs', () => {
  expect(
    valueRows([
      ['a', 1, null],
      ['b', -2.5, 'a'],
    ]),
  ).toEqual({ sql: '(?1, 1, NULL), (?2, -2.5, ?1)', args: ['a', 'b'] });
});

it('gives any text and number back as it was', async () => {
  const client = createClient({ url: ':memory:' });
  const text = fc.string({ unit: 'grapheme' }).filter((s) => !s.includes('\0'));
  const row = fc.tuple(
    fc.oneof(text, fc.constantFrom(`'`, '?1', '--', ');')),
    fc.oneof(fc.maxSafeInteger(), fc.constant(null)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      const { sql, args } = valueRows(rows);
      const found = await client.execute({ sql: `SELECT * FROM (VALUES ${sql})`, args });
      expect(found.rows.map((r) => [r[0], r[1]])).toEqual(rows);
    }),
    { numRuns: 60 },
  );
  client.close();
});

it('refuses numbers that SQL cannot write', () => {
  expect(() => valueRows([[Number.NaN]])).toThrow(RangeError);
  expect(() => valueRows([[Infinity]])).toThrow(RangeError);
});
