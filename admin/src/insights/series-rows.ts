import type { MetricSeries } from '../api/metrics.ts';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import type { BucketSize } from '@huiyin/shared/domain/time/days';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { bucketDays, bucketLabel, bucketName } from './bucket-words.ts';

/** One point of a series as everybody shows it: the chart, the table and the file say the same. */
export interface SeriesRow {
  /** Its days within the period, first and last. */
  readonly from: string;
  readonly to: string;
  /** Short, for the axis. */
  readonly label: string;
  /** In full. */
  readonly name: string;
  readonly n: number;
  /** In what is written: per cent for CSAT, points for NPS; null where too few answered. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

type Unit = MetricSeries['unit'];

/** The points of a series in the unit they are written in. */
export function seriesRows({ points, by, unit, from, to }: MetricSeries): SeriesRow[] {
  const written = (value: number | null): number | null => (value !== null && unit === 'share' ? value * 100 : value);
  const step = by as BucketSize;
  return points.map(({ start, n, value, low, high }) => {
    const days = bucketDays(start, step, { from, to });
    return {
      ...days,
      label: bucketLabel(days.from, step),
      name: bucketName(days, step),
      n,
      value: written(value),
      low: written(low),
      high: written(high),
    };
  });
}

/** CSAT in per cent with one decimal, NPS and counts as whole numbers. */
export function valueText(value: number, unit: Unit): string {
  return unit === 'share' ? `${number(value, 1)}%` : number(value, unit === 'score' ? 1 : 0);
}

export const intervalText = (low: number, high: number, unit: Unit): string =>
  bookOf(insights).range(valueText(low, unit), valueText(high, unit));

/** A point in words, a line each: period, value, interval, answers. */
export function rowWords({ name, n, value, low, high }: SeriesRow, unit: Unit, metric: string): string[] {
  const words = bookOf(insights);
  if (unit === 'count') return [name, words.complaintCount(n, number(n))];
  if (value === null || low === null || high === null) return [name, words.tooFew(number(n), number(minimumAnswers))];
  return [
    name,
    `${metric} ${valueText(value, unit)}`,
    words.between(valueText(low, unit), valueText(high, unit)),
    words.answerCount(n, number(n)),
  ];
}
