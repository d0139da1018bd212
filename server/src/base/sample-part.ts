import type { Call } from './call.ts';
import type { Statement } from './db/db.ts';
import type { SqlText } from './db/sql-text.ts';

/** What a feature has in the sample data of a site, and how it goes again: nothing of it stays. */
export interface SamplePart {
  /** Adds it to a site; what the features before it add is there. */
  add?(call: Call): Promise<void>;
  /** Statements that take it away for good, innermost first; the site is ?1. What the features behind it have on it is gone by then. */
  forget?: readonly string[];
  /** What it was counted as; read before each try to take it away. */
  counted?(call: Call): Promise<Uncounting>;
}

/** What takes things out of the counts. */
export interface Uncounting {
  statements: Statement[];
  /** That they are still those that were read: what is written otherwise is refused. */
  still: SqlText;
}
