import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';

/** How days are taken back: so many at most, where the guard holds, and what is written of them before they go. */
interface TakingBack {
  most: number;
  guard: Statement;
  /** @param overtaken selects those of them of which a later import says another number: `isFirst` where none said one before, and the `next` that does */
  before(overtaken: SqlText): readonly Statement[];
}

const some = 'SELECT seq FROM imported_values WHERE site_id = ? AND import_id = ? LIMIT ?';
const ofItsDay = 'b.site_id = a.site_id AND b.metric = a.metric AND b.day = a.day';
const overtaken = `SELECT NOT EXISTS (SELECT 1 FROM imported_values b WHERE ${ofItsDay} AND b.seq < a.seq) AS isFirst,
 (SELECT b.import_id FROM imported_values b WHERE ${ofItsDay} AND b.seq > a.seq ORDER BY b.seq LIMIT 1) AS next
 FROM imported_values a WHERE +a.site_id = ? AND a.seq IN (${some}) AND next IS NOT NULL`;

/**
 * Takes away some numbers of an import, at most `most`, where the guard holds: of their days what was said before holds again. Gives whether there may be
 * more.
 */
export async function takeBackDays(
  { db, site }: Pick<Call, 'db' | 'site'>,
  importId: string,
  { most, guard, before }: TakingBack,
): Promise<boolean> {
  const found = await db.query(some, [site.id, importId, 1]);
  if (found.length === 0) return false;
  const sql = `DELETE FROM imported_values WHERE +site_id = ? AND seq IN (${some})`;
  const args = [site.id, site.id, importId, most];
  await db.write([guard, ...before({ sql: overtaken, args }), { sql, args }]);
  return true;
}
