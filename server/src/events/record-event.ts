import type { Db, Statement } from '../db/db.ts';
import type { Actor } from './actor.ts';
import { events } from './tables.ts';

/** Every kind of change that history, the live stream and notifications can tell of. */
export type EventType =
  | 'ticket.opened'
  | 'message.customer'
  | 'message.staff'
  | 'note.added'
  | 'ticket.assigned'
  | 'ticket.unassigned'
  | 'ticket.resolved'
  | 'ticket.closed'
  | 'ticket.reopened'
  | 'outcome.rated'
  | 'site.changed'
  | 'survey.changed'
  | 'person.invited'
  | 'person.joined'
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

/** The statement that records an event; write it with the change itself. */
export function recordEvent(db: Db, event: NewEvent): Statement {
  const { actor, revision, data, ...rest } = event;
  return db.read
    .insert(events)
    .values({ ...rest, actorKind: actor.kind, actorId: actor.id, revision: revision ?? null, data: data ?? {} });
}
