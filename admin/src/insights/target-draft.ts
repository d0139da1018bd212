import { metricLimits, type Range } from '@huiyin/shared/domain/limits';
import { metrics, type Metric } from '@huiyin/shared/domain/metrics';
import { isDay, type Day } from '@huiyin/shared/domain/time/days';
import type { MetricTargets } from '../api/metrics.ts';
import { written } from '../ui/figure-words.ts';

/** A line of the form: a day, and what is aimed at from then on as it is typed, in what is written; empty for nothing. */
export interface TargetLine {
  readonly id: string;
  readonly from: string;
  readonly value: string;
}

/** The targets of a metric while they are edited. */
export interface TargetsDraft {
  readonly targets: readonly TargetLine[];
}

/** What the form begins with. A line is known by the day it had when it was read. */
export const draftOf = ({ targets }: MetricTargets, metric: Metric): TargetsDraft => ({
  targets: targets.map(({ from, value }) => ({ id: from, from, value: value === null ? '' : typed(value, metric) })),
});

/** The lines as they are stored. */
export const storedTargets = ({ targets }: TargetsDraft, metric: Metric): MetricTargets['targets'] =>
  targets.map(({ from, value }) => ({ from, value: value.trim() === '' ? null : Number(value) / scaleOf(metric) }));

/** With a change of a line, which is the last one where it is new. */
export const withLine = ({ targets }: TargetsDraft, line: TargetLine, change: Partial<TargetLine>): TargetsDraft => ({
  targets: targets.some(({ id }) => id === line.id)
    ? targets.map((one) => (one.id === line.id ? { ...one, ...change } : one))
    : [...targets, { ...line, ...change }],
});

export const withoutLine = ({ targets }: TargetsDraft, id: string): TargetsDraft => ({
  targets: targets.filter((one) => one.id !== id),
});

/** From where to where what is typed may lie. */
export function typedRange(metric: Metric): Range {
  const { least, most } = metrics[metric].target ?? { least: 0, most: 0 };
  return { least: least * scaleOf(metric), most: most * scaleOf(metric) };
}

/** What may be wrong with a line: its number, its day, or that another has this day. */
export type LineFault = 'value' | 'day' | 'twice';

/** What is wrong with a line among all of them. */
export function lineFault(line: TargetLine, { targets }: TargetsDraft, metric: Metric): LineFault | undefined {
  const { least, most } = typedRange(metric);
  const n = Number(line.value);
  if (!(n >= least && n <= most) && line.value.trim() !== '') return 'value';
  if (!isTargetDay(line.from)) return 'day';
  return targets.some(({ id, from }) => id !== line.id && from === line.from) ? 'twice' : undefined;
}

const isTargetDay = (day: Day): boolean => isDay(day) && day >= metricLimits.firstDay && day <= metricLimits.lastDay;

/** How much of what is written one of the unit is. */
const scaleOf = (metric: Metric): number => written(1, metrics[metric].unit);

/** As many digits as are stored of what was typed, and none that floating point invents. */
const typed = (value: number, metric: Metric): string =>
  String(Number(written(value, metrics[metric].unit).toFixed(6)));
