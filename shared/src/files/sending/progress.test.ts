import { expect, it } from 'vitest';
import type { ImportResult } from '../../contract/imports/taken.ts';
import { offer } from '../corrections/offered.test-data.ts';
import { nonePassedOver } from '../passed-over.ts';
import { createTally } from './progress.ts';

type Offer = ImportResult['mayCorrect'][number];

const others = (n: number) => Array.from({ length: n }, (_, i) => offer(`row ${i}`, `answer ${i}`));

/** What is told of pieces with these offers. */
function told(...pieces: Offer[][]) {
  const none = { rows: 0, stored: 0, alreadyThere: 0, corrected: 0, refused: 0 };
  const tally = createTally({ phase: 'checking', of: 1 }, none, nonePassedOver());
  const piece = { ...none, errors: [], errorCount: 0, leftOut: [], remarks: [], passedOver: nonePassedOver() };
  const alike = { isMoreToCorrect: false, elsewhere: { compared: 0, sources: [] }, waiting: { open: 0, late: 0 } };
  for (const mayCorrect of pieces)
    tally.add({ ...piece, ...alike, mayCorrect, stopped: false, dryRun: true, import: null }, []);
  const { mayCorrect, isTooMuchToCorrect } = tally.now();
  return { offers: mayCorrect.length, isTooMuchToCorrect };
}

it.each([
  ['all of few', [others(500), others(499)], { offers: 999, isTooMuchToCorrect: false }],
  [
    'none of a file where a row may be an answer that the list has no more room for',
    [[...others(998), offer('X', 'A1')], [offer('X', 'A2')]],
    { offers: 0, isTooMuchToCorrect: true },
  ],
  ['none where a piece may have been cut', [others(1_000)], { offers: 0, isTooMuchToCorrect: true }],
  ['none, whatever comes behind', [others(600), others(600), others(1)], { offers: 0, isTooMuchToCorrect: true }],
])('rows that may correct are offered: %s', (_, pieces, is) => {
  expect(told(...pieces)).toEqual(is);
});
