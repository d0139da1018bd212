import { isolated } from '@huiyin/shared/domain/text/direction';
import { marked, spaced, unmarked } from '@huiyin/shared/domain/text/chinese-spacing';

const known = new WeakMap<object, object>();

/**
 * A message book whose sentences keep apart what they are given, so that a Hebrew or hostile name turns no word of ours; in a
 * `chinese` one with the blanks that belong beside it. It happens here and not where a sentence is used, since there it would be
 * forgotten; and not where names arrive, since the same texts are edited, filtered by and sent back as they are.
 */
export function keepingApart<Book>(book: Book, chinese = false): Book {
  if (typeof book !== 'object' || book === null) return safe(book, chinese);
  const made =
    known.get(book) ??
    Object.fromEntries(Object.entries(book).map(([name, part]) => [name, keepingApart(part, chinese)]));
  known.set(book, made);
  return made as Book;
}

function safe<Part>(part: Part, chinese: boolean): Part {
  if (typeof part !== 'function') return part;
  return ((...given: unknown[]) => {
    const kept = given.map(textsBy(isolated));
    const said: unknown = part(...kept);
    if (!chinese || typeof said !== 'string') return said;
    const found = String(part(...kept.map(textsBy(marked))));
    // A sentence that chooses its words by what it is given says something else of what is marked.
    return unmarked(found) === said ? spaced(found) : said;
  }) as Part;
}

const textsBy =
  (change: (text: string) => string) =>
  (one: unknown): unknown =>
    typeof one === 'string' ? change(one) : one;
