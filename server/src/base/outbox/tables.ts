import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Mail to be sent, written in the transaction that makes it due. `id` is the Message-ID of every try. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    siteId: text('site_id'),
    toEmail: text('to_email').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    /** The same as markup, where it has some. */
    html: text('html'),
    /** Where a mail program says that none is wanted any more. */
    unsubscribe: text('unsubscribe'),
    createdAt: integer('created_at').notNull(),
    dueAt: integer('due_at'),
    attempts: integer('attempts').notNull(),
    sentAt: integer('sent_at'),
    failedAt: integer('failed_at'),
    error: text('error'),
    /** Of the copy of a reply: its ticket and its message. */
    ticketId: text('ticket_id'),
    threadMessageId: text('thread_message_id'),
  },
  (t) => [
    index('outbox_due').on(t.dueAt),
    index('outbox_by_ticket').on(t.ticketId),
    index('outbox_by_site').on(t.siteId, t.createdAt),
  ],
);
