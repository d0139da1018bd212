import type { Table, Value } from './table.ts';

/** A table as one JSON object a line; what is empty is left out. */
export async function* writeNdjson({ columns, slices }: Table): AsyncGenerator<string> {
  for await (const rows of slices())
    yield rows.map((row) => `${JSON.stringify(Object.fromEntries(columns.flatMap(entryOf(row))))}\n`).join('');
}

const entryOf =
  (row: readonly Value[]) =>
  ({ name, only }: Table['columns'][number], at: number): [string, unknown][] => {
    const value = only === 'sheets' ? null : withoutEmpty(row[at]!);
    return value === null ? [] : [[name, value]];
  };

/** Without what is empty within it; null for nothing. */
function withoutEmpty(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length > 0 ? value : null;
  const within = Object.entries(value).filter(([, one]) => one !== null);
  return within.length > 0 ? Object.fromEntries(within) : null;
}
