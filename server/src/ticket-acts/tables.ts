import type { TicketAct } from '@huiyin/shared/contract/ticket-acts';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Before } from '../tickets/ticket-before.ts';
import { tickets } from '../tickets/tables.ts';

/**
 * What somebody did to a ticket together with others, and how it stood before, so that it can be undone; kept for a day. `revision`: that of
 * the ticket right after it, or after it was undone at `undone_at`, ms UTC.
 */
export const ticketActs = sqliteTable(
  'ticket_acts',
  {
    actId: text('act_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    siteId: text('site_id').notNull(),
    actorId: text('actor_id').notNull(),
    act: text('act', { mode: 'json' }).$type<TicketAct>().notNull(),
    at: integer('at').notNull(),
    revision: integer('revision').notNull(),
    before: text('before', { mode: 'json' }).$type<Before>().notNull(),
    undoneAt: integer('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.actId, t.ticketId] }),
    index('ticket_acts_by_time').on(t.siteId, t.at),
    index('ticket_acts_by_ticket').on(t.ticketId),
  ],
);
