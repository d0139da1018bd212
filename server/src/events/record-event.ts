import type { Db, Statement } from '../db/db.ts';
import type { Actor } from './actor.ts';
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
  | 'outcome.rated'
  | 'site.changed'
  | 'identity.made'
  | 'identity.rotated'
  | 'survey.changed'
  | 'wave.changed'
  | 'wave.removed'
  | 'person.invited'
  | 'person.joined'
  | 'person.reset_link_copied'
  | 'person.invitation_link_copied'
  | 'person.role_changed'
  | 'person.removed'
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

const insertIfChanged = `INSERT INTO events (site_id, at, actor_kind, actor_id, type, subject_id, revision, data)
SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE changes() > 0`;

/** The statement that records an event if the statement just before it in the same transaction changed a row. */
export function recordIfChanged({ siteId, at, actor, type, subjectId, revision, data }: NewEvent): Statement {
  const args = [siteId, at, actor.kind, actor.id, type, subjectId, revision ?? null, JSON.stringify(data ?? {})];
  return { sql: insertIfChanged, args };
}

/** The statement that records an event; write it with the change itself. */
export function recordEvent(db: Db, event: NewEvent): Statement {
  const { actor, revision, data, ...rest } = event;
  return db.read
    .insert(events)
    .values({ ...rest, actorKind: actor.kind, actorId: actor.id, revision: revision ?? null, data: data ?? {} });
}
