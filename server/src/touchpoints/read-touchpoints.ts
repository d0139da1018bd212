import type { TouchpointView } from '@huiyin/shared/contract/touchpoints';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import { touchpoints } from './tables.ts';

/** A row of a site's touchpoints. */
export type Touchpoint = Omit<typeof touchpoints.$inferSelect, 'siteId'>;

/** The touchpoints of a site by their names, hidden ones too. */
export async function touchpointsOf(db: Db, siteId: string): Promise<Touchpoint[]> {
  return db.read
    .select()
    .from(touchpoints)
    .where(eq(touchpoints.siteId, siteId))
    .orderBy(asc(touchpoints.name), asc(touchpoints.id));
}

/** What touchpoints of a site are called, by their ids. */
export async function touchpointNames(
  db: Db,
  siteId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids.flatMap((id) => id ?? []))];
  if (asked.length === 0) return new Map();
  const rows = await db.read
    .select({ id: touchpoints.id, name: touchpoints.name })
    .from(touchpoints)
    .where(and(eq(touchpoints.siteId, siteId), inArray(touchpoints.id, asked)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A touchpoint as it goes over the wire. */
export const touchpointView = ({
  id,
  name,
  seen,
  sample,
  hiddenAt,
  channel,
  guide,
  pages,
  revision,
}: Touchpoint): TouchpointView => ({
  id,
  name,
  channel,
  guide,
  pages: pages ?? [],
  seen: seen === 1,
  sample: sample === 1,
  hidden: hiddenAt !== null,
  revision,
});
