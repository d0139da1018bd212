import type { ImportResult } from '../../contract/imports/taken.ts';
import { joined, type Elsewhere } from '../corrections/same-source.ts';
import type { PassedOver } from '../passed-over.ts';
import { createKinds, type Kind } from './kinds.ts';

/** A piece tells a thousand at most: where so many are told there may be more, and who is whose is known of all of them or of none. */
const mostToCorrect = 1_000;

type RowError = ImportResult['errors'][number];
type LeftOut = ImportResult['leftOut'][number];
type Remark = ImportResult['remarks'][number];

/** What became of answers: how many came, and what of them. */
export type Counts = Pick<ImportResult, 'rows' | 'stored' | 'alreadyThere' | 'corrected'> & { refused: number };

/** How far an import is. */
export interface Progress extends Counts {
  phase: 'checking' | 'storing';
  /** How many answers there are expected to be. */
  of: number;
  passedOver: PassedOver;
  /** What of these had come before it was gone on with. */
  before: Counts;
  /** Of what came since it was gone on with. */
  errors: readonly Kind<RowError>[];
  leftOut: readonly Kind<LeftOut>[];
  /** What is worth a word of rows that are not refused. */
  remarks: readonly Remark[];
  /** Of a check: new rows that may be stored answers; none where they are too many. */
  mayCorrect: ImportResult['mayCorrect'];
  /** Whether there are a thousand of these or more, so that nobody can tell which row is which answer. */
  isTooMuchToCorrect: boolean;
  /** Whether not all stored answers of their moments were looked at. */
  isMoreToCorrect: boolean;
  /** Of a check, where nobody said the source: others that hold answers like the new ones. */
  elsewhere: Elsewhere;
  /** Of the new ones: complaints that will stand open in the Inbox. */
  waiting: ImportResult['waiting'];
  /** Whether there are more kinds of these than are told. */
  isMore: boolean;
  /** Whether a part of the file could not be read. */
  isTorn: boolean;
  /** Others sent the rest of it: the counts are those of the whole import, kinds of errors those of what came from here. */
  byOthers?: true;
}

/** Of the answers so far, how many percent are refused, 0 to 100. */
export const refusedPercent = ({ rows, refused }: Counts): number => (rows === 0 ? 0 : (refused / rows) * 100);

/** What came since it was gone on with. */
export const sinceBefore = ({ before, ...all }: Counts & { before: Counts }): Counts => ({
  rows: all.rows - before.rows,
  stored: all.stored - before.stored,
  alreadyThere: all.alreadyThere - before.alreadyThere,
  corrected: all.corrected - before.corrected,
  refused: all.refused - before.refused,
});

/**
 * Whether nothing is to be stored: more than so many percent of what comes now are refused, or a part could not be read. 100 allows all.
 */
export const isTooMuchRefused = (progress: Progress, mostRefused: number): boolean =>
  mostRefused < 100 && (progress.isTorn || refusedPercent(sinceBefore(progress)) > mostRefused);

/** Sums up what became of pieces, from what is there already. */
export function createTally(begin: Pick<Progress, 'phase' | 'of'>, there: Counts, passedOver: PassedOver) {
  const sum = { ...there };
  const errors = createKinds<RowError>(({ field, trouble, message }) => `${field} ${trouble} ${message}`);
  const leftOut = createKinds<LeftOut>(({ field }) => field);
  const remarks = new Map<Remark['remark'], Remark>();
  let mayCorrect: ImportResult['mayCorrect'] = [];
  let [isTooMuchToCorrect, isMoreToCorrect] = [false, false];
  let elsewhere: Elsewhere = { compared: 0, sources: [] };
  const waiting = { open: 0, late: 0 };
  return {
    add(result: ImportResult, cut: readonly LeftOut[]) {
      const { rows, stored, alreadyThere, corrected } = result;
      sum.rows += rows;
      sum.stored += stored;
      sum.alreadyThere += alreadyThere;
      sum.corrected += corrected;
      sum.refused += rows - stored - alreadyThere - corrected;
      mayCorrect.push(...result.mayCorrect);
      isTooMuchToCorrect ||= mayCorrect.length >= mostToCorrect;
      if (isTooMuchToCorrect) mayCorrect = [];
      isMoreToCorrect ||= result.isMoreToCorrect;
      elsewhere = joined(elsewhere, result.elsewhere);
      waiting.open += result.waiting.open;
      waiting.late += result.waiting.late;
      for (const { remark, rows: more, line } of result.remarks) {
        const known = remarks.get(remark) ?? { rows: 0, line };
        remarks.set(remark, { remark, rows: known.rows + more, line: known.line });
      }
      for (const error of result.errors) errors.add(error);
      for (const one of [...result.leftOut, ...cut]) leftOut.add(one);
    },
    now: (): Progress => ({
      ...begin,
      ...sum,
      before: there,
      passedOver: { ...passedOver },
      errors: errors.list(),
      leftOut: leftOut.list(),
      remarks: [...remarks.values()],
      mayCorrect: [...mayCorrect],
      isTooMuchToCorrect,
      isMoreToCorrect,
      elsewhere,
      waiting: { ...waiting },
      isMore: errors.isMore() || leftOut.isMore(),
      isTorn: errors.list().some(({ first }) => first.trouble === 'never_closed'),
    }),
  };
}
