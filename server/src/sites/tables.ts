import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sites } from '../base/tables.ts';

/** Which pages asked for a site: what the install check reads. One row an origin, touched at most once a minute. */
export const sightings = sqliteTable(
  'sightings',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    origin: text('origin').notNull(),
    allowed: integer('allowed').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    lastAnswerAt: integer('last_answer_at'),
    /** In how many minutes it was seen, as far as they were written. */
    times: integer('times').notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.origin] }), index('sightings_seen').on(t.siteId, t.lastSeenAt)],
);
