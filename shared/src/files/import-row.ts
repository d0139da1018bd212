import type { RowTrouble } from '../contract/imports.ts';
import type { LeftOut } from '../contract/responses.ts';

/** A row on its way in: still unchecked, or already known to be wrong. */
export type ImportRow =
  | { line: number; body: Record<string, unknown>; leftOut?: readonly LeftOut[] }
  | { line: number; field: string; trouble: RowTrouble; value: string };
