import { actorKinds } from '../actor.ts';
import type { EventType } from '@huiyin/shared/contract/events';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** One line of history: who did what, when. `revision` is the subject's number of this change, unique for it. */
export const events = sqliteTable(
  'events',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    siteId: text('site_id').notNull(),
    at: integer('at').notNull(),
    actorKind: text('actor_kind', { enum: actorKinds }).notNull(),
    actorId: text('actor_id'),
    type: text('type').$type<EventType>().notNull(),
    subjectId: text('subject_id').notNull(),
    revision: integer('revision'),
    data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    index('events_by_site').on(t.siteId, t.seq),
    index('events_by_subject').on(t.siteId, t.subjectId, t.seq),
    uniqueIndex('events_revision').on(t.subjectId, t.revision),
  ],
);
