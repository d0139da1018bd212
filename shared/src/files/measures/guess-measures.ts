import { measureNamed, metricWords, valueWords } from '../../domain/imported/known-measures.ts';
import { importedLimits } from '../../domain/imported/imported-metric.ts';
import { slugsOfNames } from '../../domain/imported/slugs-of-names.ts';
import type { RowMap, Source } from '../parse-map.ts';
import { isMost, type Column } from '../understanding/look-at-columns.ts';

/** Whether a column is called as a number of days is, and holds numbers: it is no score, whatever its name has of one. */
export const isMeasure = ({ name, amounts, filled }: Column): boolean =>
  isMost(amounts, filled) && measureNamed(name) !== undefined;

/**
 * Offers a map of numbers by day: of each column that is called so, where each day has one row; or of a column that names them and one that holds them.
 * Null where there are none.
 */
export function guessMeasures(columns: readonly Column[], moment: Column): RowMap | null {
  const occurredAt: [string, Source] = ['occurredAt', { columns: [moment.name] }];
  const metric = columns.find(({ name, filled, rows }) => metricWords.test(name) && isMost(filled, rows));
  const value = columns.find(({ name, amounts, filled }) => valueWords.test(name) && isMost(amounts, filled));
  if (metric && value)
    return new Map([occurredAt, ['metric', { columns: [metric.name] }], ['value', { columns: [value.name] }]]);
  const found = columns.filter((column) => column !== moment && isMeasure(column));
  if (!moment.isUnique || found.length === 0) return null;
  const map = new Map<string, Source>([occurredAt]);
  const slugs = slugsOfNames(found.map(({ name }) => name));
  for (const { name } of found) map.set(freeField(map, slugs.get(name)!), { columns: [name] });
  return map;
}

/** Where two columns would be one number, the second is numbered. */
function freeField(map: RowMap, slug: string): string {
  const base = slug.slice(0, importedLimits.slug - 4);
  for (let n = 1; ; n += 1) {
    const field = `metrics.${n === 1 ? slug : `${base}-${n}`}`;
    if (!map.has(field)) return field;
  }
}
