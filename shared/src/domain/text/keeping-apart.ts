import { marked, spaced, unmarked } from './chinese-spacing.ts';

type Keep = (text: string) => string;

/**
 * Gives message books whose sentences keep apart what they are given: each text of it as `keep` gives it, so that a Hebrew or hostile name turns no
 * word of ours; in a `chinese` one with the blanks that belong beside it. It happens here and not where a sentence is used, since there it would be
 * forgotten; and not where names arrive, since the same texts are edited, filtered by and sent back as they are. The same book is made once.
 * @example keepingApart(isolated)(words).greeting(name)
 */
export function keepingApart(keep: Keep, chinese = false): <Book>(book: Book) => Book {
  const known = new WeakMap<object, object>();
  return function apart<Book>(book: Book): Book {
    if (typeof book !== 'object' || book === null) return safe(book, keep, chinese);
    const made = known.get(book) ?? Object.fromEntries(Object.entries(book).map(([name, part]) => [name, apart(part)]));
    known.set(book, made);
    return made as Book;
  };
}

function safe<Part>(part: Part, keep: Keep, chinese: boolean): Part {
  if (typeof part !== 'function') return part;
  return ((...given: unknown[]) => {
    const kept = given.map(textsBy(keep));
    const said: unknown = part(...kept);
    if (!chinese || typeof said !== 'string') return said;
    const found = String(part(...kept.map(textsBy(marked))));
    // A sentence that chooses its words by what it is given says something else of what is marked.
    return unmarked(found) === said ? spaced(found) : said;
  }) as Part;
}

const textsBy =
  (change: Keep) =>
  (one: unknown): unknown =>
    typeof one === 'string' ? change(one) : one;
