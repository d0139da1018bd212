import type { Head, Table, Value } from './table.ts';

/** What stands in a cell of a sheet. */
export type Cell = string | number | boolean | null;

/** A column of a sheet: `at` says which of the table it is made of. */
export interface FlatColumn {
  readonly name: string;
  readonly isMoment: boolean;
  readonly at: number;
  readonly of: (value: Value) => Cell;
}

/** The columns a table has where every cell is one text, number, or yes or no. */
export const flatColumns = ({ columns }: Table): FlatColumn[] =>
  columns.flatMap((column, at) => (column.only === 'ndjson' ? [] : flat(column).map((one) => ({ at, ...one }))));

function flat({ name, isMoment, parts }: Head): Omit<FlatColumn, 'at'>[] {
  if (!parts) return [{ name, isMoment: isMoment === true, of: cellOf }];
  const named = new Set(parts.names);
  const within = parts.names.map((part) => ({
    name: `${name}.${part}`,
    isMoment: false,
    of: (value: Value) => cellOf((byName(value)[part] ?? null) as Value),
  }));
  const rest = (value: Value) => Object.entries(byName(value)).filter(([key]) => !named.has(key));
  const others = { name, isMoment: false, of: (value: Value) => jsonOf(rest(value)) };
  return parts.more ? [...within, others] : within;
}

const byName = (value: Value): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const jsonOf = (entries: readonly (readonly [string, unknown])[]): Cell =>
  entries.length > 0 ? JSON.stringify(Object.fromEntries(entries)) : null;

/** Several texts as `late; damaged`, values by name as `speed=4; care=2`: the importer takes both apart again. */
function cellOf(value: Value): Cell {
  if (typeof value !== 'object' || value === null) return value;
  const several = Array.isArray(value) ? value : Object.entries(value).map(([name, of]) => `${name}=${String(of)}`);
  return several.join('; ');
}
