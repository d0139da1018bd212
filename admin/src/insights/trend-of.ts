import { metrics, type Metric } from '@huiyin/shared/domain/metrics';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import type { MetricSeries } from '../api/metrics.ts';
import type { Trend } from '../charts/trend-points.ts';
import { number, took } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { countedWord, rowWords, type SeriesRow } from './series-rows.ts';
import { valueScale } from './value-scale.ts';

/** A metric as its chart draws it. */
export function trendOf(metric: Metric, { unit }: MetricSeries, rows: readonly SeriesRow[]): Trend {
  const words = bookOf(insights);
  const points = rows.map((row) => ({ ...row, words: rowWords(row, unit, words.metrics[metric]) }));
  const write = (n: number): string => number(n);
  const counted = { name: countedWord(unit), write };
  if (unit === 'count') return { points, count: counted };
  const isTime = unit === 'minutes';
  const name = `${isTime ? words.metrics[metric] : words.value[metric]} · ${words.interval}`;
  return { points, value: { name, ...valueScale(metrics[metric]), write: isTime ? took : write }, count: counted };
}
