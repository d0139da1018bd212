import { dimensionNames, dimensions, type Distinguished, type Dimension } from '@huiyin/shared/domain/dimensions';
import { bucketOfAnswer, type Series } from '@huiyin/shared/domain/series';
import { sumParts, type Cell, type Part } from '../metrics/cells.ts';
import type { CountedAnswer } from './counted-answers.ts';

/**
 * The cells that answers add to, summed: the one rule by which they are counted, taken away and counted again. A suspect answer is
 * counted under dimension `suspect` and nowhere else.
 */
export const countCells = (answers: readonly CountedAnswer[]): Cell[] => sumParts(answers, partsOf);

/** The parts of the counts that one answer adds one to. */
export function partsOf(answer: CountedAnswer): Part[] {
  const { kind, suspect, counted } = answer;
  const first = bucketOfAnswer(answer);
  if (suspect) return [[kind, 'suspect', suspect, first]];
  const found = partsIn(answer, kind, first);
  for (const [series, value, bucket] of counted.marks) {
    if (value === '') inEach(ofEveryScore, answer, series, bucket, found);
    else found.push([series, series, value, bucket]);
  }
  return found;
}

/** One more in every value an answer has, of all dimensions or some. */
export function partsIn(answer: Distinguished, series: Series, bucket: number, names = dimensionNames): Part[] {
  const found: Part[] = [];
  inEach(names, answer, series, bucket, found);
  return found;
}

const ofEveryScore = dimensionNames.filter((name) => dimensions[name].everyScore);

function inEach(
  names: readonly Dimension[],
  answer: Distinguished,
  series: Series,
  bucket: number,
  found: Part[],
): void {
  for (const name of names) {
    const of = dimensions[name].of(answer);
    if (of === null) continue;
    if (typeof of === 'string') found.push([series, name, of, bucket]);
    else for (const value of of) found.push([series, name, value, bucket]);
  }
}
