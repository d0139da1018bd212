import { expect, it } from 'vitest';
import { pairCorrections, type MayBe } from './pair-corrections.ts';

const may = (externalId: string, id: string, field: string | null = 'score', ...knownAs: string[]): MayBe => ({
  externalId,
  id,
  knownAs: [id, ...knownAs],
  field,
});

it.each<[string, MayBe[], string[], string[][]]>([
  ['one row and one answer', [may('r1', 'a')], [], [['r1', 'a']]],
  ['an answer that the file holds', [may('r1', 'a'), may('r1', 'b')], ['a'], [['r1', 'b']]],
  ['an answer that the file holds under a later id', [may('r1', 'a', 'score', 'x')], ['x'], []],
  ['a row that may be two', [may('r1', 'a'), may('r1', 'b')], [], []],
  ['two rows that may be one', [may('r1', 'a'), may('r2', 'a')], [], []],
  [
    'the same first',
    [may('r1', 'a'), may('r1', 'b', null), may('r2', 'a')],
    [],
    [
      ['r1', 'b'],
      ['r2', 'a'],
    ],
  ],
  [
    'then those that say the same of which only the ticket was dealt with otherwise',
    [may('r1', 'a'), may('r1', 'b', 'status'), may('r2', 'a', 'resolvedAt'), may('r2', 'b')],
    [],
    [
      ['r1', 'b'],
      ['r2', 'a'],
    ],
  ],
  [
    'two of the same',
    [may('r1', 'a', null), may('r1', 'b', null), may('r2', 'a', null), may('r2', 'b', null)],
    [],
    [
      ['r1', 'a'],
      ['r2', 'b'],
    ],
  ],
])('nobody guesses: %s', (_, offered, inFile, pairs) => {
  const found = pairCorrections(offered, (id) => inFile.includes(id));
  expect(found.map(({ externalId, id }) => [externalId, id])).toEqual(pairs);
});
