import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

const body = {
  id: '0192f0c1-0000-7000-8000-000000000000',
  kind: 'csat',
  score: 4,
  comment: '物流 ok',
  contact: { email: 'a@b.example' },
};

describe('a fingerprint', () => {
  it('is the number stored so far', () => {
    expect(fingerprint(body)).toBe(7249325611172982);
    expect(fingerprint({})).toBe(4167798999589861);
  });

  it('does not depend on the order of keys, nor on a trip through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fingerprint(reversed(value))).toBe(fingerprint(value));
        expect(fingerprint(JSON.parse(JSON.stringify(value)))).toBe(fingerprint(value));
      }),
    );
  });

  it('tells every change of a body, also where structure and text look alike', () => {
    const bodies = [
      body,
      { ...body, score: 5 },
      { ...body, score: '4' },
      { ...body, comment: '物流 ok ' },
      { ...body, contact: {} },
      { ...body, contact: null },
      ['a', 'b'],
      ['a,b'],
      [['a'], 'b'],
      [['a', 'b']],
      ['a', ['b']],
      { a: 'b' },
      { a: { b: null } },
      '{"a":"b"}',
      null,
      'null',
      [],
      '',
    ];
    expect(new Set(bodies.map(fingerprint)).size).toBe(bodies.length);
  });

  it('is a safe whole number and spreads: 200,000 near bodies, no two alike', () => {
    const seen = new Set<number>();
    for (let i = 0; i < 200_000; i++) seen.add(fingerprint({ score: i % 5, comment: `comment ${i}` }));
    expect(seen.size).toBe(200_000);
    for (const hash of seen) if (!Number.isSafeInteger(hash) || hash < 0) expect.fail(String(hash));
    expect(Math.max(...[...seen].slice(0, 1000))).toBeGreaterThan(2 ** 52);
  });

  it('leaves undefined keys out as JSON does, and refuses what JSON cannot hold', () => {
    expect(fingerprint({ a: 1, b: undefined })).toBe(fingerprint({ a: 1 }));
    expect(() => fingerprint({ a: 1n })).toThrow(RangeError);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
