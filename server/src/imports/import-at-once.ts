import type { ImportOpening, ImportResult } from '@huiyin/shared/contract/imports';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import { and, eq } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import { openingStatement } from './begin-import.ts';
import { finishing } from './finish-import.ts';
import { takeRows, type Importing } from './import-rows.ts';
import { keepPiece } from './keep-piece.ts';
import { imports } from './tables.ts';

/** How an import of one call is taken in. */
export interface AtOnce extends Omit<Importing, 'importId'> {
  /** As it is kept; left out, without a name. */
  opening?: ImportOpening;
}

/**
 * Takes in an import of one piece, which is done with it; {@link takeRows} says how. Where nothing was stored, or in a dry run, nothing is kept of
 * it.
 */
export async function importRows(
  call: Call,
  rows: readonly ImportRow[],
  { opening = unnamed, ...how }: AtOnce,
): Promise<ImportResult> {
  const importing = { importId: call.ids.uuid(), ...how };
  if (how.dryRun) return takeRows(call, rows, importing);
  await call.db.write([openingStatement(call, importing.importId, opening)]);
  const result = await takeRows(call, rows, importing);
  const isKept = result.stored + result.corrected > 0;
  await call.write(isKept ? doneAtOnce(call, rows, result) : [forgetOpening(call, importing.importId)]);
  return isKept ? result : { ...result, import: null };
}

function doneAtOnce(call: Call, rows: readonly ImportRow[], result: ImportResult) {
  const { import: id, stored, alreadyThere, errorCount: refused, passedOver } = result;
  return [
    keepPiece(call, id!, { line: 1, lastLine: rows.at(-1)!.line }, result),
    ...finishing(call, id!, { passedOver }, { stored, alreadyThere, refused }),
  ];
}

const forgetOpening = ({ db, site }: Call, id: string) =>
  db.read.delete(imports).where(and(eq(imports.siteId, site.id), eq(imports.id, id)));

const unnamed: ImportOpening = { file: '', bytes: 0, fingerprint: '', header: '', choices: {}, answers: 0 };
