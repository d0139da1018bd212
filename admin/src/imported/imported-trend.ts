import { isolated } from '@huiyin/shared/domain/text/direction';
import { imported } from '@huiyin/shared/i18n/admin/imported';
import type { ImportedSeries } from '../api/imported-metrics.ts';
import type { LegendEntry, Trend, ValueScale } from '../charts/trend-points.ts';
import { bucketLabel, bucketName } from '../insights/bucket-words.ts';
import { daysOf } from '../insights/insights-view.ts';
import { number, significant } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { endsToday } from '../ui/figure-words.ts';
import { basisParts, importedTold, isOfFew, writtenAs } from './imported-words.ts';

type Point = ImportedSeries['points'][number];

/** An imported number as its chart draws it: a count as bars, any other as a line above how many days it is of, a pooled share above of how many it is. */
export function importedTrend(series: ImportedSeries): Trend {
  const { unit, by, points } = series;
  const name = isolated(series.name);
  const words = bookOf(imported);
  const isCount = unit === 'count';
  const isPooled = series.total.base !== null;
  const restsOn = ({ base, days }: Point['before']): number => (isPooled ? (base ?? 0) : days);
  const inUnit = (value: number | null): number | null => (value === null ? null : writtenAs(value, unit));
  const shared = {
    points: points.map((point) => ({
      label: bucketLabel(point.from, by),
      words: pointWords(point, series),
      n: isCount ? point.value : restsOn(point),
      value: isCount ? null : inUnit(point.value),
      low: inUnit(point.low),
      high: inUnit(point.high),
      target: null,
      before:
        point.before.value === null
          ? null
          : isCount
            ? { n: point.before.value, value: null }
            : { n: restsOn(point.before), value: inUnit(point.before.value) },
    })),
    count: { name: isCount ? name : isPooled ? words.columns.of : words.columns.days, write: (n: number) => number(n) },
    isOpen: endsToday(series) && points.at(-1)?.value !== null,
    legend: legendOf(series),
  };
  if (isCount) return shared;
  return { ...shared, value: { name, ...scaleOf(series), isZoomed: false, write: (n) => axisDigits(n, unit) } };
}

/** What a point says: its value, what that rests on, and the same of the period before; that there are too few is no "none". */
function pointWords(point: Point, { unit, by, name }: ImportedSeries): string[] {
  const words = bookOf(imported);
  const restsOn = (figure: Point['before']): string[] =>
    by === 'day' ? basisParts(figure, 1).slice(1) : basisParts(figure, daysOf(point));
  const said = (figure: Point['before']): string[] =>
    isOfFew(figure) ? restsOn(figure) : [importedTold(figure, unit), ...restsOn(figure)];
  const [value, ...basis] = said(point);
  const now = point.days === 0 ? [words.none] : [words.worth(name, value!), ...basis];
  const { before } = point;
  const earlier = before.days === 0 ? [] : [words.before(said({ ...before, low: null, high: null }).join(' · '))];
  return [bucketName(point, by), ...now, ...earlier];
}

function legendOf({ unit, name, points, total }: ImportedSeries): LegendEntry[] {
  const { columns, missing } = bookOf(imported);
  const isCount = unit === 'count';
  const hasBefore = points.some(({ before }) => before.value !== null);
  const isMissing = isCount && points.some(({ value }) => value === null);
  return [
    { mark: isCount ? 'bar' : 'line', text: isolated(name) },
    ...(total.low === null ? [] : [{ mark: 'band', text: columns.interval } as const]),
    ...(isMissing ? [{ mark: 'missing', text: missing } as const] : []),
    ...(hasBefore ? [{ mark: 'before', text: columns.before } as const] : []),
  ];
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
