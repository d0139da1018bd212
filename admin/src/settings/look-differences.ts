import { isolated } from '@huiyin/shared/domain/text/direction';
import type { LookBook } from '@huiyin/shared/i18n/admin/look';
import { customerLanguages } from '../language/customer-languages.ts';
import type { Look } from './look-faults.ts';

/** What one look says where it differs from another, as the form names it, e.g. `Colour: #1f6f5c`. */
export function lookDifferences(look: Look, from: Look, words: LookBook): string[] {
  const { label = {}, ...others } = look;
  const named = { scheme: words.schemes, position: words.positions, icon: words.icons } as Record<
    string,
    Record<string, string>
  >;
  const rows = Object.entries(others)
    .filter(([name, value]) => value !== from[name as keyof Look])
    .map(([name, value]) => `${words[name as keyof typeof others]}: ${named[name]?.[String(value)] ?? String(value)}`);
  const labels = (Object.keys(customerLanguages) as (keyof typeof customerLanguages)[])
    .filter((language) => label[language] !== from.label?.[language])
    .map((language) => `${words.label(customerLanguages[language])}: ${isolated(label[language] ?? '')}`);
  return [...rows, ...labels];
}
