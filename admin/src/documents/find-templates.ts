import { collatorOf } from '../language/formats.ts';
import type { DocumentView } from '../api/documents.ts';

/** Those with all the words in title or text, whatever the language: with them in the title first, then by title. */
export function findTemplates(all: readonly DocumentView[], typed: string): DocumentView[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const byTitle = all.toSorted((one, other) => collatorOf().compare(one.title, other.title));
  const inTitle = byTitle.filter(({ title }) => holds(title));
  const others = byTitle.filter((one) => !inTitle.includes(one));
  return [...inTitle, ...others.filter(({ title, texts }) => holds([title, ...Object.values(texts)].join('\n')))];
}
