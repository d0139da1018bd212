import type { Call } from '../../base/call.ts';
import type { Statement } from '../../base/db/db.ts';
import type { Import } from './kept-imports.ts';

const thisImport = `EXISTS (SELECT 1 FROM imports WHERE site_id = ?1 AND id = ?2)`;
const kept = `SELECT (SELECT count(*) FROM responses WHERE import_id = ?2 AND ${thisImport})
 + (SELECT count(*) FROM imported_values WHERE site_id = ?1 AND import_id = ?2)
 + (SELECT count(*) FROM corrected_answers WHERE import_id = ?2 AND ${thisImport}) AS n`;

/**
 * How often an import was sent in another piece, unsaid, what it had stored: a piece cannot tell that from one that is sent again, and counts it as stored.
 */
export async function repeatedUnsaid(
  { db, site }: Pick<Call, 'db' | 'site'>,
  { id, stored, corrected }: Pick<Import, 'id' | 'stored' | 'corrected'>,
): Promise<number> {
  const [found] = await db.query(kept, [site.id, id]);
  return Math.max(0, stored + corrected - (found!['n'] as number));
}

/** Counts so many as there already in place of stored. */
export const countAsRepeated = (siteId: string, id: string, n: number): Statement => ({
  sql: 'UPDATE imports SET stored = stored - ?3, already_there = already_there + ?3 WHERE site_id = ?1 AND id = ?2',
  args: [siteId, id, n],
});
