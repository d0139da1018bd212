import { matchQuery, scopedMatch } from '@huiyin/shared/domain/text/search-terms';
import { desc, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../base/db/db.ts';
import { responses } from '../tables.ts';
import type { Source } from './source.ts';

/** Answers of a site with these words, in the order in which they came in, the last first: of an import that is not the order in which they were given. */
export function answersByWords(db: Db, siteId: string, words: string): Source {
  const match = matchQuery(words);
  if (match === null) return async () => ({ rows: [], goesOn: null, lookedAt: 0 });
  return async (after, size) => {
    const found = sql`SELECT rowid FROM answer_search WHERE text MATCH ${scopedMatch(siteId, match)}
 AND rowid < ${after?.seq ?? Number.MAX_SAFE_INTEGER} ORDER BY rowid DESC LIMIT ${size}`;
    const rows = await db.read
      .select()
      .from(responses)
      .where(inArray(responses.seq, sql`(${found})`))
      .orderBy(desc(responses.seq));
    // What two sites with the same terms have is another's.
    return {
      rows: rows.filter((row) => row.siteId === siteId),
      goesOn: rows.length === size ? rows.at(-1)! : null,
      lookedAt: rows.length,
    };
  };
}
