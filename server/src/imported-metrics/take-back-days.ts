import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';

/**
 * Takes away some numbers of an import, at most `most`, where the guard holds: of their days what was said before holds again. Gives whether there may be
 * more.
 */
export async function takeBackDays(
  { db, site }: Pick<Call, 'db' | 'site'>,
  importId: string,
  { most, guard }: { most: number; guard: Statement },
): Promise<boolean> {
  const some = 'SELECT seq FROM imported_values WHERE site_id = ? AND import_id = ? LIMIT ?';
  const found = await db.query(some, [site.id, importId, 1]);
  if (found.length === 0) return false;
  const sql = `DELETE FROM imported_values WHERE +site_id = ? AND seq IN (${some})`;
  await db.write([guard, { sql, args: [site.id, site.id, importId, most] }]);
  return true;
}
