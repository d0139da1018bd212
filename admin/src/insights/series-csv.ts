import { csvRow } from '@huiyin/shared/domain/csv';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { MetricSeries } from '../api/metrics.ts';
import { bookOf } from '../language/language.ts';
import { beforeName, countedWord, hasTarget, type SeriesRow } from './series-rows.ts';

/** Spreadsheets take UTF-8 for certain only with this in front. */
const byteOrderMark = '\ufeff';

/**
 * The table as a file: first and last day of each point within the period, answers, value and interval, what it was before, and
 * the target where there is one; empty where too few answered.
 */
export function seriesCsv(rows: readonly SeriesRow[], series: MetricSeries): string {
  const words = bookOf(insights);
  const isCount = series.unit === 'count';
  const [counted, value] = [countedWord(series.unit), words.value[series.metric]];
  const before = (name: string): string => bookOf(shell).pair(beforeName(series), name);
  const head = isCount
    ? [words.from, words.to, counted, before(counted)]
    : [words.from, words.to, counted, value, words.low, words.high, before(counted), before(value)];
  const isAimed = rows.some(hasTarget);
  const cells = (row: SeriesRow) => [
    ...(isCount ? counts(row) : figures(row)),
    ...(isAimed ? [rounded(row.target?.value ?? null)] : []),
  ];
  const all = [...head, ...(isAimed ? [words.target.one] : [])];
  return byteOrderMark + [all, ...rows.map(cells)].map(csvRow).join('');
}

const counts = ({ from, to, n, before }: SeriesRow) => [from, to, n, before?.n ?? null];

const figures = ({ from, to, n, value, low, high, before }: SeriesRow) => [
  from,
  to,
  n,
  ...[value, low, high].map(rounded),
  before?.n ?? null,
  rounded(before?.value ?? null),
];

/** More digits than anybody reads, fewer than floating point invents. */
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));
