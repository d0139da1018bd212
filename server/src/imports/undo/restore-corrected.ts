import type { Call } from '../../base/call.ts';
import { isTaken, type Db, type Statement } from '../../base/db/db.ts';
import { did, isRefused, onlyWhere, type Did } from '../../base/events/record-event.ts';
import { replacing, type Replacement } from '../../intake/replace-responses.ts';
import { storedResponses } from '../../intake/stored-responses.ts';
import { giveToImport } from '../../responses/of-import.ts';
import { mostAtOnce } from '../corrections/write-corrections.ts';
import { countsAsStored, leavesToLater } from './count-undone.ts';
import {
  correctedBy,
  correctionsOf,
  isBeforeKept,
  type CorrectionMade,
  type ToRestore,
} from '../corrections/read-corrections.ts';

/**
 * Makes some answers that an import corrected what they were before, at most `most`, and 200, in one transaction. What a later import has
 * corrected since says what that one says, and becomes what it was before both once that is undone. Gives whether there may be more: others may
 * have been faster too.
 */
export async function restoreCorrected(call: Call, { id: importId }: { id: string }, most: number): Promise<boolean> {
  const { db, site } = call;
  const some = await correctedBy(db, site.id, importId, Math.min(most, mostAtOnce));
  if (some.length === 0) return false;
  const ids = some.map(({ responseId }) => responseId);
  const [stored, made] = await Promise.all([storedResponses(db, site.id, ids), correctionsOf(db, site.id, ids)]);
  const laterThan = (one: CorrectionMade) => made.get(one.responseId)?.find(({ seq }) => seq > one.seq);
  const overtaken = some.flatMap((one) => {
    const later = laterThan(one);
    return later ? [{ one, later }] : [];
  });
  const back = some.flatMap((one): Replacement[] => {
    const its = stored.get(one.responseId);
    return its && !laterThan(one) ? [{ stored: its, says: one.before }] : [];
  });
  try {
    await call.write([
      areStillMade(site.id, [...some, ...overtaken.map(({ later }) => later)]),
      ...(await replacing(call, back, { undone: true })),
      wereBefore(site.id, overtaken),
      leavesToLater({ siteId: site.id, id: importId }, { corrected: overtaken.length }),
      forget(site.id, some),
      ...toldOf(call, importId, back.length),
    ]);
  } catch (error) {
    if (!isRefused(error) && !isTaken(error, 'events.subject_id')) throw error;
  }
  return true;
}

const toldOf = ({ site }: Call, importId: string, answers: number): Did[] =>
  answers > 0 ? [did('answers.corrected', site, { answers, importId, undone: true })] : [];

/** Of these answers of a site, by their ids, those that an import has corrected, with the first that did. */
export async function correctedSince(
  db: Db,
  siteId: string,
  ids: readonly string[],
): Promise<Map<string, CorrectionMade>> {
  const made = await correctionsOf(db, siteId, ids);
  const first = ids.flatMap((id) => made.get(id)?.find(({ hashBefore }) => hashBefore !== null) ?? []);
  return new Map(first.map((one) => [one.responseId, one]));
}

/**
 * The statements by which answers of a site belong to the import that corrected them first: the one that brought them is undone, and knew them
 * otherwise. Where their rows have other ids, they stay known by these.
 */
export function giveToCorrecting(
  { siteId, id: undone }: { siteId: string; id: string },
  first: readonly CorrectionMade[],
): Statement[] {
  if (first.length === 0) return [];
  const answers = first.map(({ responseId }) => responseId);
  return [
    areStillMade(siteId, first),
    giveToImport(
      siteId,
      first.map(({ responseId, importId }) => [responseId, importId]),
    ),
    { sql: forgetIds, args: [siteId, undone, JSON.stringify(answers)] },
    { sql: keepIdsAlone, args: [siteId, seqsOf(first)] },
    { sql: `${forgetMade} AND sent_as IS NULL`, args: [siteId, seqsOf(first)] },
    leavesToLater({ siteId, id: undone }, { stored: first.length }),
    countsAsStored(
      siteId,
      first.map(({ importId }) => importId),
    ),
  ];
}

const forgetIds =
  'DELETE FROM corrected_answers WHERE +site_id = ? AND import_id = ? AND response_id IN (SELECT value FROM json_each(?))';
const forgetMade = 'DELETE FROM corrected_answers WHERE +site_id = ? AND seq IN (SELECT value FROM json_each(?))';
const keepIdsAlone = `UPDATE corrected_answers SET before = 'null'
WHERE +site_id = ? AND seq IN (SELECT value FROM json_each(?)) AND sent_as IS NOT NULL`;

const seqsOf = (made: readonly CorrectionMade[]): string => JSON.stringify(made.map(({ seq }) => seq));

/** The transaction fails where another one is undone meanwhile: it is not kept any more what answers were before. */
function areStillMade(siteId: string, made: readonly CorrectionMade[]): Statement {
  const sql = `(SELECT count(*) FROM corrected_answers WHERE +site_id = ? AND seq IN (SELECT value FROM json_each(?)) AND ${isBeforeKept}) = ?`;
  return onlyWhere({ sql, args: [siteId, seqsOf(made), new Set(made.map(({ seq }) => seq)).size] });
}

const wereBefore = (siteId: string, overtaken: readonly { one: ToRestore; later: CorrectionMade }[]): Statement => ({
  sql: `UPDATE corrected_answers SET before = j.value->>1 FROM json_each(?) j
WHERE corrected_answers.seq = j.value->>0 AND +corrected_answers.site_id = ?`,
  args: [JSON.stringify(overtaken.map(({ one, later }) => [later.seq, JSON.stringify(one.before)])), siteId],
});

const forget = (siteId: string, made: readonly CorrectionMade[]): Statement => ({
  sql: forgetMade,
  args: [siteId, seqsOf(made)],
});
