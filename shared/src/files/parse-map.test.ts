import { describe, expect, it } from 'vitest';
import { checkColumns, mapText, parseMap } from './parse-map.ts';
import { parseValues } from './parse-values.ts';
import { parseScales } from './parse-scales.ts';

describe('a map', () => {
  it('joins columns, takes constants, and names in quotation marks', () =>
    expect([
      ...parseMap('kind=:csat,occurredAt=Date+Time,comment="what, exactly"+"b + ""c""",category=:"a, b"'),
    ]).toEqual([
      ['kind', { constant: 'csat' }],
      ['occurredAt', { columns: ['Date', 'Time'] }],
      ['comment', { columns: ['what, exactly', 'b + "c"'] }],
      ['category', { constant: 'a, b' }],
    ]));

  it('is written as it is read', () => {
    const text = 'occurredAt=day,csat="How, ""good""? (1 = bad)",nps=n,category=:"a, b"';
    expect(mapText(parseMap(text))).toBe(text);
  });

  it.each([
    ['kind=:csat,occurredAt=a,mood=b', 'no field “mood”'],
    ['kind=:csat', 'occurredAt is missing'],
    ['occurredAt=a', 'kind is missing'],
    ['kind=:csat,nps=a,occurredAt=a', 'two ways'],
    ['kind=:csat,kind=:nps,occurredAt=a', 'twice'],
    ['kind=:csat,occurredAt', 'field=column'],
    ['kind=:csat,occurredAt=', 'no column'],
    ['kind=:csat,occurredAt=b', 'no column “b”; it has: a'],
  ])('%s is refused', (map, message) =>
    expect(() => checkColumns(parseMap(map), ['a'])).toThrow(
      expect.objectContaining({ field: 'map', message: expect.stringContaining(message) }),
    ),
  );
});

it('scales and values are read, and refused by name', () => {
  expect([...parseScales('0-10')]).toEqual([['all', { worst: 0, best: 10 }]]);
  expect([...parseScales('csat=1-10, ces=7-1')]).toEqual([
    ['csat', { worst: 1, best: 10 }],
    ['ces', { worst: 7, best: 1 }],
  ]);
  expect([...parseValues('Good=5,"So, so"=3,a=b=2')]).toEqual([
    ['Good', 5],
    ['So, so', 3],
    ['a=b', 2],
  ]);
  expect(() => parseScales('csat=1')).toThrow(expect.objectContaining({ field: 'scale' }));
});

// Tried from every place to every other, these would take minutes.
it.each([
  `a${' '.repeat(3_990)}b`,
  `a${' ='.repeat(1_990)}`,
  `a=${'1'.repeat(3_990)}x`,
  '"'.repeat(3_999),
  `${'""'.repeat(1_990)}"x`,
  `"a${'""a'.repeat(1_300)}`,
])('what single values mean is refused, however it is written', (text) =>
  expect(() => parseValues(text)).toThrow(expect.objectContaining({ field: 'values' })),
);

it('a column stands once in a field', () =>
  expect(parseMap('kind=:csat,occurredAt=a+b+a').get('occurredAt')).toEqual({ columns: ['a', 'b'] }));
