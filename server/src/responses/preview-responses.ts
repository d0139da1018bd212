import type { Db } from '../base/db/db.ts';
import { ownersOf } from './insert-responses.ts';
import type { ResponseRow } from './prepare-response.ts';

/** What storing a response would do: store it, find it there already, or be refused as another body of a used id. */
export type Preview = 'new' | 'repeated' | 'taken';

/** What storeResponses would say of each of `rows`, in order; stores nothing. */
export async function previewResponses(db: Db, rows: readonly ResponseRow[]): Promise<Preview[]> {
  const owners = await ownersOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const owner = owners.get(row.id);
    if (!owner) return owners.set(row.id, row) && 'new';
    return owner.bodyHash === row.bodyHash && owner.siteId === row.siteId ? 'repeated' : 'taken';
  });
}
