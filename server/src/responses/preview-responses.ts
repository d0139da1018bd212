import type { Db } from '../db/db.ts';
import type { ResponseRow } from './prepare-response.ts';

/** What storing a response would do: store it, find it there already, or be refused as another body of a used id. */
export type Preview = 'new' | 'repeated' | 'taken';

/** What storeResponses would say of each of `rows`, in order; stores nothing. */
export async function previewResponses(db: Db, rows: readonly ResponseRow[]): Promise<Preview[]> {
  const there = await db.query(
    'SELECT id, site_id AS siteId, body_hash AS bodyHash FROM responses WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(rows.map(({ id }) => id))],
  );
  const owners = new Map<unknown, { siteId: unknown; bodyHash: unknown }>(
    there.map(({ id, siteId, bodyHash }) => [id, { siteId, bodyHash }]),
  );
  return rows.map((row) => {
    const owner = owners.get(row.id);
    if (!owner) return owners.set(row.id, row) && 'new';
    return owner.bodyHash === row.bodyHash && owner.siteId === row.siteId ? 'repeated' : 'taken';
  });
}
