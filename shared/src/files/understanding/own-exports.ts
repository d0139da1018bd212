import type { UnreadableReason } from '../../contract/imports/understood.ts';

/** Files of our own that hold no answers, by columns that all of them begin with. */
const known = [
  ['own_tickets', ['number', 'id', 'status', 'openedAt']],
  ['own_metric', ['from', 'to', 'n', 'value', 'low', 'high']],
  ['own_metric', ['from', 'to', 'dimension', 'of', 'values', 'n']],
] as const satisfies readonly (readonly [UnreadableReason, readonly string[]])[];

/** Which of our own exports a table is that holds no answers; null of any other. */
export function ownExport(names: readonly string[]): (typeof known)[number][0] | null {
  const found = known.find(([, columns]) => columns.every((column, i) => names[i] === column));
  return found?.[0] ?? null;
}
