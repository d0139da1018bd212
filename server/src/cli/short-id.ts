import type { ImportLine } from '@huiyin/shared/contract/imports/kept';
import { Refusal } from '../adapters/refusal.ts';
import type { LineWords } from './command-line.ts';

const shortest = 8;

/** The end of an id, which people can copy; imports of one day differ in it, and not in its beginning. */
export const shortId = (id: string): string => id.slice(-shortest);

/** The import with an id, or the end of one. Throws a Refusal where there is none, or several. */
export async function importNamed(name: string, all: AsyncIterable<ImportLine>, words: LineWords): Promise<ImportLine> {
  const found: ImportLine[] = [];
  if (name.length >= shortest) for await (const one of all) if (one.id.endsWith(name)) found.push(one);
  const [only, ...others] = found;
  if (!only) throw new Refusal(words.noImport(name));
  if (others.length > 0) throw new Refusal(words.severalImports(name, found.map(({ id }) => id).join(', ')));
  return only;
}
