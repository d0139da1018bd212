import type { Db, Statement } from '../db/db.ts';
import type { Actor } from '../actor.ts';
import { events } from './tables.ts';

/** Every kind of change that history, the live stream and notifications can tell of. */
export type EventType =
  | 'ticket.opened'
  | 'message.customer'
  | 'message.staff'
  | 'note.added'
  | 'attachment.added'
  | 'ticket.assigned'
  | 'ticket.unassigned'
  | 'ticket.resolved'
  | 'ticket.closed'
  | 'ticket.reopened'
  | 'ticket.made_ahead'
  | 'mail.failed'
  | 'outcome.rated'
  | 'site.changed'
  | 'identity.made'
  | 'identity.rotated'
  | 'survey.changed'
  | 'wave.changed'
  | 'wave.removed'
  | 'person.invited'
  | 'person.joined'
  | 'person.invitation_withdrawn'
  | 'person.reset_link_copied'
  | 'person.invitation_link_copied'
  | 'person.role_changed'
  | 'person.removed'
  | 'person.signed_out'
  | 'person.password_changed'
  | 'api_key.made'
  | 'api_key.revoked'
  | 'sample_data.removed'
  | 'import.done';

export interface NewEvent {
  siteId: string;
  at: number;
  actor: Actor;
  type: EventType;
  subjectId: string;
  /** The subject's number of this change; two writers cannot both record the same one. */
  revision?: number;
  data?: Record<string, unknown>;
}

/** What must be so when a transaction is written. */
export interface Condition {
  sql: string;
  args: (string | number | null)[];
}

/** How a statement of its own begins that records events with the change they tell of. */
export const intoEvents = 'INSERT INTO events (site_id, at, actor_kind, actor_id, type, subject_id, revision, data)';

/** What `intoEvents` names, up to the type, the type, and what follows it. */
function cellsOf({ siteId, at, actor, type, subjectId, revision, data }: NewEvent) {
  const who = [siteId, at, actor.kind, actor.id];
  return { who, type, what: [subjectId, revision ?? null, JSON.stringify(data ?? {})] };
}

/**
 * The statement that records an event where `condition` holds; where it does not, the event would have no type, which the
 * column refuses: the whole transaction fails with what `isRefused` tells. Put it before what changes the condition.
 */
export function recordWhere(event: NewEvent, condition: Condition): Statement {
  const { who, type, what } = cellsOf(event);
  return {
    sql: `${intoEvents} SELECT ?, ?, ?, ?, CASE WHEN ${condition.sql} THEN ? END, ?, ?, ?`,
    args: [...who, ...condition.args, type, ...what],
  };
}

/** Whether a transaction failed because the condition of its event did not hold. */
export function isRefused(error: unknown): boolean {
  return error instanceof Error && error.message.includes('NOT NULL constraint failed: events.type');
}

const insertIfChanged = `${intoEvents} SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE changes() > 0`;

/** The statement that records an event if the statement just before it in the same transaction changed a row. */
export function recordIfChanged(event: NewEvent): Statement {
  const { who, type, what } = cellsOf(event);
  return { sql: insertIfChanged, args: [...who, type, ...what] };
}

/** The statement that records an event; write it with the change itself. */
export function recordEvent(db: Db, event: NewEvent): Statement {
  const { actor, revision, data, ...rest } = event;
  return db.read
    .insert(events)
    .values({ ...rest, actorKind: actor.kind, actorId: actor.id, revision: revision ?? null, data: data ?? {} });
}

const insertMany = `${intoEvents}
SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 FROM json_each(?)`;

/** The statement that records many events, in their order. */
export function recordMany(all: readonly NewEvent[]): Statement {
  const rows = all.map((event) => {
    const { who, type, what } = cellsOf(event);
    return [...who, type, ...what];
  });
  return { sql: insertMany, args: [JSON.stringify(rows)] };
}

/** The statement that forgets what happened to things; `subjects` selects their ids. */
export const forgetEventsOf = (subjects: string): string => `DELETE FROM events WHERE subject_id IN (${subjects})`;
