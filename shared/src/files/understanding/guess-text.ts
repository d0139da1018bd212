import { commentNot, commentWords, complaintNot, complaintWords } from './column-words.ts';
import { isMost, type Column } from './look-at-columns.ts';

const shortestText = 8;

const isText = ({ characters, filled, moments, numbers }: Column): boolean =>
  filled > 0 && !isMost(moments, filled) && !isMost(numbers, filled) && characters > filled;

/** The column of what people wrote beside a score; by its name an empty one too. */
export function guessComment(columns: readonly Column[]): Column | undefined {
  for (const words of commentWords) {
    const found = columns.find((column) => words.test(column.name) && !commentNot.test(column.name) && isText(column));
    if (found) return found;
  }
  return columns.find(({ name, filled }) => filled === 0 && commentWords[0]!.test(name) && !commentNot.test(name));
}

/** The column of what people complain of, which is no word or two. */
export const guessComplaint = (columns: readonly Column[]): Column | undefined =>
  columns
    .filter((column) => complaintWords.test(column.name) && !complaintNot.test(column.name) && isText(column))
    .find(({ characters, filled }) => characters / filled >= shortestText);
