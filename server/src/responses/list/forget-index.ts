import type { Call } from '../../base/call.ts';
import type { Uncounting } from '../../base/sample-part.ts';
import { sampleAnswers } from '../sample-answers.ts';
import { facetsOfGroups, groupedByFacet, someRows, type Stored } from './facet-groups.ts';

const sliceSize = 500;

/** What takes the sample answers of a site out of what answers are found by. Those that are indexed meanwhile are not: only what is there is. */
export async function unindexSample({ db, site }: Pick<Call, 'db' | 'site'>): Promise<Uncounting> {
  const statements = [];
  for (let last = 0; ;) {
    const sql = `${someRows} WHERE ${sampleAnswers} AND seq > ?2 ORDER BY seq LIMIT ${sliceSize}`;
    const rows = (await db.query(sql, [site.id, last])) as unknown as Stored[];
    if (rows.length === 0) break;
    last = rows.at(-1)!.seq;
    const args = [JSON.stringify(groupedByFacet(rows))];
    statements.push({
      sql: `DELETE FROM facet_answers WHERE (facet, occurred_at, seq) IN (SELECT f.id, a.value->>0, a.value->>1 FROM ${facetsOfGroups})`,
      args,
    });
  }
  return {
    statements: [
      ...statements,
      {
        sql: `DELETE FROM answer_facets WHERE site_id = ? AND NOT EXISTS (SELECT 1 FROM facet_answers WHERE facet = answer_facets.id)`,
        args: [site.id],
      },
    ],
    still: { sql: 'true', args: [] },
  };
}

/** Takes the words of the sample answers of site ?1 out of the index. */
export const forgetSampleWords = `DELETE FROM answer_search WHERE rowid IN (SELECT seq FROM responses WHERE ${sampleAnswers})`;
