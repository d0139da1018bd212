import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Rules } from '@huiyin/shared/contract/asking';
import { kinds } from '@huiyin/shared/domain/scales';
import { sites } from '../base/tables.ts';

/** The surveys of a site. `kind` is fixed: it says which metric the first question counts for. */
export const surveys = sqliteTable(
  'surveys',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    slug: text('slug').notNull(),
    kind: text('kind', { enum: kinds }).notNull(),
    on: integer('is_on').notNull(),
    inPanel: integer('in_panel').notNull(),
    position: integer('position').notNull(),
    rules: text('rules', { mode: 'json' }).$type<Rules>().notNull(),
    createdAt: integer('created_at').notNull(),
    /** Counts the edits of its place. */
    revision: integer('revision').notNull().default(1),
    /** Came with the sample data, and nobody changed it. */
    sample: integer('sample').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.slug] })],
);

/** Every version ever asked: an edit adds a row, so old answers stay readable. `definition` may have an older shape. */
export const surveyVersions = sqliteTable(
  'survey_versions',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    slug: text('slug').notNull(),
    version: integer('version').notNull(),
    definition: text('definition', { mode: 'json' }).$type<unknown>().notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.slug, t.version] })],
);
