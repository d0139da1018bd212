import type { Certainty } from '../../contract/imports/understood.ts';
import type { DateOrder } from '../../domain/imports/read-date.ts';
import type { PassedOver } from '../passed-over.ts';

/** Rows of a format that are no answers: those with one of these words in a column, and how they are counted. */
export interface LeftOutRows {
  readonly column: string;
  /** In small letters, however they are written; '' is an empty cell. */
  readonly words: readonly string[];
  readonly as: Extract<keyof PassedOver, 'preview' | 'unfinished'>;
}

/**
 * What is known of the files of a tool, as data. Wherever a column is named, `a|b` means whichever of them is there, the first before the
 * second, since names differ from release to release.
 */
export interface Preset {
  /** Of the tool, and of its file where it has several; never translated. */
  readonly name: string;
  readonly certainty: Certainty;
  /** Columns that are there in all of its files: by these it is known. */
  readonly has: readonly string[];
  /**
   * The first column, where that tells it: many a file begins so, hence it is known by that only where nothing else is read by it than
   * without it.
   */
  readonly begins?: string;
  /** What a quiz gave, such as `8 / 10`, which rates nothing; a column of this name with other values is a question. */
  readonly points?: string;
  /** Columns that are there in some. */
  readonly mayHave?: readonly string[];
  /** From fields to what they are read from: a column, `Date+Time` for two that are joined. */
  readonly map: Readonly<Record<string, string>>;
  /** Of a help desk whose rows are tickets that may be rated: what is read of each, beside or instead of that, where it is taken as a complaint. */
  readonly tickets?: Readonly<Record<string, string>>;
  /** Whether all columns that are not named here are questions, whose scores and texts are found out. */
  readonly asks?: boolean;
  /** Of moments that say none. */
  readonly zone?: string;
  /** Of dates that can be read in several orders. */
  readonly dateOrder?: DateOrder;
  /** What single values mean. */
  readonly values?: Readonly<Record<string, number>>;
  /** Columns of lengths of time in which zero says that nobody noted one. */
  readonly zeroIsNone?: readonly string[];
  readonly leaveOut?: readonly LeftOutRows[];
}
