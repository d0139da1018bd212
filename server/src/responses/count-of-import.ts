import type { Db } from '../base/db/db.ts';

// By its index alone: all answers of an import are of one site.
const ofImport = `SELECT count(*) AS n FROM responses
WHERE import_id = ?2 AND (SELECT site_id FROM responses WHERE import_id = ?2 ORDER BY seq LIMIT 1) = ?1`;

/** How many answers of a site an import stored that are there. */
export const countAnswersOfImport = async (db: Db, siteId: string, importId: string): Promise<number> =>
  (await db.query(ofImport, [siteId, importId]))[0]!['n'] as number;
