import { anyOf, type SqlText } from '../base/db/sql-text.ts';
import type { Db } from '../base/db/db.ts';

/** Whether anybody answered on a site, by pages of our demo and elsewhere; the sample is nobody. */
export async function firstAnswersOf(
  db: Db,
  siteId: string,
  demoPages: readonly string[],
): Promise<{ demo: boolean; elsewhere: boolean }> {
  const onDemo = anyOf(...demoPages.map(isBelow));
  const exists = (is: string): string => `EXISTS (SELECT 1 FROM responses
 WHERE site_id = ? AND sample = 0 AND ${is} ifnull((${onDemo.sql}), false) ORDER BY occurred_at DESC LIMIT 1)`;
  const args = [siteId, ...onDemo.args];
  const [found] = await db.query(`SELECT ${exists('')} AS demo, ${exists('NOT')} AS elsewhere`, [...args, ...args]);
  return { demo: found!['demo'] === 1, elsewhere: found!['elsewhere'] === 1 };
}

const isBelow = (page: string): SqlText => ({
  sql: 'page = ? OR substr(page, 1, ?) = ?',
  args: [page, page.length + 1, `${page}/`],
});
