import { ApiProblem } from '../api/problem.ts';
import { books, type Book, type ConsoleLanguage } from '@huiyin/shared/i18n/admin/book';

const loaded: Record<ConsoleLanguage, Map<Book<unknown>, unknown>> = {
  en: new Map(),
  'zh-CN': new Map(),
  'zh-TW': new Map(),
};

/** Some books. */
export type Books = ReadonlySet<Book<unknown>>;

/** Books by the part of the console that they came with. */
const broughtBy = new WeakMap<object, readonly Book<unknown>[]>();

/** Those that modules speak from so far. */
export const booksHere = (): Books => new Set(books);

/** The books that came with a part: at its first loading, those that modules speak from since it began. */
export function booksWith(part: object, before: Books): readonly Book<unknown>[] {
  const known = broughtBy.get(part);
  if (known) return known;
  const come = [...books].filter((book) => !before.has(book));
  broughtBy.set(part, come);
  return come;
}

/** Loads in a language what is not here yet of some books; without `wanted`, of all that modules speak from. Rejects where one does not come. */
export async function loadBooks(language: ConsoleLanguage, wanted: Iterable<Book<unknown>> = books): Promise<void> {
  const missing = [...wanted].filter((book) => !loaded[language].has(book));
  await Promise.all(missing.map(async (book) => void loaded[language].set(book, (await book.load[language]()).words)));
  if (missing.length && wanted === books) await loadBooks(language);
}

/** A book in a language; throws the ApiProblem `not_loaded` where it has not come. */
export function wordsOf<Words>(book: Book<Words>, language: ConsoleLanguage): Words {
  const words = loaded[language].get(book);
  if (!words) throw new ApiProblem('not_loaded', 0);
  return words as Words;
}
