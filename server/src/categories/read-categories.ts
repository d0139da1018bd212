import type { CategoryList } from '@huiyin/shared/contract/categories';
import { treeOf, type Category } from '@huiyin/shared/domain/categories';
import { eq } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import { iso } from '../base/iso.ts';
import { categories } from './tables.ts';

/** A row of a site's categories. */
export type CategoryRow = Omit<typeof categories.$inferSelect, 'siteId'>;

/** The categories of a site in their order, each followed by those below it; retired ones too. */
export async function categoriesOf(db: Db, siteId: string): Promise<CategoryRow[]> {
  const rows = await db.read.select().from(categories).where(eq(categories.siteId, siteId));
  const placeOf = new Map(rows.map(({ id, position }) => [id, position]));
  const place = ({ id, position }: CategoryRow): number[] => {
    const [topic, child] = id.split('/', 2) as [string, string?];
    return [placeOf.get(topic) ?? 0, child === undefined ? -1 : position];
  };
  return rows.toSorted((one, two) => {
    const [[a, b], [c, d]] = [place(one), place(two)] as [[number, number], [number, number]];
    const [topic, other] = [one, two].map(({ id }) => id.split('/', 1)[0]!) as [string, string];
    return a - c || (topic < other ? -1 : topic > other ? 1 : b - d);
  });
}

/** Those that are offered, as a tree. */
export const liveTree = (rows: readonly CategoryRow[]): Category[] =>
  treeOf(rows.filter(({ retiredAt }) => retiredAt === null));

/** How often the categories of a site were edited. */
export const revisionOf = (rows: readonly CategoryRow[]): number =>
  rows.reduce((highest, { revision }) => Math.max(highest, revision), 0);

/** The categories of a site as they go over the wire. */
export async function listCategories({ db, site }: Pick<Call, 'db' | 'site'>): Promise<CategoryList> {
  const rows = await categoriesOf(db, site.id);
  const live = rows.filter(({ retiredAt }) => retiredAt === null);
  const ordered = [...live, ...rows.filter((row) => !live.includes(row))];
  return {
    categories: ordered.map(({ id, label, retiredAt, earlier }) => ({
      id,
      label,
      retired: retiredAt !== null,
      earlier: earlier.map((before) => ({ label: before.label, until: iso(before.until) })),
    })),
    revision: revisionOf(rows),
    languages: site.languages,
  };
}
