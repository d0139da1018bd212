import { hashSecret } from '../base/secrets.ts';
import { Problem } from '../base/problem.ts';
import { checkColumns, type RowMap, type Source } from './parse-map.ts';
import { listed } from './read-answers.ts';
import type { CsvLine } from './read-csv.ts';

/** A row on its way in: still unchecked, or already known to be wrong. */
export type ImportRow =
  | { line: number; body: Record<string, unknown> }
  | { line: number; field: string; problem: string };

const joint = ' — ';

/**
 * Turns the lines of a CSV file into rows by a map. The first line is the header. A row without an externalId of its own
 * gets one made of its cells and of how many rows like it came before. Throws Problem('invalid') naming `map` when a
 * column is missing.
 */
export async function* mapRows(lines: AsyncIterable<CsvLine>, map: RowMap): AsyncGenerator<ImportRow> {
  let header: string[] | undefined;
  const seen = new Map<string, number>();
  for await (const read of lines) {
    if ('problem' in read) yield { line: read.line, field: 'row', problem: read.problem };
    else if (!header) {
      header = read.cells.map((name) => name.trim());
      checkColumns(map, header);
    } else yield await mapRow(read.line, read.cells, header, map, seen);
  }
  if (!header) throw Problem.field('map', 'the file has no header line');
}

async function mapRow(
  line: number,
  cells: string[],
  header: string[],
  map: RowMap,
  seen: Map<string, number>,
): Promise<ImportRow> {
  if (cells.length !== header.length)
    return { line, field: 'row', problem: `has ${cells.length} columns, the header has ${header.length}` };
  const broken = cells.findIndex((cell) => cell.includes('\ufffd'));
  if (broken >= 0) return { line, field: header[broken]!, problem: 'is not UTF-8 text; save the file as CSV UTF-8' };
  const body = bodyOf(new Map(header.map((name, i) => [name, cells[i]!.trim()])), map);
  if (!map.has('externalId')) body['externalId'] = await ownId(cells, seen);
  return { line, body };
}

function bodyOf(row: ReadonlyMap<string, string>, map: RowMap): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [field, source] of map) {
    const value = valueOf(row, source);
    if (value === '') continue;
    const [outer, inner] = field.split('.') as [string, string | undefined];
    if (inner === undefined) body[outer] = outer === 'score' ? scoreOf(value) : value;
    else body[outer] = { ...(body[outer] as object), [inner]: field === 'answers.reasons' ? listed(value) : value };
  }
  return body;
}

function valueOf(row: ReadonlyMap<string, string>, source: Source): string {
  if ('constant' in source) return source.constant;
  return source.columns
    .map((column) => row.get(column))
    .filter(Boolean)
    .join(joint);
}

/** "4" and "4.0" are 4; what is no number stays as it is, for the contract to refuse. */
function scoreOf(value: string): string | number {
  return /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

async function ownId(cells: string[], seen: Map<string, number>): Promise<string> {
  const hash = (await hashSecret(JSON.stringify(cells))).slice(0, 32);
  const nth = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, nth);
  return `row:${hash}:${nth}`;
}
