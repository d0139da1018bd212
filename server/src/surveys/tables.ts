import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SurveyDefinition } from '@huiyin/shared/contract/surveys';
import { sites } from '../sites/tables.ts';

/** Every version ever asked: an edit adds a row, so old answers stay readable. */
export const surveyVersions = sqliteTable(
  'survey_versions',
  {
    siteId: text('site_id')
      .notNull()
      .references(() => sites.id),
    kind: text('kind').notNull(),
    version: integer('version').notNull(),
    definition: text('definition', { mode: 'json' }).$type<SurveyDefinition>().notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.kind, t.version] })],
);
