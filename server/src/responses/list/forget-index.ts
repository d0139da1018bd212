import type { Statement } from '../../base/db/db.ts';
import type { Call } from '../../base/call.ts';
import type { Going, Uncounting } from '../../base/going.ts';
import { goingInSlices } from '../going-answers.ts';
import { facetsOfGroups, groupedByFacet, someRows, type Stored } from './facet-groups.ts';
import { takeIndexed } from './move-index.ts';

const rowsById = `${someRows} WHERE +site_id = ? AND id IN (SELECT value FROM json_each(?))`;

const forgetPlaces = `DELETE FROM facet_answers WHERE (facet, occurred_at, seq) IN (SELECT f.id, a.value->>0, a.value->>1 FROM ${facetsOfGroups})`;

const forgetFacets = `DELETE FROM answer_facets WHERE +site_id = ?2 AND id IN (SELECT f.id FROM ${facetsOfGroups})
 AND NOT EXISTS (SELECT 1 FROM facet_answers WHERE facet = answer_facets.id)`;

/** What takes answers out of what they are found by. Those that are indexed meanwhile are not: only what is there is. */
export async function unindexAnswers({ db, site }: Pick<Call, 'db' | 'site'>, going: Going): Promise<Uncounting> {
  const statements: Statement[] = [];
  for (const ids of await goingInSlices(db, going)) {
    const rows = (await db.query(rowsById, [site.id, JSON.stringify(ids)])) as unknown as Stored[];
    const args = [JSON.stringify(groupedByFacet(rows))];
    statements.push(
      { sql: takeIndexed, args },
      { sql: forgetPlaces, args },
      { sql: forgetFacets, args: [...args, site.id] },
    );
  }
  return { guards: [], statements };
}

/** Takes the words of answers that go out of the index. */
export const forgetWords = (ids: string): string =>
  `DELETE FROM answer_search WHERE rowid IN (SELECT seq FROM responses WHERE +site_id = ?1 AND id IN (${ids}))`;
