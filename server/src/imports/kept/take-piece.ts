import { pieceLine, type PieceLine, type PieceQuery } from '@huiyin/shared/contract/imports/kept';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import type { Call } from '../../base/call.ts';
import { onlyWhere } from '../../base/events/record-event.ts';
import { refused } from '../../base/events/refused.ts';
import { Problem } from '../../base/problem.ts';
import { takeRows } from '../rows/take-rows.ts';
import { isApart, keepPiece, type PlacedPiece } from './keep-piece.ts';
import { importThere, takesIn } from './kept-imports.ts';
import { splitCounts } from './split-counts.ts';

/** Of an import: of a file of ten million answers, as our sender sends it. */
export const mostPieces = 10_000;

/** A piece of an import as it is sent: the lines of a file from `line` on, which are read once it is known where they belong. */
export interface SentPiece {
  importId: string;
  line: number;
  lines(): Promise<readonly PieceLine[]>;
}

/**
 * Takes in a piece of an import. Sent again it stores nothing twice and counts what it counted. With `dryRun` nothing is stored, and the import
 * need not be there. Throws Problem('not_found'), Problem('conflict') where it is not open, or a line of it is in another piece, Problem('invalid')
 * for lines out of order.
 */
export async function takePiece(
  call: Call,
  { importId, line, lines: read }: SentPiece,
  { dryRun: isDry, elsewhere, ...asked }: PieceQuery,
): Promise<ImportResult> {
  const dryRun = isDry === 'true';
  const how = dryRun ? asked : await choicesThere(call, importId);
  const lines = await read();
  checkOrder(line, lines);
  const at = { line, lastLine: lines.at(-1)!.line };
  if (!dryRun) await checkPlace(call, importId, at);
  const rows = lines.flatMap(rowsSaid);
  const repeated = lines.length - rows.length;
  const taken = await takeRows(call, rows, { ...how, importId, dryRun, elsewhere: elsewhere === 'true' });
  const result = { ...taken, rows: lines.length, alreadyThere: taken.alreadyThere + repeated };
  if (!dryRun) await keepTaken(call, importId, at, result);
  return result;
}

async function choicesThere(call: Call, importId: string): Promise<Omit<PieceQuery, 'dryRun' | 'elsewhere'>> {
  const { state, file, header, choices } = await importThere(call, importId);
  if (state !== 'open') throw new Problem('conflict');
  return { corrections: choices.corrections, source: choices.source ?? file, header };
}

/** Before anything of it is stored: where a piece was cut off no other has its lines. */
async function checkPlace({ db, site }: Call, importId: string, at: PlacedPiece): Promise<void> {
  const { sql, args } = isApart(site.id, importId, at);
  const [found] = await db.query(
    `SELECT ${sql} AS apart, (SELECT count(*) FROM import_pieces WHERE +site_id = ?1 AND import_id = ?2 AND line <> ?3) AS others`,
    args,
  );
  if (found!['apart'] !== 1) throw new Problem('conflict', { detail: 'lines of it are in another piece' });
  if ((found!['others'] as number) >= mostPieces)
    throw new Problem('conflict', { detail: `an import has at most ${mostPieces} pieces; send more lines in each` });
}

async function keepTaken(call: Call, importId: string, at: PlacedPiece, result: ImportResult): Promise<void> {
  const { db, site } = call;
  const needed = [takesIn(site.id, importId), isApart(site.id, importId, at)];
  const kept = [
    ...needed.map(onlyWhere),
    ...keepPiece(call, importId, at, result),
    // Begun while it was open, it may be done.
    splitCounts(site.id, importId, ['done']),
  ];
  await db.write(kept).catch(refused(db, ...needed.map((one) => [one, new Problem('conflict')] as const)));
}

function rowsSaid(said: PieceLine): ImportRow[] {
  if ('answer' in said) return [{ line: said.line, body: said.answer, replaces: said.replaces }];
  return 'refused' in said ? [{ line: said.line, ...said.refused }] : [];
}

function checkOrder(line: number, lines: readonly PieceLine[]): void {
  if (lines.length === 0) throw Problem.field('body', 'must not be empty');
  const isInOrder = lines.every((one, i) => one.line >= (lines[i - 1]?.line ?? line));
  if (!isInOrder) throw Problem.field('line', 'must not be before the first line of the piece, or the line above');
}

/** Reads lines of a piece that came as NDJSON. Throws Problem('invalid') naming the first that is none. */
export const readPieceLine = (row: ImportRow): PieceLine => {
  const read = 'body' in row ? pieceLine.safeParse(row.body) : undefined;
  if (!read?.success) throw Problem.field(`line ${row.line}`, 'is no line of a piece');
  return read.data;
};
