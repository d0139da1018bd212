import { describe, expect, it } from 'vitest';
import { columnNames, joinHeaders } from './column-names.ts';
import { isNoValue, isTotal } from './no-value.ts';

describe('names of columns', () => {
  it('are each there once, in one line, and tell a terminal nothing', () =>
    expect(
      columnNames([
        'id',
        'Comment',
        'Comment',
        '',
        'How\n"good"?',
        '\u001b[2J\u001b[31mday\u001b[0m',
        '\u202eabc',
        'Comment',
      ]),
    ).toEqual(['id', 'Comment', 'Comment (2)', '#4', 'How "good"?', 'day', 'abc', 'Comment (3)']));

  it('are as long as anybody reads', () => {
    const long = 'n'.repeat(500_000);
    const names = columnNames(Array.from({ length: 1_000 }, () => long));
    expect([names.length, new Set(names).size, Math.max(...names.map((name) => name.length))]).toEqual([
      1_000, 1_000, 1_007,
    ]);
    const joined = joinHeaders([[long], Array.from({ length: 1_000 }, () => 'x')]);
    expect(Math.max(...joined.map((name) => name.length))).toBe(1_004);
  });

  it('of two lines say both', () =>
    expect(
      joinHeaders([
        ['Date', 'Q1', '', 'Land'],
        ['', 'Score', 'Label', ''],
      ]),
    ).toEqual(['Date', 'Q1 — Score', 'Q1 — Label', 'Land']));
});

describe('a cell', () => {
  it.each(['', ' ', '-', 'N/A', 'null', '(空)', '(跳过)', '未作答', 'Unoffered', '＃Ｎ/Ａ'])(
    '%j says that there is nothing',
    (cell) => expect(isNoValue(cell)).toBe(true),
  );
  it.each(['0', 'no', '无所谓', 'none of it worked'])('%j says something', (cell) =>
    expect(isNoValue(cell)).toBe(false),
  );
  it.each(['Total', 'Summe', '合计', '平均值', 'average 3.0', 'Grand total:', '平均分：5.2', '合计：24条'])(
    '%j begins a total',
    (cell) => expect(isTotal(cell)).toBe(true),
  );
  it.each(['Totally broken', 'Total disaster', '合计划', 'Summer'])('%j begins none', (cell) =>
    expect(isTotal(cell)).toBe(false),
  );
});
