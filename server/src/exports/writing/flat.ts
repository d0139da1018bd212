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

function flat({ name, isMoment, parts, others }: Head): Omit<FlatColumn, 'at'>[] {
  if (!parts) return [{ name, isMoment: isMoment === true, of: flatCell }];
  const named = new Set(parts);
  const within = parts.map((part) => ({
    name: `${name}.${part}`,
    isMoment: false,
    of: (value: Value) => flatCell(partWithin(value, part)),
  }));
  const rest = (value: Value) => jsonOf(Object.entries(value ?? {}).filter(([key]) => !named.has(key)));
  return others ? [...within, { name, isMoment: false, of: rest }] : within;
}

const partWithin = (value: Value, part: string): Value =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? ((value as Record<string, unknown>)[part] as Value)
    : null;

const jsonOf = (entries: readonly (readonly [string, unknown])[]): Cell =>
  entries.length > 0 ? JSON.stringify(Object.fromEntries(entries)) : null;

/** Several texts as `late; damaged`, values by name as `speed=4; care=2`: the importer takes both apart again. */
function flatCell(value: Value): Cell {
  if (typeof value !== 'object' || value === null) return value;
  const several = Array.isArray(value) ? value : Object.entries(value).map(([name, of]) => `${name}=${String(of)}`);
  return several.join('; ');
}
