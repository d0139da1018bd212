import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * How many answers fell into each cell; every number of a dashboard is a sum of these.
 * `score` is -1 for complaints. Every answer has one `channel`, so the sum over channels is the
 * sum over all; `suspect` holds answers left out of all others.
 */
export const counts = sqliteTable(
  'counts',
  {
    siteId: text('site_id').notNull(),
    kind: text('kind').notNull(),
    dimension: text('dimension').notNull(),
    value: text('value').notNull(),
    day: text('day').notNull(),
    surveyVersion: integer('survey_version').notNull(),
    score: integer('score').notNull(),
    n: integer('n').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.kind, t.dimension, t.day, t.value, t.surveyVersion, t.score] })],
);
