import { isolated } from '@huiyin/shared/domain/text/direction';

const known = new WeakMap<object, object>();

/**
 * A message book whose sentences keep apart what they are given, so that a Hebrew or hostile name turns no word of ours. It
 * happens here and not where a sentence is used, since there it would be forgotten; and not where names arrive, since the same
 * texts are edited, filtered by and sent back as they are.
 */
export function keepingApart<Book>(book: Book): Book {
  if (typeof book !== 'object' || book === null) return safe(book);
  const made =
    known.get(book) ?? Object.fromEntries(Object.entries(book).map(([name, part]) => [name, keepingApart(part)]));
  known.set(book, made);
  return made as Book;
}

function safe<Part>(part: Part): Part {
  if (typeof part !== 'function') return part;
  return ((...given: unknown[]) =>
    part(...given.map((one) => (typeof one === 'string' ? isolated(one) : one)))) as Part;
}
