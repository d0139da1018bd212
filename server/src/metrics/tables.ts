import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * How many answers fell into each cell; every number of a dashboard is a sum of these.
 * `survey` is a slug. `score` is -1 where there is none. Every answer has one `channel`, so the sum over channels is the
 * sum over all; `suspect` holds answers left out of all others. Kinds `aspect`, `choice` and `answered` hold what further
 * questions got: the value is `question.aspect`, `question.choice` or `question`.
 */
export const counts = sqliteTable(
  'counts',
  {
    siteId: text('site_id').notNull(),
    kind: text('kind').notNull(),
    survey: text('survey').notNull(),
    dimension: text('dimension').notNull(),
    value: text('value').notNull(),
    day: text('day').notNull(),
    surveyVersion: integer('survey_version').notNull(),
    score: integer('score').notNull(),
    n: integer('n').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.kind, t.dimension, t.day, t.value, t.survey, t.surveyVersion, t.score] })],
);
