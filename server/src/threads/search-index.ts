import { indexText, indexVersion, scopedTerms } from '@huiyin/shared/domain/text/search-terms';
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

/** What stands in the index for a message. */
export function indexed({ siteId, text, beside }: Findable): string {
  const terms = indexText(beside?.text ? `${text}\n${beside.text}` : text);
  return scopedTerms(siteId, [terms, ...(beside?.terms ?? [])].join(' '));
}
