import { marked, spaced } from '@huiyin/shared/domain/text/chinese-spacing';
import { language } from './language.ts';

/** `A, B, C` of what belongs together, or `A, B, or C` of what there is to choose from; in Chinese `A、B 和 C`. */
export function listOf(items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  const style = type === 'conjunction' ? 'narrow' : 'long';
  const parts = new Intl.ListFormat(language(), { type, style }).formatToParts(items);
  const said = (each: (item: string) => string): string =>
    parts.map((part) => (part.type === 'element' ? each(part.value) : part.value)).join('');
  return language() === 'en' ? said((item) => item) : spaced(said(marked));
}

/** Sentences behind one another, those that are there; a Chinese full stop brings its own room. */
export const sentences = (...said: readonly (string | false | undefined)[]): string =>
  said.filter(Boolean).join(language() === 'en' ? ' ' : '');
