import type { RowTrouble } from '@huiyin/shared/contract/imports/rows';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import { words } from '@huiyin/shared/i18n/admin/imports/en';
import { shown } from '@huiyin/shared/domain/text/shown';

/** What is wrong with a row, by field; line, message and value as the API gives them. */
export type RowError = ImportResult['errors'][number];

/** A trouble in its words; `message` where it has others. */
export const rowError = (
  line: number,
  field: string,
  trouble: RowTrouble,
  value: unknown = '',
  message: string = words.troubles[trouble],
): RowError => ({ line, field, trouble, value: shown(value ?? ''), message });

/** What the contract refuses of a field. @param body all that was said */
export function errorByContract(
  { line, body }: { line: number; body: Readonly<Record<string, unknown>> },
  { field, message }: { field: string; message: string },
): RowError {
  const value = body[field];
  return field === 'occurredAt'
    ? rowError(line, field, value === undefined ? 'moment_missing' : 'moment_unread', value)
    : rowError(line, field, 'refused', value, message);
}
