import type { Db } from '../../base/db/db.ts';

/** Where what an import holds is from: the hash of the names of its columns, and its source. */
export interface Origin {
  header?: string | undefined;
  source?: string | undefined;
}

/** The origins of some imports of a site, by their ids. */
export async function originsOf(db: Db, siteId: string, ids: ReadonlySet<string>): Promise<Map<string, Origin>> {
  if (ids.size === 0) return new Map();
  const rows = await db.query(
    `SELECT id, header, coalesce(choices->>'source', file) AS source FROM imports
 WHERE site_id = ? AND id IN (SELECT value FROM json_each(?))`,
    [siteId, JSON.stringify([...ids])],
  );
  return new Map((rows as unknown as (Origin & { id: string })[]).map(({ id, ...origin }) => [id, origin]));
}

/** Whether an id means the same answer in both: what two tools number from 1 has other columns, and another name. */
export const isAkin = ({ header = '', source = '' }: Origin, other: Origin | undefined): boolean =>
  other !== undefined && (header === other.header || (source !== '' && source === other.source));
