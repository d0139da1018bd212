/** The languages of the console. */
export type ConsoleLanguage = 'en' | 'zh-CN' | 'zh-TW';

/** A message book of which each language is loaded by itself. */
export interface Book<Words> {
  readonly load: Readonly<Record<ConsoleLanguage, () => Promise<{ readonly words: Words }>>>;
}

const made = new Set<Book<unknown>>();

/** Every book that a module of the page speaks from: what must be loaded before anything of it is said. */
export const books: ReadonlySet<Book<unknown>> = made;

/** Makes a book; the shape is that of its English. */
export function book<Words>(load: Book<Words>['load']): Book<Words> {
  const one = { load };
  made.add(one);
  return one;
}
