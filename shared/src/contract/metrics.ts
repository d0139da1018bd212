import { z } from 'zod';

/** Built-in metrics. `csat` share of 4–5 (0–1), `nps` −100…100, `ces` mean 1–7, `complaints` a count. */
export const metricName = z.enum(['csat', 'nps', 'ces', 'complaints']);
export type MetricName = z.infer<typeof metricName>;

/** Dimensions every count is kept by. */
export const dimension = z.enum(['channel', 'language', 'category', 'reason']);

/** `from` and `to` are local days of the site, both included; the last 30 days by default, and today at the latest. */
export const metricQuery = z.strictObject({
  by: z.enum(['hour', 'day', 'week', 'month']).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  channel: z.string().max(120).optional(),
  language: z.string().max(120).optional(),
  category: z.string().max(120).optional(),
  reason: z.string().max(120).optional(),
});
export type MetricQuery = z.infer<typeof metricQuery>;

/** A number with its n and 95 % interval; `value` null where n is too small, never 0. */
export const figure = z.object({
  n: z.number().int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Figure = z.infer<typeof figure>;

export const metricSeries = z.object({
  metric: metricName,
  formula: z.string(),
  unit: z.enum(['share', 'points', 'score', 'count']).describe('share is 0–1'),
  zone: z.string(),
  by: z.enum(['hour', 'day', 'week', 'month']),
  from: z.iso.date(),
  to: z.iso.date().describe('today where a later day was asked for'),
  since: z.iso.date().nullable().describe('local day of the first answer of all; null without any'),
  points: z.array(figure.extend({ start: z.string().describe('local day, or day and hour, of the bucket') })),
  total: figure,
  distribution: z.array(z.object({ score: z.number().int(), n: z.number().int() })),
  suspects: z.number().int().describe('answers left out as suspect'),
  before: figure.describe('as many days just before, all of them whole; today counts only so far'),
  change: z.object({
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    verdict: z
      .enum(['up', 'down', 'unclear', 'too_few', 'no_before'])
      .describe('no_before: the span before began before the first answer'),
  }),
});
export type MetricSeries = z.infer<typeof metricSeries>;
