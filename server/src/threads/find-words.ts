import { ticketLimits } from '@huiyin/shared/domain/limits';
import type { SqlText } from '../base/db/sql-text.ts';
import { endsInCode, matchQuery, scopedMatch, type Called } from '@huiyin/shared/domain/text/search-terms';
import type { Db } from '../base/db/db.ts';
import { calledChoices } from '../surveys/called-choices.ts';
import { isAllIndexed } from './search-index.ts';

const { searched } = ticketLimits;

/** Matches nothing: no term is like it. */
const none = '"\ue003"';

const newestWith = (match: string): string =>
  `SELECT rowid FROM message_search WHERE text MATCH ${match} ORDER BY rowid DESC LIMIT ${searched}`;
const matching = `iif(${isAllIndexed}, ?, ?)`;

/** The last word is taken as a beginning only where it is not found often enough as it is: all that begins with it is put together by FTS5 before the first is given. */
const rowids = (enough: number): string => `WITH whole AS MATERIALIZED (${newestWith(matching)})
 SELECT rowid FROM whole UNION
 SELECT rowid FROM (${newestWith(`iif((SELECT count(*) FROM whole) < ${enough}, ${matching}, '${none}')`)})
 ORDER BY rowid DESC LIMIT ${searched}`;

/**
 * Selects the ticket of each of the newest 300 messages of a site with these words; null for words that nothing is found by. Terms
 * carry their site, so nothing is read of what others were told; until all that an earlier release wrote is indexed again, it is.
 */
function saidOn(siteId: string, words: string, called: readonly Called[]): SqlText | null {
  const whole = matchQuery(words, called, 'whole');
  const begun = matchQuery(words, called);
  if (whole === null || begun === null) return null;
  const args = [whole, begun].flatMap((match) => {
    const scoped = scopedMatch(siteId, match);
    return [scoped, `(${scoped}) OR (${match})`];
  });
  return {
    sql: `SELECT m.ticket_id FROM (${rowids(endsInCode(words) ? 1 : searched)}) s CROSS JOIN messages m ON m.seq = s.rowid`,
    args,
  };
}

/** {@link saidOn} for what somebody typed, who may call categories and wishes as surveys do; null for nothing, too. */
export const ticketsSaying = async (db: Db, siteId: string, typed: string | undefined): Promise<SqlText | null> =>
  typed?.trim() ? saidOn(siteId, typed, await calledChoices(db, siteId)) : null;
