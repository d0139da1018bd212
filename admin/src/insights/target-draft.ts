import { metricLimits, type Range } from '@huiyin/shared/domain/limits';
import { metrics, type Metric } from '@huiyin/shared/domain/metrics';
import { isDay, type Day } from '@huiyin/shared/domain/time/days';
import type { MetricTargets } from '../api/metrics.ts';
import { written } from '../ui/figure-words.ts';

/** A row of the form: a day, and what is aimed at from then on as it is typed, in what is written; empty for nothing. */
export interface TargetRow {
  readonly id: string;
  readonly from: string;
  readonly value: string;
}

/** The targets of a metric while they are edited. */
export interface TargetsDraft {
  readonly targets: readonly TargetRow[];
}

/** What the form begins with. A row is known by the day it had when it was read. */
export const draftOf = ({ targets }: MetricTargets, metric: Metric): TargetsDraft => ({
  targets: targets.map(({ from, value }) => ({ id: from, from, value: value === null ? '' : typed(value, metric) })),
});

/** The rows as they are stored. */
export const storedTargets = ({ targets }: TargetsDraft, metric: Metric): MetricTargets['targets'] =>
  targets.map(({ from, value }) => ({ from, value: value.trim() === '' ? null : Number(value) / scaleOf(metric) }));

/** With a change of a row, which is the last one where it is new. */
export const withRow = ({ targets }: TargetsDraft, row: TargetRow, change: Partial<TargetRow>): TargetsDraft => ({
  targets: targets.some(({ id }) => id === row.id)
    ? targets.map((one) => (one.id === row.id ? { ...one, ...change } : one))
    : [...targets, { ...row, ...change }],
});

export const withoutRow = ({ targets }: TargetsDraft, id: string): TargetsDraft => ({
  targets: targets.filter((one) => one.id !== id),
});

/** From where to where what is typed may lie. */
export function typedRange(metric: Metric): Range {
  const { least, most } = metrics[metric].target ?? { least: 0, most: 0 };
  return { least: least * scaleOf(metric), most: most * scaleOf(metric) };
}

/** What may be wrong with a row: its number, its day, or that another has this day. */
export type RowFault = 'value' | 'day' | 'twice';

/** What is wrong with a row among all of them. */
export function rowFault(row: TargetRow, { targets }: TargetsDraft, metric: Metric): RowFault | undefined {
  const { least, most } = typedRange(metric);
  const n = Number(row.value);
  if (!(n >= least && n <= most) && row.value.trim() !== '') return 'value';
  if (!isTargetDay(row.from)) return 'day';
  return targets.some(({ id, from }) => id !== row.id && from === row.from) ? 'twice' : undefined;
}

const isTargetDay = (day: Day): boolean => isDay(day) && day >= metricLimits.firstDay && day <= metricLimits.lastDay;

/** How much of what is written one of the unit is. */
const scaleOf = (metric: Metric): number => written(1, metrics[metric].unit);

/** As many digits as are stored of what was typed, and none that floating point invents. */
const typed = (value: number, metric: Metric): string =>
  String(Number(written(value, metrics[metric].unit).toFixed(6)));
