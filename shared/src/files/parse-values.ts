import { ChoiceFault } from './choice-fault.ts';
import { partsBetween, unquoted } from './parse-map.ts';

const whole = /^-?\d+$/;

/**
 * Reads what single values of a source mean: `Good=5,"So, so"=3`. Throws FileFault naming `values`.
 */
export function parseValues(text: string | undefined): Map<string, number> {
  return new Map(
    partsBetween(text ?? '', ',')
      .filter((part) => part.trim() !== '')
      .map((part): [string, number] => {
        const at = part.lastIndexOf('=');
        const [value, score] = [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()];
        if (value === '' || !whole.test(score)) throw new ChoiceFault('values', 'values', part.trim());
        return [unquoted(value), Number(score)];
      }),
  );
}
