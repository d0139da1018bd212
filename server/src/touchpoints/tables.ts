import type { PagePattern } from '@huiyin/shared/contract/asking';
import type { Localized } from '@huiyin/shared/contract/text';
import type { PlaceChannel } from '@huiyin/shared/domain/choices';
import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sites } from '../base/tables.ts';

/** Where a site's customers answer. `id` is its first name as it was sent, and what answers and counts hold; `name` is what it is called now. */
export const touchpoints = sqliteTable(
  'touchpoints',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    id: text('id').notNull(),
    name: text('name').notNull(),
    /** An answer said it, and nobody of staff has made it theirs; to hide it does not. */
    seen: integer('seen').notNull(),
    /** Came with the sample data, and nobody changed it. */
    sample: integer('sample').notNull(),
    /** ms UTC; null while it is offered. */
    hiddenAt: integer('hidden_at'),
    /** How customers come to it; null where nobody said. */
    channel: text('channel').$type<PlaceChannel>(),
    /** What customers are told there; null for nothing. */
    guide: text('guide', { mode: 'json' }).$type<Localized>(),
    /** Patterns of its pages; null for none. */
    pages: text('pages', { mode: 'json' }).$type<PagePattern[]>(),
    createdAt: integer('created_at').notNull(),
    /** Counts its edits. */
    revision: integer('revision').notNull(),
    /** Id of the person or the API key that changed it last. */
    changedBy: text('changed_by'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] }), uniqueIndex('touchpoints_by_name').on(t.siteId, t.name)],
);
