import { isBetterWord, isUnitWord, longWords, metricNamed, periodWords } from '../../domain/imported/known-metrics.ts';
import { slugsOfNames } from '../../domain/imported/slugs-of-names.ts';
import type { RowMap, Source } from '../parse-map.ts';
import { isMost, type Column } from '../understanding/look-at-columns.ts';
import { freeField, metricFieldOf } from './free-field.ts';
import { isOfMetrics, metricFields } from './metric-map.ts';

/** Whether a column is called as a number of days is, and holds numbers: it is no score, whatever its name has of one. */
export const isMetricColumn = ({ name, amounts, filled }: Column): boolean =>
  isMost(amounts, filled) && metricNamed(name) !== undefined;

/** The column that says when, of a file of numbers: each is of a month, a week, a quarter or a year. */
export const guessPeriods = (columns: readonly Column[]): Column | undefined =>
  columns.find(
    ({ name, periods, numbers, filled, rows }) =>
      isMost(periods, filled) &&
      isMost(filled, rows) &&
      // A number is a year only where the name says so.
      (!isMost(numbers, filled) || periodWords.test(name)),
  );

/**
 * Offers a map of numbers that have a row each: of the columns that name them and hold them, and of those that say more of them. Null where there are
 * none.
 */
export function guessLong(columns: readonly Column[], moment: Column): RowMap | null {
  const map = new Map<string, Source>([occurredAtIn(moment)]);
  for (const field of metricFields) {
    const found = columns.find((column) => longWords[field].test(column.name) && holds[field](column));
    if (found && found !== moment) map.set(field, { columns: [found.name] });
  }
  return isOfMetrics(map) ? map : null;
}

const occurredAtIn = ({ name }: Column): [string, Source] => ['occurredAt', { columns: [name] }];

const isNumeric = ({ amounts, filled }: Column): boolean => filled > 0 && isMost(amounts, filled);
const isOnly =
  (is: (word: string) => boolean) =>
  ({ examples }: Column): boolean =>
    examples.every(is);

/** What has to stand in each of these columns. One with nothing in it says no more of any metric. */
const holds: Readonly<Record<(typeof metricFields)[number], (column: Column) => boolean>> = {
  metric: ({ filled, rows }) => isMost(filled, rows),
  value: isNumeric,
  of: (column) => column.filled === 0 || isNumeric(column),
  unit: isOnly(isUnitWord),
  better: isOnly(isBetterWord),
  name: ({ amounts, filled }) => !isMost(amounts, filled),
};

/** Offers a map of numbers that have a column each, called so, where hardly any day has a second row. Null where there are none. */
export function guessWide(columns: readonly Column[], moment: Column): RowMap | null {
  const found = columns.filter((column) => column !== moment && isMetricColumn(column));
  if (!isOfDays(moment) || found.length === 0) return null;
  const map = new Map<string, Source>([occurredAtIn(moment)]);
  const slugs = slugsOfNames(found.map(({ name }) => name));
  for (const { name } of found)
    map.set(
      freeField(metricFieldOf(slugs.get(name)!), (field) => !map.has(field)),
      { columns: [name] },
    );
  return map;
}

/** Whether the rows are days, of which a few may have come twice, and not things of which a day has many. */
const isOfDays = ({ distinct, filled }: Column): boolean =>
  isMost(distinct, filled) || (distinct > 1 && filled - distinct === 1);
