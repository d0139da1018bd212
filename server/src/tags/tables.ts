import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sites } from '../base/tables.ts';

/** The tags in use on a site: `key` is what one is known by, `name` how it was written first. */
export const tags = sqliteTable(
  'tags',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    key: text('key').notNull(),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.key] })],
);

/** Which tags a ticket has. */
export const ticketTags = sqliteTable(
  'ticket_tags',
  {
    siteId: text('site_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    key: text('key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ticketId, t.key] }),
    // Newest first, as far as their ids tell: of a tag that is on very many only so many are looked at.
    index('ticket_tags_by_tag').on(t.siteId, t.key, t.ticketId),
  ],
);
