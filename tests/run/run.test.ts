import { expect, test } from 'vitest';
import { failed, none } from './counts.ts';
import { Run } from './run.ts';
import type { Suite } from './suites.ts';

/** Suites that note when they begin and end, each as many turns long as is said. */
function noted() {
  const notes: string[] = [];
  const during = async (what: string, turns: number): Promise<void> => {
    notes.push(`${what} begins`);
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    notes.push(`${what} ends`);
  };
  const suite = (name: string, turns: number, more: Partial<Suite> = {}): Suite => ({
    name,
    underWay: () => [],
    run: async () => {
      await during(name, turns);
      return { ...none(), passed: 1 };
    },
    ...more,
  });
  return { notes, during, suite };
}

test('the build runs first, then as many at once as there is room for', async () => {
  const { notes, suite } = noted();
  const run = new Run();
  await run.all([suite('build', 3), suite('journeys', 99), suite('unit', 3), suite('faults', 3)], 2);
  expect(notes).toEqual([
    'build begins',
    'build ends',
    'journeys begins',
    'unit begins',
    'unit ends',
    'faults begins',
    'faults ends',
    'journeys ends',
  ]);
  expect(run.done.map(({ suite: { name } }) => name)).toEqual(['build', 'unit', 'faults', 'journeys']);
});

test('one at a time, nothing has another beside it', async () => {
  const { notes, suite } = noted();
  await new Run().all([suite('journeys', 9), suite('unit', 3)], 1);
  expect(notes).toEqual(['journeys begins', 'journeys ends', 'unit begins', 'unit ends']);
});

test('what failed runs again when all others have ended, and that is what came of it', async () => {
  const { notes, during, suite } = noted();
  const journeys = suite('journeys', 1, {
    run: async () => failed('journeys', 'broke'),
    again: async (first) => {
      await during('again', 1);
      return { ...first, failed: 0, failures: [], flaky: first.failures };
    },
  });
  const run = new Run();
  await run.all([journeys, suite('unit', 99)], 2);
  expect(notes).toEqual(['unit begins', 'unit ends', 'again begins', 'again ends']);
  expect(run.done.map(({ counts }) => [counts.failed, counts.flaky.length])).toEqual([
    [0, 1],
    [0, 0],
  ]);
});
