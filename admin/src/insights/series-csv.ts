import { csvRow } from '@huiyin/shared/domain/csv';
import { metrics, type Metric } from '@huiyin/shared/domain/metrics';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { bookOf } from '../language/language.ts';
import { countedWord, type SeriesRow } from './series-rows.ts';

/** Spreadsheets take UTF-8 for certain only with this in front. */
const byteOrderMark = '\ufeff';

/** The table as a file: first and last day of each point within the period, answers, value and interval; empty where too few answered. */
export function seriesCsv(rows: readonly SeriesRow[], metric: Metric): string {
  const words = bookOf(insights);
  const { unit } = metrics[metric];
  const isCount = unit === 'count';
  const head = isCount
    ? [words.from, words.to, countedWord(unit)]
    : [words.from, words.to, countedWord(unit), words.value[metric], words.low, words.high];
  const body = rows.map(({ from, to, n, value, low, high }) =>
    isCount ? [from, to, n] : [from, to, n, rounded(value), rounded(low), rounded(high)],
  );
  return byteOrderMark + [head, ...body].map(csvRow).join('');
}

/** More digits than anybody reads, fewer than floating point invents. */
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));
