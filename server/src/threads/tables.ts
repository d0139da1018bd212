import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { messageAuthors, visibilities } from '@huiyin/shared/domain/choices';
import { tickets } from '../tickets/tables.ts';

/** What was said on a ticket. `visibility` note stays inside; `author_id` is a person, null for the customer. */
export const messages = sqliteTable(
  'messages',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    siteId: text('site_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    author: text('author', { enum: messageAuthors }).notNull(),
    authorId: text('author_id'),
    visibility: text('visibility', { enum: visibilities }).notNull(),
    text: text('text').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('messages_by_ticket').on(t.ticketId, t.seq)],
);
