import { describe, expect, it } from 'vitest';
import { isScore, kinds, npsGroup, scaleOf } from './scales.ts';

describe('scales', () => {
  it('take exactly the whole scores of their kind', () => {
    for (const kind of kinds) {
      const scale = scaleOf(kind);
      const taken = [-1, 0, 0.5, 1, 2, 5, 6, 7, 8, 10, 11, Number.NaN, Infinity].filter((n) => isScore(kind, n));
      const expected = {
        csat: [1, 2, 5],
        nps: [0, 1, 2, 5, 6, 7, 8, 10],
        ces: [1, 2, 5, 6, 7],
        need_met: [1, 2],
        complaint: [],
        form: [],
      }[kind];
      expect(taken).toEqual(expected);
      expect(scale === null).toBe(kind === 'complaint' || kind === 'form');
    }
  });

  it('put every NPS score in its group, 0 among the detractors', () => {
    expect([0, 1, 6, 7, 8, 9, 10].map(npsGroup)).toEqual([
      'detractor',
      'detractor',
      'detractor',
      'passive',
      'passive',
      'promoter',
      'promoter',
    ]);
  });
});
