import { dimensionNames, hasLevels, type Dimension } from '@huiyin/shared/domain/dimensions';
import { means, type FieldValue, type Filter } from '@huiyin/shared/domain/filters/filter';
import { filterSql, type Columns } from '../base/db/filter-sql.ts';
import type { SqlText } from '../base/db/sql-text.ts';

type Meant = Filter<Dimension>;

/** The dimensions a filter asks of. */
export function dimensionsOf(filter: Meant): ReadonlySet<Dimension> {
  if ('all' in filter) return new Set(filter.all.flatMap((one) => [...dimensionsOf(one)]));
  if ('any' in filter) return new Set(filter.any.flatMap((one) => [...dimensionsOf(one)]));
  return 'not' in filter ? dimensionsOf(filter.not) : new Set([filter.field]);
}

const topic = "substr(value, 1, instr(value, '/') - 1)";

/**
 * In SQL: how often a cell of a dimension, with its `value`, counts for the answers a filter over this dimension means that have a value; 0 and 1,
 * and -1 too where values have levels: what lies below a first level is counted there once more, and is taken away from what is meant of the level alone.
 */
export function weightSql(filter: Meant, dimension: Dimension): SqlText {
  const own = filterSql(filter, columns('value'));
  if (!hasLevels(dimension)) return own;
  const above = filterSql(filter, columns(topic));
  return {
    sql: `((${own.sql}) - (CASE WHEN instr(value, '/') > 1 THEN (${above.sql}) ELSE 0 END))`,
    args: [...own.args, ...above.args],
  };
}

/** Whichever it is, its value stands in one column. */
const columns = (column: string): Columns<Dimension> =>
  Object.fromEntries(dimensionNames.map((name) => [name, { column }])) as Columns<Dimension>;

/** That a cell of a dimension is of a value that a filter over it means, or of what lies within one. */
export const cellsMeant = (filter: Meant): SqlText => filterSql(filter, columns('value'));

/** The same of one value. */
export function weightOf(filter: Meant, dimension: Dimension, value: string): number {
  const isMeant = (one: FieldValue): number =>
    Number(means(filter, { [dimension]: one } as Record<Dimension, FieldValue>));
  const slash = hasLevels(dimension) ? value.indexOf('/') : 0;
  return isMeant(value) - (slash > 0 ? isMeant(value.slice(0, slash)) : 0);
}
