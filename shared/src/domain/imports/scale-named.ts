import type { Kind } from '../scales.ts';

const inBrackets =
  /[(（[【]\s*(\d{1,3})\s*[分星点點]?\s*(?:[-–—~～〜至到]|to|bis|a|à)\s*(\d{1,3})\s*(?:[分星点點]|points?|stars?)?\s*[)）\]】]/i;

/**
 * The scale that the name of a column says in brackets, such as `评分（1-10分）`, worst first as is usual: from 0 or 1, up to 100. Null where it says none,
 * where its numbers do not keep to it, and of NPS, whose 1 to 10 are the same numbers as its 0 to 10.
 */
export function scaleNamed(
  kind: Kind,
  names: readonly string[],
  range: { readonly least: number; readonly most: number } | null,
): { readonly min: number; readonly max: number } | null {
  const [, from, to] = inBrackets.exec(names.length === 1 ? names[0]! : '') ?? [];
  const [min, max] = [Number(from), Number(to)];
  if (kind === 'nps' || to === undefined || min > 1 || max < 3 || max > 100 || !range) return null;
  return range.least >= min && range.most <= max ? { min, max } : null;
}
