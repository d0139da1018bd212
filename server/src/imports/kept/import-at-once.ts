import type { ImportOpening } from '@huiyin/shared/contract/imports/kept';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import type { Call } from '../../base/call.ts';
import type { Statement } from '../../base/db/db.ts';
import { isRefused, onlyWhere } from '../../base/events/record-event.ts';
import { anyDaysOfImport, countDaysOfImport } from '../../imported-metrics/store-days.ts';
import { anyOfImport, countOfImport } from '../../responses/of-import.ts';
import { brokenOff, openingStatement } from './begin-import.ts';
import { finishing } from './finish-import.ts';
import { takeRows, type Importing } from '../rows/take-rows.ts';
import { keepPiece, refusedOf } from './keep-piece.ts';
import { isUnfinished, takesIn, type Import } from './kept-imports.ts';
import { countCorrectedBy } from '../corrections/read-corrections.ts';

/** How an import of one call is taken in. */
export interface AtOnce extends Omit<Importing, 'importId'> {
  /** As it is kept; left out, without a name. */
  opening?: ImportOpening;
}

/**
 * Takes in an import of one piece, which is done with it; {@link takeRows} says how. Where nothing was stored, or in a dry run, nothing is kept of
 * it. One that breaks off stays open with what it stored, and the same again goes on with it; after ten minutes the next one of the site closes it.
 */
export async function importRows(
  call: Call,
  rows: readonly ImportRow[],
  { opening = unnamed, ...how }: AtOnce,
): Promise<ImportResult> {
  const importId = (await brokenOff(call, opening))?.id ?? call.ids.uuid();
  const importing = { importId, header: opening.header, ...how };
  if (how.dryRun) return takeRows(call, rows, importing);
  await closeLeft(call);
  await call.db.write([openingStatement(call, importId, opening, { atOnce: true })]);
  try {
    const result = await takeRows(call, rows, importing);
    const isKept = result.stored + result.corrected > 0;
    await call.write(isKept ? doneAtOnce(call, rows, result) : [forgetOpening(call, importId)]);
    return isKept ? result : { ...result, import: null };
  } catch (error) {
    // Where this fails too, what is sent again says it.
    await keepBroken(call, importId, rows).catch(() => undefined);
    throw error;
  }
}

function doneAtOnce(call: Call, rows: readonly ImportRow[], result: ImportResult) {
  const { import: id, passedOver } = result;
  return [
    onlyWhere(takesIn(call.site.id, id!)),
    ...keepPiece(call, id!, allLines(rows), result),
    ...finishing(call, id!, { passedOver }, { ...result, refused: refusedOf(result) }),
  ];
}

const allLines = (rows: readonly ImportRow[]) => ({ line: 1, lastLine: rows.at(-1)!.line });

/** Keeps how many answers are there of an import that broke off, or nothing where there are none. */
async function keepBroken(call: Call, id: string, rows: readonly ImportRow[]): Promise<void> {
  const there = await countThere(call, id);
  await call.db.write([
    onlyWhere(isUnfinished(call.site.id, id)),
    ...(there.rows > 0 ? keepPiece(call, id, allLines(rows), there) : [forgetOpening(call, id)]),
  ]);
}

async function countThere(call: Call, id: string) {
  const { db, site } = call;
  const [answers, correctedAnswers, days] = await Promise.all([
    countOfImport(db, site.id, id),
    countCorrectedBy(db, site.id, id),
    countDaysOfImport(call, id),
  ]);
  const [stored, corrected] = [answers + days.stored, correctedAnswers + days.corrected];
  return { rows: stored + corrected, stored, alreadyThere: 0, corrected, errors: [] };
}

/** Nobody works at a call for so long. */
const leftAfterMs = 600_000;

const left = `SELECT id, answers, actor_kind AS kind, actor_id AS actorId FROM imports
WHERE +site_id = ? AND state = 'open' AND opened_at < ? AND at_once = 1 LIMIT 10`;

type Left = Pick<Import, 'id' | 'answers' | 'actorId'> & { kind: Import['actorKind'] };

/** Says of those that were cut off, by a process that was killed, that they are done with what they stored: whoever began them did that. */
async function closeLeft(call: Call): Promise<void> {
  const found = await call.db.query(left, [call.site.id, call.now - leftAfterMs]);
  for (const { id, answers, kind, actorId } of found as unknown as Left[]) {
    const there = await countThere(call, id);
    const lines = { line: 1, lastLine: Math.max(1, answers) };
    const closing =
      there.rows > 0
        ? [
            ...keepPiece(call, id, lines, there),
            ...finishing(call, id, { passedOver: null, actor: { kind, id: actorId } }, { ...there, refused: 0 }),
          ]
        : [forgetOpening(call, id)];
    await call.write([onlyWhere(isUnfinished(call.site.id, id)), ...closing]).catch((error: unknown) => {
      // Another call did, or somebody takes it back.
      if (!isRefused(error)) throw error;
    });
  }
}

/** Unless another call has stored something of it. */
const forgetOpening = ({ site }: Call, id: string): Statement => ({
  sql: `DELETE FROM imports WHERE site_id = ?1 AND id = ?2 AND state = 'open'
 AND NOT EXISTS (${anyOfImport})
 AND NOT EXISTS (${anyDaysOfImport})
 AND NOT EXISTS (SELECT 1 FROM corrected_answers WHERE +site_id = ?1 AND import_id = ?2)
 AND NOT EXISTS (SELECT 1 FROM import_pieces WHERE +site_id = ?1 AND import_id = ?2)`,
  args: [site.id, id],
});

const unnamed: ImportOpening = { file: '', bytes: 0, fingerprint: '', header: '', choices: {}, answers: 0 };
