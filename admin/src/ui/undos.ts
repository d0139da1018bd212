import { now } from '../clock.ts';

/** Something that was done and can be taken back. */
export interface Undoable {
  /** What was said of it. */
  readonly text: string;
  /** Id of what it was done to. */
  readonly about?: string;
  readonly undo?: () => void;
  /** Ms UTC: from then on it can no longer be taken back. */
  readonly until?: number;
}

/** So many are kept, however long ago they were said. */
const most = 20;

let kept: readonly Undoable[] = [];

/** From now on this can be taken back, before all that was done earlier. */
export function keepUndo(one: Undoable): void {
  kept = [...kept, one].slice(-most);
}

/** What was done last, of what can be taken back. */
export const newestUndo = (): Undoable | undefined =>
  kept.findLast(({ until }) => until === undefined || now() < until);

/** It is taken back, or can no longer be. */
export function dropUndo(one: Undoable): void {
  kept = kept.filter((other) => other !== one);
}

/** What it was done to has changed since; whatever was done, where nothing is named. */
export function forgetUndos(about?: string): void {
  kept = about === undefined ? [] : kept.filter((one) => one.about !== about);
}
