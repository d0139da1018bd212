import type { InValue } from '@libsql/client';
import type { FieldFilter, FieldValue, Filter } from '@huiyin/shared/domain/filters/filter';

/** A text that selects, or a condition, with what its places stand for. */
export interface Selection {
  sql: string;
  args: InValue[];
}

/** Where a field is kept: its column, and for a tree the column that has the first level of its value. */
export type Columns<F extends string> = Readonly<Record<F, { column: string; root?: string }>>;

/** The condition on rows of which a filter means the things. It is never unknown, so `not` turns it round. */
export function filterSql<F extends string>(filter: Filter<F>, columns: Columns<F>): Selection {
  if ('all' in filter) return allJoined(filter.all, ' AND ', 'true', columns);
  if ('any' in filter) return allJoined(filter.any, ' OR ', 'false', columns);
  if ('not' in filter) {
    const { sql, args } = filterSql(filter.not, columns);
    return { sql: `NOT ifnull((${sql}), false)`, args };
  }
  const each = filter.value.map((value) => valueSql(filter, value, columns[filter.field]));
  return { sql: orAll(each.map(({ sql }) => sql)), args: each.flatMap(({ args }) => args) };
}

function allJoined<F extends string>(
  filters: readonly Filter<F>[],
  by: string,
  none: string,
  columns: Columns<F>,
): Selection {
  const parts = filters.map((one) => filterSql(one, columns));
  return { sql: parts.map(({ sql }) => `(${sql})`).join(by) || none, args: parts.flatMap(({ args }) => args) };
}

const orAll = (conditions: readonly string[]): string =>
  conditions.length > 1 ? `(${conditions.join(' OR ')})` : (conditions[0] ?? 'false');

/** Written so that an index of the column can be used. */
function valueSql(
  { op }: Pick<FieldFilter, 'op'>,
  value: FieldValue,
  { column, root }: { column: string; root?: string },
): Selection {
  if (value === null) return { sql: `${column} IS NULL`, args: [] };
  if (op === 'is') return { sql: `${column} = ?`, args: [value] };
  if (root && !value.includes('/')) return { sql: `${root} = ?`, args: [value] };
  const below = `${value}/`;
  return { sql: `(${column} = ? OR substr(${column}, 1, ?) = ?)`, args: [value, [...below].length, below] };
}
