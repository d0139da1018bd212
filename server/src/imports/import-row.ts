import type { RowTrouble } from '@huiyin/shared/contract/imports';
import type { LeftOut } from '@huiyin/shared/contract/responses';

/** A row on its way in: still unchecked, or already known to be wrong. */
export type ImportRow =
  | { line: number; body: Record<string, unknown>; leftOut?: readonly LeftOut[] }
  | { line: number; field: string; trouble: RowTrouble; value: string };
