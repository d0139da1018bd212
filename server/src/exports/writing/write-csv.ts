import { byteOrderMark, csvRow } from '@huiyin/shared/domain/csv';
import { flatColumns, type Cell } from './flat.ts';
import type { Table } from './table.ts';

/** A table in CSV (RFC 4180) with a byte order mark: no cell of it is run as a formula. `oneLine`: a text keeps no line breaks, so that a row is a line. */
export async function* writeCsv(table: Table, { oneLine = false } = {}): AsyncGenerator<string> {
  const written = (cell: Cell): Cell => (oneLine && typeof cell === 'string' ? cell.replace(/[\r\n]+/g, ' ') : cell);
  const columns = flatColumns(table);
  yield byteOrderMark + csvRow(columns.map(({ name }) => name));
  for await (const rows of table.slices())
    yield rows.map((row) => csvRow(columns.map(({ at, of }) => written(of(row[at]!))))).join('');
}
