import { unguarded } from '../domain/csv.ts';
import { isNoValue, isTotal } from '../domain/imports/no-value.ts';
import { longestComment } from '../domain/limits.ts';
import type { RowMap, Source } from './parse-map.ts';

const joint = ' — ';

/** More than any field holds; what is cut off there is cut again, and told. */
const longestValue = 2 * longestComment;

/** What stands in the cells of a row, by the names of their columns. */
export type Cells = ReadonlyMap<string, string>;

/** The cells of a row by these names, without blanks around them and what keeps a spreadsheet from running them, as far as a field may hold them. */
export const cellsByName = (names: readonly string[], cells: readonly string[]): Cells =>
  new Map(names.map((name, i) => [name, unguarded(cells[i]!.trim()).slice(0, longestValue)]));

/** What a source says in a row: its columns that are not empty, joined; or its constant. */
export function valueOf(cells: Cells, source: Source, between = joint): string {
  if ('constant' in source) return source.constant;
  return source.columns
    .map((column) => cells.get(column))
    .filter(Boolean)
    .join(between);
}

/** The moment of a row as it is written; a day and a time may stand in two columns. */
export const momentText = (cells: Cells, map: RowMap): string => {
  const source = map.get('occurredAt');
  return source ? valueOf(cells, source, ' ') : '';
};

/** Whether a row sums others up: it begins with such a word, and has no moment of its own. */
export function isSum(cells: Cells, map: RowMap): boolean {
  const [first = ''] = [...cells.values()].filter((cell) => cell !== '');
  if (!isTotal(first)) return false;
  const source = map.get('occurredAt');
  const moment = source && 'columns' in source ? momentText(cells, map) : '';
  return isNoValue(moment) || isTotal(moment);
}
