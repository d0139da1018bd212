import type { ImportView } from '@huiyin/shared/contract/imports/kept';
import { refusedHead, refusedLines, type RefusedWords } from '@huiyin/shared/files/sending/refused-rows';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { bookOf } from '../language/language.ts';
import { saveFile } from '../ui/save-file.ts';
import { fieldName } from './field-words.ts';
import type { RefusedPart } from './reading/asked.ts';

/** What was refused as a table in CSV, to which more is added as it comes: it takes no room of the page. */
export function withRefused(table: Blob | undefined, { columns, rows }: RefusedPart): Blob {
  const words: RefusedWords = { csv: bookOf(importing).csv, troubles: bookOf(imports).troubles, fieldName };
  return new Blob([table ?? refusedHead(words, columns), refusedLines(words, rows)], {
    type: 'text/csv;charset=utf-8',
  });
}

/** The same of what an import kept, which is the first of it without its cells. */
export const refusedKept = ({ errors }: Pick<ImportView, 'errors'>): Blob =>
  withRefused(undefined, { columns: [], rows: errors.map((one) => ({ ...one, cells: [] })) });

/** Gives the browser that table to keep, named after the file it is about. */
export function saveRefused(file: string, table: Blob): void {
  saveFile(table, `${file.replace(/\.[^.]*$/, '')}-${bookOf(importing).csv.name}.csv`);
}
