import { languages, type InLanguages, type Language } from '../languages.ts';

/** The same thing with every text in languages replaced by one text. */
export type InLanguage<T> = T extends readonly (infer Item)[]
  ? InLanguage<Item>[]
  : T extends object
    ? keyof T extends Language
      ? string
      : { [K in keyof T]: InLanguage<T[K]> }
    : T;

/**
 * The text in the first of `order` it is written in, else in any language.
 * @example textIn({ en: 'Late', ja: '遅延' }, ['ar', 'ja']) // '遅延'
 */
export function textIn(texts: InLanguages, order: readonly Language[]): string {
  const found = [...order, ...languages].find((l) => texts[l] !== undefined);
  return (found && texts[found]) ?? '';
}

/**
 * A part of a survey as it reads in one language: every object that holds nothing but languages becomes its text.
 * @param order the language wanted, then what to fall back to
 * @example inLanguage({ id: 'late', label: { en: 'Late', ja: '遅延' } }, ['ja']) // { id: 'late', label: '遅延' }
 */
export function inLanguage<T>(part: T, order: readonly Language[]): InLanguage<T> {
  return read(part, order) as InLanguage<T>;
}

function read(part: unknown, order: readonly Language[]): unknown {
  if (Array.isArray(part)) return part.map((item) => read(item, order));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part);
  if (entries.length > 0 && entries.every(([key]) => isLanguage(key))) return textIn(part as InLanguages, order);
  return Object.fromEntries(entries.map(([key, value]) => [key, read(value, order)]));
}

function isLanguage(key: string): boolean {
  return (languages as readonly string[]).includes(key);
}
