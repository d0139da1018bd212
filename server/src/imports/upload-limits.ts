import type { Bounds } from '@huiyin/shared/files/reading/bounds';
import { readingLimits } from '@huiyin/shared/files/reading/source';
import { Problem } from '../base/problem.ts';

/** Of the body of a call. */
export const mostBytes = 8 * 1024 * 1024;

/** In a call. */
export const mostAnswers = 5_000;

/** How much of a file is read in a call: wide tables, rows without an answer and texts that many cells share have their room. */
export const mostRead: Bounds = {
  rows: 4 * mostAnswers,
  cells: mostAnswers * readingLimits.columns,
  characters: 4 * mostBytes,
  unpacked: 8 * mostBytes,
};

/** What a call with more is refused by. */
export const tooMany = (): Problem =>
  new Problem('too_large', {
    detail: `at most ${mostAnswers} answers a call, in ${mostRead.rows} rows; send the rest in further calls`,
  });
