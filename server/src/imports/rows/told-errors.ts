import { mostErrorsTold } from '@huiyin/shared/domain/limits';
import type { RowError } from './row-error.ts';

const byLine = (a: RowError, b: RowError): number => a.line - b.line;

/**
 * Of what is wrong with rows that were refused, a list for each, what is told, by line: the first of each row, so that none is missing, and others while
 * there are at most a thousand in all.
 */
export function toldErrors(refused: readonly (readonly RowError[])[]): RowError[] {
  const firsts = refused.flatMap((errors) => errors.slice(0, 1));
  const others = refused.flatMap((errors) => errors.slice(1)).toSorted(byLine);
  return [...firsts, ...others.slice(0, Math.max(0, mostErrorsTold - firsts.length))].toSorted(byLine);
}
