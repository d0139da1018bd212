import { chunksOf } from '@huiyin/shared/files/reading/chunks-of';
import { withoutCutEnd } from '@huiyin/shared/files/reading/detect-encoding';
import { isUtf16 } from '@huiyin/shared/files/reading/detect-format';
import type { Source } from '@huiyin/shared/files/reading/source';
import type { ReadMore } from './told-share.ts';
import { turn } from './turn.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const tailBytes = 65_536;
/** How workbooks begin, whatever mark stands before. */
const packed = /^(?:PK|[^!-~]*<)/;

/** A file that somebody chose, read from the disk piece by piece; `read` is told how many bytes each has, and of 0 in the midst of work. */
export const fileSource = (name: string, bytes: Blob, read: ReadMore): Source => ({
  name,
  async *open() {
    for await (const chunk of chunksOf(bytes.stream())) {
      read(chunk.length);
      yield chunk;
    }
  },
  async between() {
    await turn();
    read(0);
  },
});

/** Whether a file is lines of text, of which a beginning says something: no workbook, packed or in XML. */
export const isLines = async (file: Blob): Promise<boolean> => !packed.test(await file.slice(0, 64).text());

/** The first `most` bytes of a text, up to the end of a line; where none is near, up to a byte that begins a character. */
export async function beginningOf(text: Blob, most: number): Promise<Blob> {
  const utf16 = isUtf16(await bytesOf(text.slice(0, 1_024)));
  const from = evenOf(Math.max(0, most - tailBytes));
  const tail = await bytesOf(text.slice(from, most));
  return text.slice(0, from + (utf16 ? endOfWideLine(tail, utf16) : endOfLine(tail)));
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
const evenOf = (n: number): number => n - (n % 2);

function endOfLine(tail: Uint8Array): number {
  const at = tail.lastIndexOf(lineFeed);
  const end = at < 0 ? tail.lastIndexOf(carriageReturn) : at;
  return end < 0 ? withoutCutEnd(tail).length : end + 1;
}

/** In UTF-16 a line feed has two bytes, and either of them stands in other characters too. */
function endOfWideLine(tail: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): number {
  const view = new DataView(tail.buffer);
  const units = Array.from({ length: Math.floor(tail.length / 2) }, (_, i) =>
    view.getUint16(2 * i, encoding === 'utf-16le'),
  );
  const at = units.lastIndexOf(lineFeed);
  const end = at < 0 ? units.lastIndexOf(carriageReturn) : at;
  const isPair = (unit = 0): boolean => unit >= 0xd800 && unit < 0xdc00;
  return 2 * (end < 0 ? units.length - (isPair(units.at(-1)) ? 1 : 0) : end + 1);
}

/**
 * The encoding that was found in the beginning of a text, where that proves it for all that follows: by how it begins, or by UTF-8 with more than ASCII
 * in it. What else follows may be of any encoding.
 */
export async function provenEncoding(beginning: Blob, found: string | null): Promise<string | undefined> {
  if (found?.startsWith('utf-16')) return found;
  if (found !== 'utf-8') return undefined;
  for await (const chunk of chunksOf(beginning.stream())) if (chunk.some((byte) => byte >= 0x80)) return found;
  return undefined;
}
