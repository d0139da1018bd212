import type { Db } from '../base/db/db.ts';
import { ownersOf } from './insert-responses.ts';
import type { ResponseRow } from './prepare-response.ts';

/**
 * What storing a response would do, or did: it is new, and stored with its import; it is there already; it is refused as another body of a used
 * id.
 */
export type Preview = 'new' | 'repeated' | 'taken';

/** What storeResponses would say of each of `rows`, in order, or said of them; stores nothing. What their own import stored is still new, once. */
export async function previewResponses(db: Db, rows: readonly ResponseRow[]): Promise<Preview[]> {
  const owners = await ownersOf(
    db,
    rows.map(({ id }) => id),
  );
  const seen = new Set<string>();
  return rows.map((row) => {
    const owner = owners.get(row.id) ?? row;
    owners.set(row.id, owner);
    if (owner.bodyHash !== row.bodyHash || owner.siteId !== row.siteId) return 'taken';
    const isOwn = owner === row || (row.importId !== null && owner.importId === row.importId);
    const isFirst = !seen.has(row.id);
    seen.add(row.id);
    return isOwn && isFirst ? 'new' : 'repeated';
  });
}
