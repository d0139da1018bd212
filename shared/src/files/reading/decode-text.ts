import type { Source } from './source.ts';
import { UnreadableFile } from './unreadable.ts';

/**
 * The text of a source, a piece at a time, without its mark. Throws UnreadableFile at the first byte that the encoding does not know:
 * a text in a wrong encoding is not taken, rather than the half of it that has no accents.
 */
export async function* decodeText(source: Source, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (piece?: Uint8Array) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new UnreadableFile('wrong_encoding', encoding);
    }
  };
  for await (const piece of source.open()) yield decode(piece);
  yield decode();
}
