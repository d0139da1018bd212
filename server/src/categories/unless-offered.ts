import { and, eq, isNull } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { Problem } from '../base/problem.ts';
import { categories } from './tables.ts';

/**
 * Gives the condition that a site offers a category, for when something is written; none always holds. Throws Problem('invalid') where it is
 * no category of the site, or a retired one.
 */
export async function unlessOffered({ db, site }: Pick<Call, 'db' | 'site'>, id: string | null): Promise<SqlText> {
  if (id === null) return { sql: 'true', args: [] };
  const [found] = await db.read
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.siteId, site.id), eq(categories.id, id), isNull(categories.retiredAt)));
  if (!found) throw Problem.field('act.category', 'is none that the site offers');
  return {
    sql: 'EXISTS (SELECT 1 FROM categories WHERE site_id = ? AND id = ? AND retired_at IS NULL)',
    args: [site.id, id],
  };
}
