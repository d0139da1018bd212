import { sourceOf, type Source } from './source.ts';

/** The bytes of a text in UTF-8. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file with this text. */
export const file = (text: string): Source => sourceOf('a.csv', bytes(text));

/** The bytes of a text in an encoding whose characters have a byte or two each. */
export function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, readonly number[]>();
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    for (let next = 0x40; next < 0xff; next += 1) known.set(decoder.decode(Uint8Array.of(byte, next)), [byte, next]);
    known.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  }
  return Uint8Array.from([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : known.get(c)!)));
}

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
