import type { JobName } from '@huiyin/shared/domain/jobs';

/**
 * Work that nobody waits for. Each has a road of its own, so that none delays another. One process at a time runs it, but for one that stood still for longer than its
 * lease: a step bears a second process beside it.
 */
export interface Job {
  name: JobName;
  /** Since when its oldest work waits, ms UTC; null where none does. Asked every second, so it is one look at an index. */
  waitingSince(): Promise<number | null>;
  /** Does the next piece, a second's work where nothing hangs, and says whether there is more at once. It may be cut off anywhere. */
  step(): Promise<boolean>;
}
