import { imported } from '@huiyin/shared/i18n/admin/imported';
import type { ImportedSeries } from '../api/imported-metrics.ts';
import type { LegendEntry, Trend, ValueScale } from '../charts/trend-points.ts';
import { bucketLabel, bucketName } from '../insights/bucket-words.ts';
import { daysOf } from '../insights/insights-view.ts';
import { number, significant } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { endsToday } from '../ui/figure-words.ts';
import { basisParts, importedValue, writtenAs } from './imported-words.ts';

type Point = ImportedSeries['points'][number];

/** The name of a point, `Nov 16 – 22, 2026`. */
export const pointName = (point: Point, by: ImportedSeries['by']): string => bucketName(point, by);

/** A number from elsewhere as its chart draws it: a count as bars, any other as a line above how many days it is of. */
export function importedTrend(series: ImportedSeries): Trend {
  const { unit, by, name, points } = series;
  const words = bookOf(imported);
  const isCount = unit === 'count';
  const inUnit = (value: number | null): number | null => (value === null ? null : writtenAs(value, unit));
  const shared = {
    points: points.map((point) => ({
      label: bucketLabel(point.from, by),
      words: pointWords(point, series),
      n: isCount ? (point.value ?? 0) : (point.base ?? point.days),
      value: isCount ? null : inUnit(point.value),
      low: inUnit(point.low),
      high: inUnit(point.high),
      target: null,
      before: point.before.value === null ? null : beforeOf(point, isCount, inUnit),
    })),
    count: { name: isCount ? name : words.columns.days, write: (n: number) => number(n) },
    isOpen: endsToday(series) && points.at(-1)?.value !== null,
    legend: legendOf(series),
  };
  if (isCount) return shared;
  return { ...shared, value: { name, ...scaleOf(series), isZoomed: false, write: (n) => axisDigits(n, unit) } };
}

const beforeOf = ({ before }: Point, isCount: boolean, inUnit: (value: number | null) => number | null) =>
  isCount ? { n: before.value ?? 0, value: null } : { n: before.days, value: inUnit(before.value) };

function pointWords(point: Point, { unit, by, name }: ImportedSeries): string[] {
  const words = bookOf(imported);
  const before = point.before.value === null ? [] : [words.before(importedValue(point.before.value, unit))];
  if (point.value === null) return [pointName(point, by), words.none, ...before];
  const basis = by === 'day' ? basisParts(point, 1).slice(1) : basisParts(point, daysOf(point));
  return [pointName(point, by), `${name} ${importedValue(point.value, unit)}`, ...basis, ...before];
}

function legendOf({ unit, name, points, total }: ImportedSeries): LegendEntry[] {
  const words = bookOf(imported);
  const line: LegendEntry[] = [{ mark: unit === 'count' ? 'bar' : 'line', text: name }];
  if (total.low !== null) line.push({ mark: 'band', text: words.columns.interval });
  return points.some(({ before }) => before.value !== null)
    ? [...line, { mark: 'before', text: words.columns.before }]
    : line;
}

/** Marks of an axis need no digits behind the point where they have none. */
const axisDigits = (n: number, unit: ImportedSeries['unit']): string =>
  unit === 'share' ? number(n, 1) : significant(n);

const roundSteps = Array.from({ length: 24 }, (_, i) => 10 ** (i - 9)).flatMap((one) => [one, 2 * one, 5 * one]);

function scaleOf({ unit, points }: ImportedSeries): ValueScale {
  if (unit === 'share') return { min: 0, max: 100, steps: [5, 10, 20, 25, 50] };
  const least = Math.min(0, ...points.flatMap(({ value, before }) => [value ?? 0, before.value ?? 0]));
  return { min: least, max: Infinity, steps: roundSteps };
}
