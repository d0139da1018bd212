import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** One line of history: who did what, when. `revision` is the subject's number of this change, unique for it. */
export const events = sqliteTable(
  'events',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    siteId: text('site_id').notNull(),
    at: integer('at').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id'),
    type: text('type').notNull(),
    subjectId: text('subject_id').notNull(),
    revision: integer('revision'),
    data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index('events_by_site').on(t.siteId, t.seq), uniqueIndex('events_revision').on(t.subjectId, t.revision)],
);
