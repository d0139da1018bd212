import type { Call } from './call.ts';

/** What a feature has in the sample data of a site beside answers and what hangs on them, and how it goes again: nothing of it stays. */
export interface SamplePart {
  /** Adds it to a site; what the features before it add is there. */
  add?(call: Call): Promise<void>;
  /** Statements that take it away for good, innermost first; the site is ?1. What the features behind it have on it is gone by then. */
  forget?: readonly string[];
}
