import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, unguarded } from './csv.ts';

describe('a CSV cell', () => {
  it.each([
    '=HYPERLINK("//evil")',
    '+1',
    '-1+1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '\0=1',
    ' =1',
    "'=1",
    '＋1',
    '－1',
    '＠a',
  ])('of text %j cannot run as a formula', (text) => {
    expect(csvCell(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
  });

  it.each([
    [-1.5, '-1.5'],
    [Number.NaN, ''],
    [true, 'true'],
    [null, ''],
    [undefined, ''],
    ['', ''],
    ['plain 物流', 'plain 物流'],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['two\nlines', '"two\nlines"'],
    [' kept ', '" kept "'],
    ["'quoted'", "'quoted'"],
  ])('of %j is %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('gives the text back when its quotes and the one apostrophe are taken off', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '"', ',', '\n', ' ', 'a', '\0') });
    fc.assert(
      fc.property(text, (s) => {
        const cell = csvCell(s);
        const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(unguarded(bare)).toBe(s);
      }),
    );
  });
});
