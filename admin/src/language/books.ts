import { books, type Book, type ConsoleLanguage } from '@huiyin/shared/i18n/admin/book';

const loaded: Record<ConsoleLanguage, Map<Book<unknown>, unknown>> = {
  en: new Map(),
  'zh-CN': new Map(),
  'zh-TW': new Map(),
};

const missing = (language: ConsoleLanguage): Book<unknown>[] =>
  [...books].filter((book) => !loaded[language].has(book));

/**
 * Loads in a language what is not here yet of all books that the modules of the page speak from, those too that come meanwhile.
 * Rejects where one does not come.
 */
export async function loadBooks(language: ConsoleLanguage): Promise<void> {
  const wanted = missing(language);
  if (!wanted.length) return;
  await Promise.all(wanted.map(async (book) => void loaded[language].set(book, (await book.load[language]()).words)));
  await loadBooks(language);
}

/** A book in a language; throws where nobody has loaded it before. */
export function wordsOf<Words>(book: Book<Words>, language: ConsoleLanguage): Words {
  const words = loaded[language].get(book);
  if (!words) throw new Error(`a book is not loaded in ${language}`);
  return words as Words;
}
