import type { RowTrouble } from '../contract/imports/rows.ts';
import type { LeftOut } from '../contract/responses.ts';

/** A row on its way in: still unchecked, or already known to be wrong. `replaces`: the id of the stored answer that it is, corrected. */
export type ImportRow =
  | { line: number; body: Record<string, unknown>; leftOut?: readonly LeftOut[]; replaces?: string | undefined }
  | { line: number; field: string; trouble: RowTrouble; value: string };
