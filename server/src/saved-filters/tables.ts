import type { SavedFilter } from '@huiyin/shared/contract/saved-filters';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The filters of the list of tickets that somebody has saved on a site, in their order; `revision` counts the changes. */
export const savedFilters = sqliteTable(
  'saved_filters',
  {
    siteId: text('site_id').notNull(),
    personId: text('person_id').notNull(),
    filters: text('filters', { mode: 'json' }).$type<SavedFilter[]>().notNull(),
    revision: integer('revision').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.personId] })],
);
