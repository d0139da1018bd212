import { isImportedSlug } from '../../domain/imported/imported-metric.ts';
import type { RowMap } from '../parse-map.ts';

/** What is said of a number that is no answer, each in a column of its own. */
export const metricFields = ['metric', 'value', 'of', 'unit', 'better', 'name'] as const;

const inWide = /^metrics\.([^.]+)(?:\.(?:of|unit|better|name))?$/;

/** Whether a field is of such numbers: one of {@link metricFields}; `metrics.orders` or `metrics.orders.unit` where each has its column. */
export const isMetricField = (name: string): boolean =>
  (metricFields as readonly string[]).includes(name) || isImportedSlug(inWide.exec(name)?.[1] ?? '');

/** The metrics that have columns of their own. */
export const metricsIn = (map: RowMap): string[] =>
  [...map.keys()].flatMap((field) => /^metrics\.([^.]+)$/.exec(field)?.[1] ?? []);

/** Whether a map is that of numbers, and not of answers. */
export const isOfMetrics = (map: RowMap): boolean =>
  metricsIn(map).length > 0 || (map.has('metric') && map.has('value'));

/** Whether a table is one that we exported: all that is said of a number stands in columns of our names. Its metric is a slug, and holds as it is written. */
export const isOurs = (map: RowMap): boolean =>
  ['occurredAt', ...metricFields].every((field) => {
    const source = map.get(field);
    return source !== undefined && 'columns' in source && source.columns.join('+') === field;
  });
