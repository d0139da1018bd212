import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Mail to be sent, written in the transaction that makes it due. `message_id` is stable over retries. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    siteId: text('site_id'),
    toEmail: text('to_email').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    createdAt: integer('created_at').notNull(),
    dueAt: integer('due_at'),
    attempts: integer('attempts').notNull(),
    sentAt: integer('sent_at'),
    failedAt: integer('failed_at'),
    error: text('error'),
  },
  (t) => [index('outbox_due').on(t.dueAt)],
);
