import type { EventData, EventType } from '@huiyin/shared/contract/events';
import type { Statement } from '../db/db.ts';
import type { SqlText } from '../db/sql-text.ts';
import type { Actor } from '../actor.ts';

/** What somebody did, as it is told with the change itself. */
export interface Did {
  type: EventType;
  subjectId: string;
  /** The subject's number of this change; two writers cannot both record the same one. */
  revision?: number;
  data: Record<string, unknown>;
  /**
   * `if changed`: it is recorded if the statement just before it in the same transaction changed a row. A condition: where it does
   * not hold, the whole transaction fails with what `isRefused` tells; it must come before what changes the condition.
   */
  when: 'always' | 'if changed' | SqlText;
  /** Whose doing it is, where that is not who calls. */
  actor?: Doer;
}

type Doer = Pick<Actor, 'kind' | 'id'>;

/** Something was done to a subject: `data` is what its type carries (contract/events.ts). */
export const did = <T extends EventType>(
  type: T,
  { id }: { id: string },
  data: EventData<T>,
  when: Did['when'] = 'always',
): Did => ({ type, subjectId: id, data, when });

/** Whether something to be written tells what was done. */
export const isDid = (one: Statement | Did): one is Did => typeof one === 'object' && 'when' in one;

/** A line of history about to be written: what was done, by whom, where and when. */
export interface NewEvent extends Omit<Did, 'when'> {
  siteId: string;
  at: number;
  actor: Doer;
}

const into = 'INSERT INTO events (site_id, at, actor_kind, actor_id, type, subject_id, revision, data)';

/** One with when it is recorded. */
export type Recorded = NewEvent & Pick<Did, 'when'>;

/** What `into` names, up to the type, the type, and what follows it. */
function eventCells({ siteId, at, actor, type, subjectId, revision, data }: NewEvent) {
  const who = [siteId, at, actor.kind, actor.id];
  return { who, type, what: [subjectId, revision ?? null, JSON.stringify(data)] };
}

/** The statement that records an event; where its condition does not hold, it would have no type, which the column refuses. */
export function recordEvent({ when, ...event }: Recorded): Statement {
  const { who, type, what } = eventCells(event);
  if (typeof when === 'object') {
    const typed = `CASE WHEN ${when.sql} THEN ? END`;
    return { sql: `${into} SELECT ?, ?, ?, ?, ${typed}, ?, ?, ?`, args: [...who, ...when.args, type, ...what] };
  }
  const sql = `${into} SELECT ?, ?, ?, ?, ?, ?, ?, ?${when === 'if changed' ? ' WHERE changes() > 0' : ''}`;
  return { sql, args: [...who, type, ...what] };
}

/** Statements and events about to be written, as statements, in their order. */
export const statementsOf = (all: readonly (Statement | Recorded)[]): Statement[] =>
  all.map((one) => (isDid(one) ? recordEvent(one) : one));

/** The statement with which a transaction that tells nothing fails, with what `isRefused` tells, where a condition does not hold. */
export const onlyWhere = ({ sql, args }: SqlText): Statement => ({
  sql: `${into} SELECT '', 0, '', NULL, NULL, '', NULL, '' WHERE (${sql}) IS NOT TRUE`,
  args,
});

/** Whether a transaction failed because a condition did not hold. */
export function isRefused(error: unknown): boolean {
  return error instanceof Error && error.message.includes('NOT NULL constraint failed: events.type');
}

const insertMany = `${into}
SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 FROM json_each(?)`;

/** The statement that records many events, in their order. */
export function recordMany(all: readonly NewEvent[]): Statement {
  const rows = all.map((event) => {
    const { who, type, what } = eventCells(event);
    return [...who, type, ...what];
  });
  return { sql: insertMany, args: [JSON.stringify(rows)] };
}

/**
 * The statement that records an event of one type for each row a query gives when it is written: `siteId`, `at`, `subjectId`, `revision`
 * and `data`, in the order of the rows.
 */
export const recordFound = <T extends EventType>(type: T, { kind, id }: Doer, { sql, args }: SqlText): Statement => ({
  sql: `WITH found AS (${sql}) ${into} SELECT siteId, at, ?, ?, ?, subjectId, revision, data FROM found`,
  args: [...args, kind, id, type],
});

/** The statement that forgets what happened to things; `subjects` selects their ids. */
export const forgetEventsOf = (subjects: string): string => `DELETE FROM events WHERE subject_id IN (${subjects})`;
