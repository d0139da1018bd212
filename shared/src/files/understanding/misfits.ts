import type { ImportInspection } from '../../contract/imports/understood.ts';
import { readMoment } from '../../domain/imports/read-moment.ts';
import { readScore } from '../../domain/imports/read-score.ts';
import { momentNot, momentWords, scoreNot, scoreWords } from './column-words.ts';
import type { Column } from './look-at-columns.ts';

type Misfit = ImportInspection['misfits'][number];

/** No scale of ours goes further. */
const most = 10;

/** Columns whose names say what is open, each with the first of its values that is none: somebody sees that they were looked at. */
export const misfitsIn = (columns: readonly Column[], open: readonly ImportInspection['open'][number][]): Misfit[] =>
  columns.flatMap((column): Misfit[] => {
    const { name } = column;
    if (open.includes('occurredAt') && isAny(momentWords, name) && !momentNot.test(name))
      return misfit('occurredAt', column, (value) => readMoment(value) === null);
    if (open.includes('kind') && isAny(Object.values(scoreWords), name) && !scoreNot.test(name))
      return misfit('kind', column, (value) => readScore(value) === null || Number(value) > most);
    return [];
  });

const isAny = (words: readonly RegExp[], name: string): boolean => words.some((one) => one.test(name));

function misfit(
  open: Misfit['open'],
  { name, examples, scores }: Column,
  isWrong: (value: string) => boolean,
): Misfit[] {
  const largest = open === 'kind' ? scores.range()?.most : undefined;
  const value = [...examples, ...(largest === undefined ? [] : [String(largest)])].find(isWrong);
  return value === undefined ? [] : [{ open, column: name, value }];
}
