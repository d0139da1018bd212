import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { tickets } from '../tickets/tables.ts';

/** The question asked after a ticket is resolved; one row for each time it was resolved. */
export const followUps = sqliteTable(
  'follow_ups',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    siteId: text('site_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    askedAt: integer('asked_at').notNull(),
    score: integer('score'),
    comment: text('comment'),
    ratedAt: integer('rated_at'),
  },
  (t) => [index('follow_ups_by_ticket').on(t.ticketId, t.seq)],
);
