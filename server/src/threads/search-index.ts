import { indexText, indexVersion, siteTerm } from '@huiyin/shared/domain/text/search-terms';

/** The fact that says how far messages are indexed: `2 1500` up to that `seq` by version 2, `2` all of them. */
export const indexFact = 'search_index';

/** The value of the fact once all messages are indexed as they are now. */
export const allIndexed = String(indexVersion);

/** In SQL: whether they are. Only then does every message carry the term of its site. */
export const isAllIndexed = `EXISTS (SELECT 1 FROM facts WHERE name = '${indexFact}' AND value = '${allIndexed}')`;

/** What stands in the index for a message; `extra` finds it too. */
export const indexed = ({ siteId, text, extra }: { siteId: string; text: string; extra?: string }): string =>
  `${indexText(extra ? `${text}\n${extra}` : text)} ${siteTerm(siteId)}`;
