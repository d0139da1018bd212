import type { Figure } from '@huiyin/shared/contract/metrics';
import type { MetricSeries } from '../api/metrics.ts';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { metricLimits } from '@huiyin/shared/domain/limits';
import type { BucketSize } from '@huiyin/shared/domain/time/days';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { fewWords, intervalText, valueText, writtenFigure } from '../ui/figure-words.ts';
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
  const step = by as BucketSize;
  return points.map(({ start, ...figure }) => {
    const days = bucketDays(start, step, { from, to });
    return {
      ...days,
      label: bucketLabel(days.from, step),
      name: bucketName(days, step),
      ...writtenFigure(figure, unit),
    };
  });
}

/** A value with its interval, e.g. `3.1 hr (2.9 hr to 3.4 hr)`, or that there are too few. */
export const figureText = ({ n, value, low, high }: Figure, unit: Unit): string =>
  value === null || low === null || high === null
    ? fewWords(n, unit)
    : bookOf(shell).aside(valueText(value, unit), intervalText(low, high, unit));

/** That too much still lasts to tell of a part of it. */
export const untoldWords = (): string => bookOf(insights).untold(number(metricLimits.apart));

/** Whether a series counts complaints, not answers. */
export const isOfComplaints = (unit: Unit): boolean => unit === 'minutes' || unit === 'count';

/** What is counted in a series: complaints, or answers. */
export function countedWord(unit: Unit): string {
  const words = bookOf(insights);
  return isOfComplaints(unit) ? words.value.complaints : words.answers;
}

/** A point in words, a line each: period, value, interval, answers. */
export function rowWords({ name, n, value, low, high }: SeriesRow, unit: Unit, metric: string): string[] {
  const words = bookOf(insights);
  if (unit === 'count') return [name, words.complaintCount(n, number(n))];
  if (value === null || low === null || high === null) return [name, fewWords(n, unit)];
  return [
    name,
    `${metric} ${valueText(value, unit)}`,
    words.between(intervalText(low, high, unit)),
    (unit === 'minutes' ? words.complaintCount : words.answerCount)(n, number(n)),
  ];
}
