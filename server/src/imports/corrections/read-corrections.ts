import type { Db } from '../../base/db/db.ts';
import type { Said } from '../../intake/stored-responses.ts';

/** That an import corrected an answer; those of one answer follow each other by their `seq`. */
export interface CorrectionMade {
  seq: number;
  responseId: string;
  importId: string;
  /** Of what the answer said before; null where only what its row is known by is kept. */
  hashBefore: number | null;
}

/** One that can be taken back: with what the answer was before. */
export interface ToRestore extends CorrectionMade {
  before: Said;
}

/** In SQL: that what an answer was before is kept, not only what its row is known by. */
export const isBeforeKept = "before <> 'null'";

const columns =
  "c.seq, c.response_id AS responseId, c.import_id AS importId, c.before->>'$.answer.bodyHash' AS hashBefore";

const withBefore = (rows: readonly object[]): ToRestore[] =>
  (rows as (CorrectionMade & { before: string })[]).map((row) => ({ ...row, before: JSON.parse(row.before) as Said }));

/** What imports corrected of these answers of a site, by their ids, oldest first. */
export async function correctionsOf(
  db: Db,
  siteId: string,
  ids: readonly string[],
): Promise<Map<string, CorrectionMade[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.query(
    `SELECT ${columns} FROM json_each(?) j CROSS JOIN corrected_answers c ON c.response_id = j.value
 WHERE +c.site_id = ? ORDER BY c.seq`,
    [JSON.stringify(ids), siteId],
  );
  return Map.groupBy(rows as unknown as CorrectionMade[], ({ responseId }) => responseId);
}

/** Of these answers of a site, by their ids, those that an import corrected and that can be what they were before. */
export async function correctedAmong(
  db: Db,
  siteId: string,
  importId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.query(
    `SELECT c.response_id AS id FROM json_each(?) j
 CROSS JOIN corrected_answers c ON c.import_id = ? AND c.response_id = j.value WHERE +c.site_id = ? AND c.${isBeforeKept}`,
    [JSON.stringify(ids), importId, siteId],
  );
  return new Set(rows.map(({ id }) => id as string));
}

/** Some answers of a site that an import corrected, and that can be what they were before. */
export const correctedBy = async (db: Db, siteId: string, importId: string, most: number): Promise<ToRestore[]> =>
  withBefore(
    await db.query(
      `SELECT ${columns}, c.before FROM corrected_answers c
 WHERE c.import_id = ? AND +c.site_id = ? AND c.${isBeforeKept} LIMIT ${most}`,
      [importId, siteId],
    ),
  );

/** How many answers of a site, ?1, an import, ?2, corrected, in SQL: those that can be what they were before. */
export const correctedOfImport = `SELECT count(*) FROM corrected_answers WHERE +site_id = ?1 AND import_id = ?2 AND ${isBeforeKept}`;

/** How many answers of a site an import corrected. */
export async function countCorrectedBy(db: Db, siteId: string, importId: string): Promise<number> {
  return (await db.query(`SELECT (${correctedOfImport}) AS n`, [siteId, importId]))[0]!['n'] as number;
}

/** Of these ids that rows have, those that mean stored answers of a site with other ids, with these. */
export async function answersSentAs(db: Db, siteId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.query(
    `SELECT c.sent_as AS id, c.response_id AS responseId FROM json_each(?2) j
 CROSS JOIN corrected_answers c ON c.site_id = ?1 AND c.sent_as = j.value`,
    [siteId, JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, responseId }) => [id as string, responseId as string]));
}

/** Of some answers of a site, by their ids, the other ids that rows have which mean them. */
export async function idsSentAs(db: Db, siteId: string, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = (await db.query(
    `SELECT DISTINCT c.response_id AS responseId, c.sent_as AS id FROM json_each(?) j
 CROSS JOIN corrected_answers c ON c.response_id = j.value WHERE c.sent_as IS NOT NULL AND +c.site_id = ?`,
    [JSON.stringify(ids), siteId],
  )) as unknown as { responseId: string; id: string }[];
  const found = new Map<string, string[]>();
  for (const { responseId, id } of rows) found.set(responseId, [...(found.get(responseId) ?? []), id]);
  return found;
}
