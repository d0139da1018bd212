import { metricLimits } from '../domain/limits.ts';
import { dimensionNames, type Dimension } from '../domain/dimensions.ts';
import { metricNames, units } from '../domain/metrics.ts';
import { series } from '../domain/series.ts';
import { z } from 'zod';
import { groupsNamed } from './scores.ts';
import { aimedAt, targetsOverTime } from './targets.ts';
import { slug } from './text.ts';

/** Built-in metrics (domain/metrics.ts). */
export const metricName = z.enum(metricNames);
export type MetricName = z.infer<typeof metricName>;

const dimension = z.enum(dimensionNames);

/** Which answers are meant (domain/filters/answer-filter.ts): by one dimension at most, since every count is kept by one at a time. */
const oneOf = Object.fromEntries(dimensionNames.map((name) => [name, z.string().max(120).optional()])) as Record<
  Dimension,
  z.ZodOptional<z.ZodString>
>;

/** Answers to one survey, and to one of its versions; with whatever else is asked. */
export const ofSurvey = {
  survey: slug.optional().describe('of one survey alone; not of what still lasts, such as first replies'),
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a whole number')
    .optional()
    .describe('of `survey`'),
};

/** `from` and `to` are local days of the site, both included; the last 30 days by default, and today at the latest. */
export const metricQuery = z.strictObject({
  by: z.enum(['hour', 'day', 'week', 'month']).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Gives the total for each value of a dimension too; of all answers, so not with a value of any. */
  split: dimension.optional(),
  ...oneOf,
  ...ofSurvey,
});
export type MetricQuery = z.infer<typeof metricQuery>;

/**
 * A number with its n and 95 % interval; `value` null where n is too small, never 0; `high` is null where too much still lasts to tell it, `value` with it
 * where no more is known of a time than that it is at least `low`.
 */
export const figure = z.object({
  n: z.number().int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Figure = z.infer<typeof figure>;

/** How a number changed since as many days just before. */
export const changed = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  verdict: z
    .enum(['up', 'down', 'unclear', 'too_few', 'no_before'])
    .describe('no_before: the span before began before the first answer'),
});

/** The total told apart by one dimension. */
const metricSplit = z.object({
  dimension,
  several: z.boolean().describe('one answer may stand under several values, so that they sum up to more than all'),
  values: z.array(figure.extend({ of: z.string() })).describe('most answers first, 100 at most'),
  rest: figure
    .extend({ values: z.number().int() })
    .nullable()
    .describe(
      'the other values together, and how many they are; where one answer may stand under several, n counts it under each, and there is no interval',
    ),
});
export type MetricSplit = z.infer<typeof metricSplit>;

export const metricSeries = z.object({
  metric: metricName,
  series: z.enum(series).describe('what it counts, as in `?series=` of the answers'),
  formula: z.string(),
  unit: z.enum(units).describe('share is 0–1'),
  better: z.enum(['more', 'less']).describe('whether more of it is good news'),
  zone: z.string(),
  by: z.enum(['hour', 'day', 'week', 'month']),
  from: z.iso.date(),
  to: z.iso.date().describe('today where a later day was asked for'),
  since: z.iso.date().nullable().describe('local day of the first answer of all, or to `survey`; null without any'),
  began: z.iso.date().nullable().describe('the same of this metric'),
  points: z.array(
    figure.extend({
      start: z.string().describe('local day, or day and hour, of the bucket'),
      before: figure.describe('the same stretch of the days just before: as many days earlier as the span has'),
    }),
  ),
  total: figure,
  target: aimedAt.describe('the total against the target of the last day; null too where it is untold'),
  targets: targetsOverTime.describe('those that hold on any of these days'),
  beside: figure.extend({ metric: metricName }).nullable().describe('a second number that is told with it'),
  split: metricSplit.nullable().describe('null where none was asked for, or it is untold'),
  untold: z
    .boolean()
    .describe(
      `more than ${metricLimits.apart} complaints of the period still wait for a first reply, too many to be told apart: of one value there are no numbers, and no split`,
    ),
  distribution: z.array(z.object({ score: z.number().int(), n: z.number().int() })),
  groups: groupsNamed,
  suspects: z.number().int().describe('answers left out as suspect, and tests'),
  tests: z.number().int().describe('how many of them are tests'),
  before: figure.describe('as many days just before, all of them whole; today counts only so far'),
  change: changed,
});
export type MetricSeries = z.infer<typeof metricSeries>;
