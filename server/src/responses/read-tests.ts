import type { Db, Statement } from '../base/db/db.ts';
import { onlyWhere } from '../base/events/record-event.ts';
import type { Going } from '../base/going.ts';

// As the index `responses_tests` has it. What an import brought goes with its import.
const tests = "responses INDEXED BY responses_tests WHERE site_id = ?1 AND suspect = 'test' AND import_id IS NULL";

/** The ids of tests of a site that can be removed, the oldest first, at most `most`; or of one of them, by its id. */
export async function testsOf(db: Db, siteId: string, most: number, only?: string): Promise<string[]> {
  const one = only === undefined ? '' : ' AND id = ?3';
  const args = [siteId, most, ...(only === undefined ? [] : [only])];
  const rows = await db.query(`SELECT id FROM ${tests}${one} ORDER BY seq LIMIT ?2`, args);
  return rows.map(({ id }) => id as string);
}

/** How many tests of a site can be removed, counted up to 10,000. */
export async function countTests(db: Db, siteId: string): Promise<number> {
  const [row] = await db.query(`SELECT count(*) AS n FROM (SELECT 1 FROM ${tests} LIMIT 10000)`, [siteId]);
  return row!['n'] as number;
}

/** With it a transaction fails where one of the answers that go is no test any more. */
export const areTests = ({ ids, args }: Going): Statement =>
  onlyWhere({
    sql: `NOT EXISTS (SELECT 1 FROM responses WHERE +site_id = ?1 AND id IN (${ids}) AND suspect IS NOT 'test')`,
    args: [...args],
  });
