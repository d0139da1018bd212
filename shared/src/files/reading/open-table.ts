import { isTotal } from '../../domain/imports/no-value.ts';
import { findHeader, type Header } from './find-header.ts';
import { openFile, type FileChoices, type OpenedFile } from './open-file.ts';
import type { Line, Source } from './source.ts';
import { UnreadableFile } from './unreadable.ts';

/** What somebody says of a table; the rest is found out. */
export interface TableChoices extends FileChoices {
  /** The line the header begins at, counted from 1 in the file, and how many it takes. */
  readonly headerLine?: number | undefined;
  readonly headerLines?: number | undefined;
}

/** A row of a table: a cell for each column, or why it has none. */
export type Row = Line | { readonly line: number; readonly problem: 'width'; readonly width: number };

/** A table with its header and its rows. */
export interface Table extends Omit<OpenedFile, 'header'> {
  readonly header: Header;
  /** Those beneath the header, without blank ones, which `blank` is told of. Begins anew each time. */
  rows(blank?: () => void): AsyncGenerator<Row>;
}

const headLines = 40;

/** Opens a table. Throws UnreadableFile where there is none, and FileFault naming the choice that does not fit. */
export async function openTable(source: Source, choices: TableChoices): Promise<Table> {
  const file = await openFile(source, choices);
  const header = file.header ?? findHeader(await headOfTable(file), choices.headerLine, choices.headerLines);
  if (!header) throw new UnreadableFile('no_header');
  return { ...file, header, rows: (blank) => tableRows(file, header, blank) };
}

async function headOfTable(file: OpenedFile): Promise<Line[]> {
  const head: Line[] = [];
  for await (const line of file.lines()) {
    head.push(line);
    if (head.length >= headLines) break;
  }
  return head;
}

async function* tableRows(file: OpenedFile, header: Header, blank: () => void = () => undefined): AsyncGenerator<Row> {
  const last = header.lines.at(-1) ?? 0;
  const width = header.names.length;
  for await (const line of file.lines()) {
    if (line.line <= last) continue;
    if ('problem' in line) yield line;
    else if (line.cells.every((cell) => cell.trim() === '')) blank();
    else yield fitted(line.line, line.cells, width, file.format === 'csv');
  }
}

/** Workbooks leave out empty cells at the end of a row; in a text a row of another width was cut or torn. */
function fitted(line: number, cells: readonly string[], width: number, isText: boolean): Row {
  if (cells.length === width) return { line, cells };
  const isLonger = cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
  const isShorter = cells.length < width && (!isText || isTotal(cells.find((cell) => cell.trim() !== '')!));
  if (!isLonger && !isShorter) return { line, problem: 'width', width: cells.length };
  return { line, cells: Array.from({ length: width }, (_, i) => cells[i] ?? '') };
}
