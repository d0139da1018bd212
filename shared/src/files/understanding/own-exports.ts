import type { UnreadableReason } from '../../contract/imports/understood.ts';

/** Files of our own that hold no answers, by columns that all of them have. */
const known = {
  own_tickets: ['number', 'id', 'status', 'openedAt'],
  own_metric: ['from', 'to', 'n', 'value', 'low', 'high'],
} as const satisfies Partial<Record<UnreadableReason, readonly string[]>>;

/** Which of our own exports a table is that holds no answers; null of any other. */
export function ownExport(names: readonly string[]): keyof typeof known | null {
  const found = Object.entries(known).find(([, columns]) => columns.every((column, i) => names[i] === column));
  return (found?.[0] as keyof typeof known | undefined) ?? null;
}
