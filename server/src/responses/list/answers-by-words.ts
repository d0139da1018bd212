import { matchQuery, scopedMatch } from '@huiyin/shared/domain/text/search-terms';
import { asc, desc, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../base/db/db.ts';
import { responses } from '../tables.ts';
import { inSql, type Order, type Source } from './source.ts';

/** Answers of a site with these words, by when they came in: of an import that is not the order in which they were given. */
export function answersByWords(db: Db, siteId: string, words: string, order: Order): Source {
  const match = matchQuery(words);
  if (match === null) return async () => ({ rows: [], goesOn: null, lookedAt: 0 });
  const { sorted, behind } = inSql[order];
  const start = order === 'newest' ? Number.MAX_SAFE_INTEGER : 0;
  return async (after, size) => {
    const found = sql`SELECT rowid FROM answer_search WHERE text MATCH ${scopedMatch(siteId, match)}
 AND rowid ${sql.raw(behind)} ${after?.seq ?? start} ORDER BY rowid ${sql.raw(sorted)} LIMIT ${size}`;
    const rows = await db.read
      .select()
      .from(responses)
      .where(inArray(responses.seq, sql`(${found})`))
      .orderBy(order === 'newest' ? desc(responses.seq) : asc(responses.seq));
    // What two sites with the same terms have is another's.
    return {
      rows: rows.filter((row) => row.siteId === siteId),
      goesOn: rows.length === size ? rows.at(-1)! : null,
      lookedAt: rows.length,
    };
  };
}
