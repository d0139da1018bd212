import { anyOf, type SqlText } from '../base/db/sql-text.ts';
import type { Db } from '../base/db/db.ts';

/**
 * Which answers a site has: of the sample, of people on pages of our demo, or tests, and of people elsewhere. For those on the demo alone all would be gone
 * through: they are looked for only where there are no others.
 */
export async function firstAnswersOf(
  db: Db,
  siteId: string,
  demoPages: readonly string[],
): Promise<{ sample: boolean; demo: boolean; elsewhere: boolean }> {
  const has = async ({ sql, args }: SqlText): Promise<boolean> => {
    const [found] = await db.query(`SELECT EXISTS (SELECT 1 FROM responses WHERE site_id = ? AND ${sql}) AS has`, [
      siteId,
      ...args,
    ]);
    return found!['has'] === 1;
  };
  const onDemo = anyOf(...demoPages.map(isOnPage));
  const [sample, elsewhere] = await Promise.all([
    has({ sql: 'sample = 1', args: [] }),
    has({ sql: `sample = 0 AND suspect IS NOT 'test' AND NOT ifnull((${onDemo.sql}), false)`, args: onDemo.args }),
  ]);
  return { sample, elsewhere, demo: !elsewhere && (await has({ sql: 'sample = 0', args: [] })) };
}

const isOnPage = (page: string): SqlText => ({
  sql: 'page = ? OR substr(page, 1, ?) = ?',
  args: [page, page.length + 1, `${page}/`],
});
