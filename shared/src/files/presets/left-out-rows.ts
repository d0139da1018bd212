import type { Cells } from '../row-values.ts';
import type { LeftOutRows } from './preset.ts';

/** How a row is counted that a format leaves out; undefined for an answer. */
export const leftOutAs = (cells: Cells, rules: readonly LeftOutRows[]): LeftOutRows['as'] | undefined =>
  rules.find(({ column, words }) => words.includes(cells.get(column)?.toLowerCase() ?? '\0'))?.as;
