import type { Call } from './call.ts';
import type { Statement } from './db/db.ts';
import type { SqlText } from './db/sql-text.ts';

/**
 * Answers of a site that are taken away for good: a text that selects their ids, which are those of their tickets too. In it, and where it stands in
 * another, the site is ?1, and ?2 is what else it needs.
 */
export interface Going {
  ids: string;
  args: readonly [siteId: string, other: string];
}

/** Those with some ids. */
export const goingById = (siteId: string, ids: readonly string[]): Going => ({
  ids: 'SELECT value AS id FROM json_each(?2)',
  args: [siteId, JSON.stringify(ids)],
});

/** What a feature has on answers and their tickets, and how it goes with them. */
export interface OnAnswers {
  /** Statements that take it away, innermost first; `ids` is that of {@link Going}. What the features behind it have on them is gone by then. */
  forget?(ids: string): readonly string[];
  /** What they were counted as; read before each try to take them away. */
  counted?(call: Call, going: Going): Promise<Uncounting>;
}

/** What takes answers out of the counts. */
export interface Uncounting {
  /** With them a transaction fails, with what `isRefused` tells, where they are not any more what was read. */
  guards: Statement[];
  statements: Statement[];
}

/** The statements that take answers away with all that features have on them; `parts` in the order of the features. */
export async function takeAway(call: Call, parts: readonly OnAnswers[], going: Going): Promise<Statement[]> {
  const counted = await Promise.all(parts.map((part) => part.counted?.(call, going)));
  const forget = parts.toReversed().flatMap((part) => part.forget?.(going.ids) ?? []);
  return [
    ...counted.flatMap((one) => one?.guards ?? []),
    ...counted.flatMap((one) => one?.statements ?? []),
    ...forget.map((sql) => ofGoing(sql, going)),
  ];
}

/** A text of SQL about answers that go, with what its places stand for. */
export const ofGoing = (sql: string, { args }: Going): SqlText => ({
  sql,
  args: sql.includes('?2') ? [...args] : [args[0]],
});
