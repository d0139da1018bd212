import type { ImportResult } from '../../contract/imports/taken.ts';
import { byteOrderMark, csvRow } from '../../domain/csv.ts';
import type { ImportingBook } from '../../i18n/admin/importing.ts';
import type { ImportsBook } from '../../i18n/admin/imports.ts';
import type { RawRows } from '../open-import.ts';
import type { Line } from '../reading/source.ts';

type RowError = ImportResult['errors'][number];

/** What was refused, with the cells of its row as they stand in the file. */
export interface RefusedRow extends Pick<RowError, 'line' | 'field' | 'trouble' | 'message' | 'value'> {
  readonly cells: readonly string[];
}

/** How a table of what was refused speaks. */
export interface RefusedWords extends Pick<ImportsBook, 'troubles'> {
  readonly csv: ImportingBook['csv'];
  fieldName(field: string): string;
}

/**
 * Finds the rows of what was refused, which is told by its lines from above. The file is read beside whoever sends it, only as far as that takes,
 * in constant memory.
 */
export function rowsBeside({ lines }: RawRows) {
  const reading = lines()[Symbol.asyncIterator]();
  let now: Line = { line: 0, cells: [] };
  const goTo = async (line: number): Promise<readonly string[]> => {
    while (now.line < line) {
      const { done, value } = await reading.next();
      now = done ? { line: Infinity, cells: [] } : value;
    }
    return now.line === line && 'cells' in now ? now.cells : [];
  };
  return {
    async of(errors: readonly RowError[]): Promise<RefusedRow[]> {
      const rows: RefusedRow[] = [];
      for (const { line, field, trouble, message, value } of errors)
        rows.push({ line, field, trouble, message, value, cells: await goTo(line) });
      return rows;
    },
    /** Lets go of the file. */
    end: async (): Promise<void> => void (await reading.return?.()),
  };
}

/** How a table in CSV of what was refused begins: where, what and why, then the columns of the file. */
export const refusedHead = ({ csv }: RefusedWords, columns: readonly string[]): string =>
  byteOrderMark + csvRow([csv.line, csv.field, csv.what, csv.value, ...columns]);

/** Its rows: one for each thing that was refused. */
export const refusedLines = ({ troubles, fieldName }: RefusedWords, rows: readonly RefusedRow[]): string =>
  rows
    .map(({ line, field, value, cells, ...why }) =>
      csvRow([line, fieldName(field), troubleSaid(why, troubles), value, ...cells]),
    )
    .join('');

/** Why something was refused; what the contract alone refuses is said in its own words, where it has some. */
export const troubleSaid = (
  { trouble, message }: Pick<RowError, 'trouble' | 'message'>,
  troubles: RefusedWords['troubles'],
): string => (trouble === 'refused' && message !== '' ? message : troubles[trouble]);
