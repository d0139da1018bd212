import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * How many answers fell into each cell; every number of a dashboard is a sum of these.
 * `survey` is a slug. `series` and `dimension` are those of shared/domain. `bucket` is the score, -1 where there is none. Every answer
 * has one `channel`, so the sum over channels is the sum over all; dimension `suspect` holds answers left out of all others. Series `aspect`,
 * `choice` and `answered` hold what further questions got: the value is `question.aspect`, `question.choice` or `question`.
 */
export const counts = sqliteTable(
  'counts',
  {
    siteId: text('site_id').notNull(),
    series: text('kind').notNull(),
    survey: text('survey').notNull(),
    dimension: text('dimension').notNull(),
    value: text('value').notNull(),
    day: text('day').notNull(),
    surveyVersion: integer('survey_version').notNull(),
    bucket: integer('score').notNull(),
    n: integer('n').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.series, t.dimension, t.day, t.value, t.survey, t.surveyVersion, t.bucket] }),
  ],
);
