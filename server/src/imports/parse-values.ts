import { Problem } from '../base/problem.ts';
import { partsBetween, unquoted } from './parse-map.ts';

const pair = /^\s*(.+?)\s*=\s*(-?\d+)\s*$/s;

/**
 * Reads what single values of a source mean: `Good=5,"So, so"=3`. Throws Problem('invalid') naming `values`.
 */
export function parseValues(text: string | undefined): Map<string, number> {
  return new Map(
    partsBetween(text ?? '', ',')
      .filter((part) => part.trim() !== '')
      .map((part): [string, number] => {
        const [, value, score] = pair.exec(part) ?? [];
        if (value === undefined) throw Problem.field('values', `"${part.trim()}" is not VALUE=SCORE`);
        return [unquoted(value), Number(score)];
      }),
  );
}
