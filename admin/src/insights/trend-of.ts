import { metrics } from '@huiyin/shared/domain/metrics';
import { addDays } from '@huiyin/shared/domain/time/days';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { MetricSeries } from '../api/metrics.ts';
import type { LegendEntry, Trend } from '../charts/trend-points.ts';
import { number, took } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { spanName } from './bucket-words.ts';
import { daysOf } from './insights-view.ts';
import { beforeName, countedWord, hasTarget, hasValue, rowWords, type SeriesRow } from './series-rows.ts';
import { valueScale } from './value-scale.ts';

/** A metric as its chart draws it; zoomed the axis has only what the values reach. */
export function trendOf(series: MetricSeries, rows: readonly SeriesRow[], isZoomed = false): Trend {
  const { metric, unit } = series;
  const words = bookOf(insights);
  const shared = {
    points: rows.map(({ target, ...row }) => ({
      ...row,
      words: rowWords({ target, ...row }, series),
      target: target && { value: target.value, text: words.target.at(target.text) },
    })),
    count: { name: countedWord(unit), write: (n: number) => number(n) },
    isOpen: rows.at(-1)?.isOpen ?? false,
    legend: legendOf(series, rows),
  };
  if (unit === 'count') return shared;
  const isTime = unit === 'minutes';
  const name = isTime ? words.metrics[metric] : words.value[metric];
  const write = (value: number): string => (isTime ? took(value, true) : number(value, 1));
  return { ...shared, value: { name, ...valueScale(metrics[metric]), isZoomed, write } };
}

/** Only what is there to be seen. */
function legendOf(series: MetricSeries, rows: readonly SeriesRow[]): LegendEntry[] {
  const { metric, unit } = series;
  const words = bookOf(insights);
  const isCount = unit === 'count';
  const name = words.metrics[metric];
  const line: LegendEntry[] = [
    { mark: 'line', text: name },
    { mark: 'band', text: words.interval },
  ];
  const now: LegendEntry[] = isCount ? [{ mark: 'bar', text: name }] : rows.some(hasValue) ? line : [];
  const before: LegendEntry = {
    mark: 'before',
    text: bookOf(shell).aside(beforeName(series), spanName(spanBefore(series))),
  };
  const isDrawn = rows.some((row) => row.before && (isCount ? row.before.n : row.before.value !== null));
  const target: LegendEntry[] = rows.some(hasTarget) ? [{ mark: 'target', text: words.target.one }] : [];
  return [...now, ...target, ...(isDrawn ? [before] : []), ...openOf(rows, isCount)];
}

/** What is dashed: the line that leads to the last point, or its bar alone. */
function openOf(rows: readonly SeriesRow[], isCount: boolean): LegendEntry[] {
  const [one, last] = [rows.at(-2)?.value ?? null, rows.at(-1)];
  if (!last?.isOpen) return [];
  const isLine = !isCount && one !== null && last.value !== null;
  return [{ mark: isLine ? 'open line' : 'open bar', text: bookOf(insights).notOver }];
}

/** As many days just before. */
function spanBefore({ from, to }: MetricSeries): { from: string; to: string } {
  const days = daysOf({ from, to });
  return { from: addDays(from, -days), to: addDays(to, -days) };
}
