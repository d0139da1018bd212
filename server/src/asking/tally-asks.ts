import type { NewAsk, NotAskedReason } from '@huiyin/shared/contract/asking';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Statement } from '../base/db/db.ts';

/**
 * What is counted of a survey: `asked`, the server said yes to a customer; `shown`, a page showed it unasked, and what became of it
 * there; else why it was not asked. `answered` by itself is such a reason: it was answered before.
 */
export type AskTallied = NotAskedReason | 'asked' | 'shown' | 'shown_answered' | 'shown_dismissed';

/** How often that was so. */
export interface AskTally {
  survey: string;
  reason: AskTallied;
  n: number;
}

/** What a page told, as it is counted. */
export function talliesOf({ shown, notAsked }: Pick<NewAsk, 'shown' | 'notAsked'>): AskTally[] {
  const seen = shown.flatMap(({ survey, end, late }): AskTally[] => [
    ...(late ? [] : [{ survey, reason: 'shown' as const, n: 1 }]),
    ...(end === 'left' ? [] : [{ survey, reason: `shown_${end}` as const, n: 1 }]),
  ]);
  return [...seen, ...notAsked];
}

const mostAtOnce = 1000;

const tallyWhere = (when: string) => `INSERT INTO ask_tallies (site_id, survey, day, reason, n)
SELECT ?1, value ->> 'survey', ?2, value ->> 'reason', min(${mostAtOnce}, sum(value ->> 'n')) FROM json_each(?3)
WHERE ${when} GROUP BY 2, 4 ON CONFLICT DO UPDATE SET n = n + excluded.n`;
const always = tallyWhere('true');
const ifChanged = tallyWhere('changes() > 0');

/** Adds to the tallies of a site's day; one call adds at most 1,000 to each. */
export function tallyAsks(siteId: string, day: Day, tallies: readonly AskTally[]): Statement {
  return { sql: always, args: [siteId, day, JSON.stringify(tallies)] };
}

/** The same, if the statement just before it in the same transaction changed a row. */
export function tallyIfChanged(siteId: string, day: Day, tallies: readonly AskTally[]): Statement {
  return { sql: ifChanged, args: [siteId, day, JSON.stringify(tallies)] };
}
