import { indexText, indexVersion, scopedTerms } from '@huiyin/shared/domain/text/search-terms';
import type { InStatement } from '@libsql/client';
import { isFact } from '../base/db/facts.ts';
import type { FoundBy } from '../responses/found-by.ts';

/** The fact that says how far messages are indexed: `3 1500` up to that `seq` by version 3, `3` all of them. */
export const indexFact = 'search_index';

/** The value of the fact once all messages are indexed as they are now. */
export const allIndexed = String(indexVersion);

/** In SQL: whether they are. Only then does every term carry its site. */
export const isAllIndexed = isFact(indexFact, `'${allIndexed}'`);

/** A message as the index takes it; `beside` finds it too. */
export interface Findable {
  siteId: string;
  text: string;
  beside?: FoundBy;
}

/** What finds the first message of a ticket beside its text: what the answer says, and the tags of the ticket. */
export const beside = (found: FoundBy | undefined, tags: readonly string[]): FoundBy => ({
  text: [...(found?.text ? [found.text] : []), ...tags].join('\n'),
  terms: found?.terms ?? [],
});

/** The statements after which stored messages are found by what they say now; one that has gone meanwhile is not. */
export function indexMessages(all: readonly (Findable & { seq: number })[]): InStatement[] {
  const args = [JSON.stringify(all.map((message) => [message.seq, indexed(message)]))];
  return [
    { sql: 'DELETE FROM message_search WHERE rowid IN (SELECT value->>0 FROM json_each(?))', args },
    {
      sql: `INSERT INTO message_search (rowid, text)
            SELECT m.seq, j.value->>1 FROM json_each(?) j JOIN messages m ON m.seq = j.value->>0`,
      args,
    },
  ];
}

/** What stands in the index for a message. */
export function indexed({ siteId, text, beside: found }: Findable): string {
  const terms = indexText(found?.text ? `${text}\n${found.text}` : text);
  return scopedTerms(siteId, [terms, ...(found?.terms ?? [])].join(' '));
}
