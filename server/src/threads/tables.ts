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

/**
 * Replies that can still be taken back; each becomes a message at `release_at` (ms UTC), or goes without a trace. `id` is that of the message,
 * `revision` what its ticket stood at once it was held, `resolves` whether the ticket is resolved with it.
 */
export const heldReplies = sqliteTable(
  'held_replies',
  {
    id: text('id').primaryKey(),
    siteId: text('site_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    actorKind: text('actor_kind', { enum: ['person', 'key'] }).notNull(),
    actorId: text('actor_id').notNull(),
    text: text('text').notNull(),
    resolves: integer('resolves', { mode: 'boolean' }).notNull(),
    revision: integer('revision').notNull(),
    at: integer('at').notNull(),
    releaseAt: integer('release_at').notNull(),
  },
  (t) => [
    index('held_replies_by_release').on(t.releaseAt),
    index('held_replies_by_ticket').on(t.ticketId, t.releaseAt),
  ],
);
