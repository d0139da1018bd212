import { sourceOf, type Source } from './source.ts';

/** The bytes of a text in UTF-8. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file with this text. */
export const file = (text: string): Source => sourceOf('a.csv', bytes(text));

/** A text that comes in pieces of so many characters. */
export async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** All that comes. */
export async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
}
