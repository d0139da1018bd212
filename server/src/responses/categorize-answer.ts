import type { Db, Statement } from '../base/db/db.ts';
import { counted, type CountedAnswer } from './counted-answers.ts';
import { someRows, type Stored } from './list/facet-groups.ts';
import { moveFacets } from './list/move-index.ts';

/** An answer as it is counted, and as it is once staff say that it is about something else. */
export interface Recategorized {
  before: CountedAnswer;
  after: CountedAnswer;
  /** What is written with it: the answer, and what it is listed by. Counts are others'. */
  written: Statement[];
}

/** Reads an answer that is about something else from now on; undefined where it is not there. `category` is an id, null for none. */
export async function recategorized(
  db: Db,
  { siteId, id }: { siteId: string; id: string },
  category: string | null,
): Promise<Recategorized | undefined> {
  const rows = await db.query(`${someRows} WHERE site_id = ? AND id = ?`, [siteId, id]);
  const [row] = rows as unknown as Stored[];
  if (!row) return undefined;
  const becomes = { ...row, category };
  return {
    before: counted(row),
    after: counted(becomes),
    written: [
      { sql: 'UPDATE responses SET category = ? WHERE site_id = ? AND id = ?', args: [category, siteId, id] },
      ...moveFacets([{ before: row, after: becomes }]),
    ],
  };
}
