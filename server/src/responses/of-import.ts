import { sql } from 'drizzle-orm';
import type { Db, Statement } from '../base/db/db.ts';
import type { Row } from './read-responses.ts';
import { responses } from './tables.ts';

/** The statement by which answers of a site belong to an import from now on: pairs of the id of an answer and that of the import. */
export const giveToImport = (
  siteId: string,
  all: readonly (readonly [answer: string, importId: string])[],
): Statement => ({
  sql: 'UPDATE responses SET import_id = j.value->>1 FROM json_each(?) j WHERE responses.id = j.value->>0 AND +responses.site_id = ?',
  args: [JSON.stringify(all), siteId],
});

/** How many answers of all kinds are gone through for those of some imports. */
const mostPassed = 20_000;

// The moments in their order, so that what is read ends where it is cut.
const atMoments = `SELECT r.seq, r.occurred_at AS at, r.import_id AS importId FROM json_each(?1) j
 CROSS JOIN responses r ON r.site_id = ?2 AND r.occurred_at = j.value LIMIT ${mostPassed + 1}`;

/** Answers at some moments; of those from `cut` on, ms UTC, none was looked at: Infinity where all were. */
export interface AnswersAt {
  found: Row[];
  cut: number;
}

/**
 * Answers of a site that some imports brought, at some moments, ms UTC. At most `most` of them, among 20,000 of all kinds, in the order of the moments; of each
 * moment all or none.
 */
export async function answersOfImportsAt(
  db: Db,
  siteId: string,
  { moments, imports, most }: { moments: ReadonlySet<number>; imports: ReadonlySet<string>; most: number },
): Promise<AnswersAt> {
  const inOrder = JSON.stringify([...moments].toSorted((a, b) => a - b));
  const passed = (await db.query(atMoments, [inOrder, siteId])) as unknown as Passed[];
  const theirs = passed.filter(({ importId }) => importId !== null && imports.has(importId));
  const cut = Math.min(passed[mostPassed]?.at ?? Infinity, theirs[most]?.at ?? Infinity);
  const seqs = theirs.flatMap(({ seq, at }) => (at < cut ? seq : []));
  const found = await db.read
    .select()
    .from(responses)
    .where(
      sql`+${responses.siteId} = ${siteId} AND ${responses.seq} IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))`,
    );
  return { found, cut };
}

interface Passed {
  seq: number;
  at: number;
  importId: string | null;
}

/** An answer of an import, by its place among all answers. */
interface Place {
  seq: number;
  id: string;
}

// By the index of imports: that of the site has all its answers.
const ofImport = `SELECT seq, id FROM responses WHERE +site_id = ? AND import_id = ? AND seq > ? ORDER BY seq LIMIT ?`;

/** The next answers that an import stored and that are still there, behind one of them. */
export const placesOfImport = async (
  db: Db,
  siteId: string,
  importId: string,
  { after, most }: { after: number; most: number },
): Promise<Place[]> => (await db.query(ofImport, [siteId, importId, after, most])) as unknown as Place[];

/** In SQL: answers of a site, ?1, that an import, ?2, stored and that are there. */
export const anyOfImport = 'SELECT 1 FROM responses WHERE +site_id = ?1 AND import_id = ?2';

/** How many answers that an import stored are there. */
export async function countOfImport(db: Db, siteId: string, importId: string): Promise<number> {
  const sql = 'SELECT count(*) AS n FROM responses WHERE +site_id = ? AND import_id = ?';
  return (await db.query(sql, [siteId, importId]))[0]!['n'] as number;
}

/** The ids of the first answers of an import that are there. */
export const idsOfImport = async (db: Db, siteId: string, importId: string, most: number): Promise<string[]> =>
  (await placesOfImport(db, siteId, importId, { after: 0, most })).map(({ id }) => id);
