import { z } from 'zod';
import { metricName, ofSurvey } from './metrics.ts';
import { scores } from './scores.ts';

/** Query of `GET …/metrics/:metric/reasons`; days as for the metric. */
export const reasonsQuery = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  ...ofSurvey,
  score: scores
    .optional()
    .describe(
      'of answers with these scores alone; `2`, or `0-6`; of nps `promoter`, `passive`, `detractor` or `none`, as of the answers',
    ),
});
export type ReasonsQuery = z.output<typeof reasonsQuery>;

const named = z.object({
  n: z.number().int().describe('answers that named it'),
  share: z.number().nullable().describe('of all answers, 0–1; null where there are fewer than 5 of these'),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** Why people gave a score: what they chose after it. */
export const metricReasons = z.object({
  metric: metricName,
  from: z.iso.date(),
  to: z.iso.date().describe('today where a later day was asked for'),
  n: z.number().int().describe('answers of the metric with these scores, with a reason or without'),
  reasons: z
    .array(named.extend({ of: z.string().describe('as in `?reason=`') }))
    .describe('most first, 100 at most; one answer may name several. Wilson interval'),
  others: z.number().int().describe('how many further reasons there are'),
});
export type MetricReasons = z.infer<typeof metricReasons>;
