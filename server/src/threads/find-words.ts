import { matchQuery, siteTerm, type Called } from '@huiyin/shared/domain/text/search-terms';
import type { Condition } from '../base/events/record-event.ts';
import { isAllIndexed } from './search-index.ts';

/**
 * A condition on tickets of a site: somebody said these words on it. Null for words that nothing can be found by. The term of the
 * site keeps the index from reading what others were told; old messages get theirs after an upgrade.
 */
export function saidOn(
  siteId: string,
  words: string,
  called: readonly Called[],
): ((ticketId: string) => Condition) | null {
  const match = matchQuery(words, called);
  if (match === null) return null;
  return (ticketId) => ({
    sql: `${ticketId} IN (SELECT m.ticket_id FROM message_search s JOIN messages m ON m.seq = s.rowid
 WHERE s.text MATCH iif(${isAllIndexed}, ?, '') || ?)`,
    args: [`"${siteTerm(siteId)}" AND `, match],
  });
}
