import { shell } from '@huiyin/shared/i18n/admin/shell';
import { bookOf } from './language/language.ts';
import { listOf } from './language/list-of.ts';
import type { NamedPath } from './merge.ts';

/**
 * Says what two people both changed, as a form calls it: the innermost things there that have a name, each once. Empty where none has.
 * @param names by the names of things in a path
 */
export function clashWords(clashes: readonly NamedPath[], names: ReadonlyMap<string, string>): string {
  const named = clashes.flatMap((path) => path.findLast((step) => names.has(step)) ?? []);
  const both = [...new Set(named.map((step) => names.get(step)!))];
  return both.length ? bookOf(shell).bothChanged(listOf(both)) : '';
}
