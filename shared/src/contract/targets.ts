import { z } from 'zod';
import { metricLimits } from '../domain/limits.ts';
import { targetLimits, targetVerdicts } from '../domain/targets.ts';
import { base } from './text.ts';

const day = z.iso
  .date()
  .refine(
    (one) => one >= metricLimits.firstDay && one <= metricLimits.lastDay,
    `must lie between ${metricLimits.firstDay} and ${metricLimits.lastDay}`,
  );

/** What a metric is to reach from a local day on, until the next one. */
const target = z.object({
  from: z.iso.date(),
  value: z.number().nullable().describe('in the unit of the metric; null: none from that day on'),
});

/** Targets in the order of their days. */
export const targetsOverTime = z.array(target);

/** Answer of `GET …/metrics/:metric/targets`: all there are, also those to come. */
export const metricTargets = z.object({
  targets: targetsOverTime,
  revision: z.number().int().describe('goes up with every edit; 0 where there was none'),
});
export type MetricTargets = z.infer<typeof metricTargets>;

/** Body of `PUT …/metrics/:metric/targets`: all there are from now on, in any order, of the revision that was read. */
export const targetsEdit = z.strictObject({
  base,
  targets: z
    .array(z.strictObject({ from: day, value: z.number().nullable() }))
    .max(targetLimits.ofOne)
    .refine((all) => new Set(all.map(({ from }) => from)).size === all.length, 'days must differ'),
});
export type TargetsEdit = z.infer<typeof targetsEdit>;

/** A number against the target of its time; null where there was none. */
export const aimedAt = z
  .object({
    value: z.number(),
    verdict: z
      .enum(targetVerdicts)
      .describe('unclear: the interval holds both sides of it; too_few: nothing is known of it'),
  })
  .nullable();
