import {
  commentNot,
  commentWords,
  complaintNot,
  complaintWords,
  personWords,
  replyWords,
  ticketNot,
  ticketWords,
} from './column-words.ts';
import { isMost, type Column } from './look-at-columns.ts';

const shortestText = 8;

const isText = ({ characters, filled, moments, numbers }: Column): boolean =>
  filled > 0 && !isMost(moments, filled) && !isMost(numbers, filled) && characters > filled;

/** Whether a name may be a comment's: none of what stands around one, such as its type, and nothing that staff answered. */
const mayBeComment = (name: string): boolean =>
  !commentNot.test(name) && (!replyWords.staff.test(name) || replyWords.customer.test(name));

/** The column of what people wrote beside a score; by its name an empty one too. */
export function guessComment(columns: readonly Column[]): Column | undefined {
  for (const words of commentWords) {
    const found = columns.find((column) => words.test(column.name) && mayBeComment(column.name) && isText(column));
    if (found) return found;
  }
  return columns.find(({ name, filled }) => filled === 0 && commentWords[0]!.test(name) && mayBeComment(name));
}

/** The one question whose answers are sentences of all kinds: looked for once all else has its column, and never one that asks who somebody is. */
export function guessOpenQuestion(columns: readonly Column[]): Column | undefined {
  const found = columns.filter(
    (column) =>
      /[?？]$/.test(column.name) &&
      isText(column) &&
      !personWords.test(column.name) &&
      column.examples.some((example) => /\p{L}{2}/u.test(example)) &&
      !isMost(column.emails, column.filled) &&
      !isMost(column.urls, column.filled) &&
      column.lists === 0 &&
      column.characters >= column.filled * shortestText &&
      column.distinct * 2 > column.filled,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The column of what a ticket is about: its description before its subject. */
export const guessSubject = (columns: readonly Column[]): Column | undefined =>
  ticketWords
    .map((words) => columns.find((column) => words.test(column.name) && !ticketNot.test(column.name) && isText(column)))
    .find((column) => column !== undefined);

/** The column of what people complain of, which is no word or two. */
export const guessComplaint = (columns: readonly Column[]): Column | undefined =>
  columns
    .filter((column) => complaintWords.test(column.name) && !complaintNot.test(column.name) && isText(column))
    .find(({ characters, filled }) => characters / filled >= shortestText);
