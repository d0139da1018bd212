import type { Db, Statement } from '../base/db/db.ts';
import { hasComeTo } from '../base/db/facts.ts';
import { counted, type CountedAnswer } from './counted-answers.ts';
import { addGroupsIf, facetsOfGroups, groupedByFacet, someRows, type Group, type Stored } from './list/facet-groups.ts';
import { indexedFact } from './list/index-answers.ts';

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
  const [gone, come] = [groupedByFacet([row]), groupedByFacet([becomes])];
  return {
    before: counted(row),
    after: counted(becomes),
    written: [
      { sql: 'UPDATE responses SET category = ? WHERE site_id = ? AND id = ?', args: [category, siteId, id] },
      ...takeFacets(row, without(gone, come)),
      ...addGroupsIf(without(come, gone), { sql: isIndexed, args: [row.seq] }),
    ],
  };
}

function without(groups: readonly Group[], others: readonly Group[]): Group[] {
  const keys = new Set(others.map((group) => JSON.stringify(group)));
  return groups.filter((group) => !keys.has(JSON.stringify(group)));
}

/** What is not indexed yet is by what it is about then. */
const isIndexed = hasComeTo(indexedFact, '?2');

function takeFacets({ siteId, seq }: Stored, groups: readonly Group[]): Statement[] {
  const args = [JSON.stringify(groups), seq];
  return [
    {
      sql: `UPDATE answer_facets SET n = n - 1 WHERE site_id = ?3 AND id IN (SELECT f.id FROM ${facetsOfGroups}) AND ${isIndexed}`,
      args: [...args, siteId],
    },
    {
      sql: `DELETE FROM facet_answers WHERE seq = ?2 AND (facet, occurred_at) IN (SELECT f.id, a.value->>0 FROM ${facetsOfGroups})`,
      args,
    },
  ];
}
