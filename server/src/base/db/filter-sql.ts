import type { FieldFilter, FieldValue, Filter } from '@huiyin/shared/domain/filters/filter';
import { allOf, anyOf, type SqlText } from './sql-text.ts';

/** Where a field is kept: its column, and for a tree the column that has the first level of its value. */
export type Columns<F extends string> = Readonly<Record<F, { column: string; root?: string }>>;

/** The condition on rows of which a filter means the things. It is never unknown, so `not` turns it round. */
export function filterSql<F extends string>(filter: Filter<F>, columns: Columns<F>): SqlText {
  if ('all' in filter) return allOf(...filter.all.map((one) => filterSql(one, columns)));
  if ('any' in filter) return anyOf(...filter.any.map((one) => filterSql(one, columns)));
  if ('not' in filter) {
    const { sql, args } = filterSql(filter.not, columns);
    return { sql: `NOT ifnull((${sql}), false)`, args };
  }
  return anyOf(...filter.value.map((value) => valueSql(filter, value, columns[filter.field])));
}

/** Written so that an index of the column can be used. */
function valueSql(
  { op }: Pick<FieldFilter, 'op'>,
  value: FieldValue,
  { column, root }: { column: string; root?: string },
): SqlText {
  if (value === null) return { sql: `${column} IS NULL`, args: [] };
  if (op === 'is') return { sql: `${column} = ?`, args: [value] };
  if (root && !value.includes('/')) return { sql: `${root} = ?`, args: [value] };
  const below = `${value}/`;
  return { sql: `(${column} = ? OR substr(${column}, 1, ?) = ?)`, args: [value, [...below].length, below] };
}
