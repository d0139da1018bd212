import type { LookBook } from '@huiyin/shared/i18n/admin/look';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { customerLanguages } from '../language/customer-languages.ts';
import { bookOf } from '../language/language.ts';
import type { Look } from './look-faults.ts';

/** What one look says where it differs from another, as the form names it, e.g. `Colour: #1f6f5c`. */
export function lookDifferences(look: Look, from: Look, words: LookBook): string[] {
  const { pair } = bookOf(shell);
  const { label = {}, ...others } = look;
  const named = { scheme: words.schemes, position: words.positions, icon: words.icons } as Record<
    string,
    Record<string, string>
  >;
  const rows = Object.entries(others)
    .filter(([name, value]) => value !== from[name as keyof Look])
    .map(([name, value]) => pair(words[name as keyof typeof others], named[name]?.[String(value)] ?? String(value)));
  const labels = (Object.keys(customerLanguages) as (keyof typeof customerLanguages)[])
    .filter((language) => label[language] !== from.label?.[language])
    .map((language) => pair(words.label(customerLanguages[language]), label[language] ?? ''));
  return [...rows, ...labels];
}
