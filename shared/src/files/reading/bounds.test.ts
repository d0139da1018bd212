import { describe, expect, it } from 'vitest';
import { readWithin, unbounded, type Bounds } from './bounds.ts';
import { collect } from './source.test-data.ts';
import type { Line } from './source.ts';

async function* linesOf(rows: readonly (readonly string[])[]): AsyncGenerator<Line> {
  for (const [i, cells] of rows.entries()) yield { line: i + 1, cells };
}

const read = async (rows: string[][], bounds: Partial<Bounds>) => {
  let turns = 0;
  const bounded = readWithin({ ...unbounded, ...bounds }, async () => void (turns += 1));
  const lines = await collect(bounded.lines(linesOf(rows)));
  return { lines, isWhole: bounded.isWhole(), turns };
};

describe('what is read within bounds', () => {
  const rows = [['ab', 'c'], ['de'], ['f', 'g', 'h']];

  it.each<[string, Partial<Bounds>, number]>([
    ['nothing', {}, 3],
    ['as many rows as there are', { rows: 3 }, 3],
    ['two rows', { rows: 2 }, 2],
    ['as many cells as there are', { cells: 6 }, 3],
    ['fewer cells', { cells: 5 }, 2],
    ['as many characters as there are', { characters: 8 }, 3],
    ['fewer characters', { characters: 4 }, 1],
  ])('ends at %s', async (_, bounds, taken) => {
    const { lines, isWhole } = await read(rows, bounds);
    expect([lines.map(({ line }) => line), isWhole]).toEqual([[1, 2, 3].slice(0, taken), taken === 3]);
  });

  it('may be refused where it goes on', async () =>
    expect(read(rows, { rows: 1, refuse: () => new Error('too large') })).rejects.toMatchObject({
      message: 'too large',
    }));

  it('has no row with more text than a row may hold', async () => {
    const half = 'x'.repeat(500_000);
    expect((await read([[half, half], [half, half, 'x'], ['a']], {})).lines).toMatchObject([
      { cells: [half, half] },
      { line: 2, problem: 'too_long' },
      { cells: ['a'] },
    ]);
  });

  it.each([
    ['a long cell', Array.from({ length: 100 }, () => ['x'.repeat(70_000)]), 100],
    ['nothing in many cells', Array.from({ length: 100 }, () => Array.from({ length: 1_000 }, () => '')), 20],
  ])('lets others have their turn by the text of %s', async (_, many, turns) =>
    expect((await read(many, {})).turns).toBe(turns),
  );
});
