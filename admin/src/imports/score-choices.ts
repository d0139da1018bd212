import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { parseValues } from '@huiyin/shared/files/parse-values';

type Scores = ImportInspection['scores'];
type Value = Scores[number]['values'][number];

/**
 * The choice of scales in which one kind has another; those of the others stand as they were found.
 * @example withScale(scores, 'csat', { worst: 1, best: 10 }) // 'csat=1-10,nps=0-10'
 */
export const withScale = (scores: Scores, kind: string, changed: { worst: number; best: number }): string =>
  scores
    .map((one) => (one.kind === kind ? { ...one, ...changed } : one))
    .map(({ kind: name, worst, best }) => `${name}=${worst}-${best}`)
    .join(',');

/** The choice of values in which one means another score. */
export function withValue(values: string | undefined, value: string, score: number): string {
  const changed = new Map([...parseValues(values), [value, score]]);
  return [...changed].map(([text, number]) => `${written(text)}=${number}`).join(',');
}

const written = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Whether a kind of score is said by names of groups of NPS alone: then no scale tells what they mean. */
export const areGroups = ({ values }: Pick<Scores[number], 'values'>): boolean =>
  values.length > 0 && values.every(({ group }) => group !== null);

/** Whether a value of a file is a number, and no word. */
export const saysNumber = ({ value }: Pick<Value, 'value'>): boolean => /^[+-]?\d+([.,]\d+)?$/.test(value);

/** Values as a table shows them: numbers by their size, then words by the scores they become. */
export const inOrder = (values: readonly Value[]): Value[] =>
  values.toSorted(
    (one, two) =>
      Number(saysNumber(two)) - Number(saysNumber(one)) ||
      (saysNumber(one) ? asNumber(one) - asNumber(two) : (one.score ?? 0) - (two.score ?? 0)),
  );

const asNumber = ({ value }: Value): number => Number(value.replace(',', '.'));
