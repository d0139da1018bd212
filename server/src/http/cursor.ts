import { Problem } from '../base/problem.ts';

/** A keyset cursor: the sort value of the last row, and its id. */
export function cursorOf(at: number, id: string): string {
  return `${at}_${id}`;
}

/** Throws Problem('invalid') for anything we did not make. */
export function parseCursor(cursor: string): { at: number; id: string } {
  const parts = /^(-?\d{1,15})_([0-9a-f-]{1,40})$/.exec(cursor);
  if (!parts) throw Problem.field('cursor', 'is not one of ours');
  return { at: Number(parts[1]), id: parts[2]! };
}
