import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { pictureTypes } from '@huiyin/shared/domain/choices';
import { tickets } from '../tickets/tables.ts';

/** A picture of a complaint, re-encoded by us. `source_hash` is of what was sent, so that a repeat is known. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: text('id').primaryKey(),
    siteId: text('site_id').notNull(),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.id),
    type: text('type', { enum: pictureTypes }).notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    bytes: integer('bytes').notNull(),
    sourceHash: text('source_hash').notNull(),
    data: blob('data', { mode: 'buffer' }).notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('attachments_by_ticket').on(t.ticketId), index('attachments_by_site').on(t.siteId, t.bytes)],
);
