import type { Target } from '@huiyin/shared/domain/targets';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What answers of a site may call a dimension that has no table of its own, so that nobody fills its counts with names without end.
 * Answers bring them, as many as there is room for (`nameLimits`), and staff where they name one.
 */
export const knownNames = sqliteTable(
  'known_names',
  {
    siteId: text('site_id').notNull(),
    dimension: text('dimension').notNull(),
    name: text('name').notNull(),
    /** ms UTC */
    knownSince: integer('known_since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.dimension, t.name] })],
);

/**
 * How many answers fell into each cell; every number of a dashboard is a sum of these.
 * `survey` is a slug. `series` and `dimension` are those of shared/domain. `bucket` is the score, -1 where there is none, less for a group of NPS. Every answer
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

/** What a metric of a site is to reach over time, in the order of the days; `revision` counts the changes. */
export const metricTargets = sqliteTable(
  'metric_targets',
  {
    siteId: text('site_id').notNull(),
    metric: text('metric').notNull(),
    targets: text('targets', { mode: 'json' }).$type<Target[]>().notNull(),
    revision: integer('revision').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.metric] })],
);
