import { longestColumnName } from '../../domain/imports/column-names.ts';
import type { ImportRow } from '../import-row.ts';
import { readNdjson } from './read-ndjson.ts';
import { readingLimits, type Line } from './source.ts';
import { UnreadableFile } from './unreadable.ts';

/** The names of all values in NDJSON of anybody's, in the order they are met; of one within another both, as `contact.email`. */
export async function ndjsonNames(rows: AsyncIterable<ImportRow>): Promise<string[]> {
  const names = new Set<string>();
  for await (const row of rows) {
    if (!('body' in row)) continue;
    for (const [name] of valuesIn(row.body))
      if (names.add(name).size > readingLimits.columns) throw new UnreadableFile('too_wide');
  }
  return [...names];
}

/** NDJSON as a table: a cell for each name, empty where an object has none. */
export async function* readNdjsonTable(text: AsyncIterable<string>, names: readonly string[]): AsyncGenerator<Line> {
  for await (const row of readNdjson(text)) {
    if ('trouble' in row) yield { line: row.line, problem: 'not_json' };
    else {
      const values = new Map(valuesIn(row.body));
      yield { line: row.line, cells: names.map((name) => values.get(name) ?? '') };
    }
  }
}

function* valuesIn(object: Readonly<Record<string, unknown>>, before = ''): Generator<[name: string, text: string]> {
  for (const [key, value] of Object.entries(object)) {
    const name = (before + key).slice(0, longestColumnName);
    if (Array.isArray(value)) yield [name, value.map(valueText).join('; ')];
    else if (typeof value === 'object' && value !== null) yield* valuesIn(value as Record<string, unknown>, `${name}.`);
    else yield [name, valueText(value)];
  }
}

const valueText = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : (JSON.stringify(value) ?? '');
