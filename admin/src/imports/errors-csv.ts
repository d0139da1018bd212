import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import { byteOrderMark, csvRow } from '@huiyin/shared/domain/csv';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { bookOf } from '../language/language.ts';
import { saveFile } from '../ui/save-file.ts';
import { fieldName } from './field-words.ts';

type RowError = ImportResult['errors'][number];

/** What was refused as a table: line of the file, field, what is wrong with it, what stood there. */
export function errorsCsv(errors: readonly RowError[]): string {
  const { line, field, what, value } = bookOf(importing).csv;
  const { troubles } = bookOf(imports);
  const rows = errors.map((one) => [one.line, fieldName(one.field), troubles[one.trouble], one.value]);
  return byteOrderMark + [[line, field, what, value], ...rows].map(csvRow).join('');
}

/** Gives the browser that table to keep, named after the file it is about. */
export function saveErrors(file: string, errors: readonly RowError[]): void {
  const name = `${file.replace(/\.[^.]*$/, '')}-${bookOf(importing).csv.name}.csv`;
  saveFile(new Blob([errorsCsv(errors)], { type: 'text/csv;charset=utf-8' }), name);
}
