import { z } from 'zod';
import { changed, figure, metricQuery, ofSurvey } from './metrics.ts';

/** Query of `GET …/aspects`; days as for a metric. */
export const aspectsQuery = z.strictObject({
  by: z.enum(['day', 'week', 'month']).optional(),
  from: metricQuery.shape.from,
  to: metricQuery.shape.to,
  ...ofSurvey,
  aspect: z.string().min(1).max(200).optional().describe('`key` of the one that is told over time too'),
});
export type AspectsQuery = z.output<typeof aspectsQuery>;

const aspectView = figure.extend({
  key: z.string().describe('a ready-made one over all surveys: its name; else `survey/question.aspect`'),
  before: figure,
  change: changed,
  parts: z
    .array(z.object({ survey: z.string(), value: z.string().describe('`question.aspect`'), n: z.number().int() }))
    .describe('what was asked, most ratings first'),
});
export type AspectView = z.infer<typeof aspectView>;

/** What was rated one by one, 0–100, lowest first; those of which too few are known last. */
export const aspectScores = z.object({
  formula: z.string(),
  zone: z.string(),
  by: z.enum(['day', 'week', 'month']),
  from: z.iso.date(),
  to: z.iso.date().describe('today where a later day was asked for'),
  aspects: z.array(aspectView).describe('100 at most: those with most ratings'),
  others: z.number().int().describe('how many further ones there are'),
  points: z
    .array(figure.extend({ start: z.iso.date(), before: figure }))
    .nullable()
    .describe('of the one that `aspect` names; null where none of that name was rated on these days'),
});
export type AspectScores = z.infer<typeof aspectScores>;
