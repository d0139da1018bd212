import { durationWords, momentNot, momentWords, scoreWords, timeWords } from './column-words.ts';
import { isMost, type Column } from './look-at-columns.ts';

/** The column that says when, by its values and then by its name: the likeliest one. */
export function guessMoment(columns: readonly Column[]): Column | undefined {
  const rank = ({ name }: Column) => {
    const place = momentWords.findIndex((words) => words.test(name));
    return (place < 0 ? momentWords.length : place) + (momentNot.test(name) ? 10 : 0);
  };
  const found = columns.filter(
    (column) =>
      isMost(column.moments, column.filled) &&
      isMost(column.filled, column.rows) &&
      // A number is a moment only where the name says so.
      (!isMost(column.numbers, column.filled) || momentWords.some((words) => words.test(column.name))),
  );
  return found.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** `5点` is a score and a time: under the name of a score it is one. */
const isScore = ({ name, scores }: Column): boolean =>
  Object.values(scoreWords).some((words) => words.test(name)) && isMost(scores.read, scores.filled);

/** The column of the times of day that go with a moment of bare days. */
export function timeBeside(moment: Column, columns: readonly Column[]): Column | undefined {
  if (moment.examples.some((example) => /\d:\d\d|[时時点點]\d/.test(example))) return undefined;
  return columns.find(
    (column) =>
      column !== moment &&
      timeWords.test(column.name) &&
      !momentNot.test(column.name) &&
      !isScore(column) &&
      !Object.values(durationWords).some((words) => words.test(column.name)) &&
      isMost(column.times, column.rows),
  );
}
