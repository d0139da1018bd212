import { chunksOf } from '@huiyin/shared/files/reading/chunks-of';
import type { Source } from '@huiyin/shared/files/reading/source';

const lineFeed = 0x0a;
const tailBytes = 65_536;
/** How workbooks begin, whatever mark stands before. */
const packed = /^(?:PK|[^!-~]*<)/;

/** A file that somebody chose, read from the disk piece by piece; `read` is told how many bytes each has. */
export const fileSource = (name: string, bytes: Blob, read: (length: number) => void = () => undefined): Source => ({
  name,
  async *open() {
    for await (const chunk of chunksOf(bytes.stream())) {
      read(chunk.length);
      yield chunk;
    }
  },
  between: async () => undefined,
});

/** Whether a file is lines of text, of which a beginning says something: no workbook, packed or in XML. */
export const isLines = async (file: Blob): Promise<boolean> => !packed.test(await file.slice(0, 64).text());

/** The first `most` bytes of a text, up to the end of a line. */
export async function beginningOf(text: Blob, most: number): Promise<Blob> {
  const from = Math.max(0, most - tailBytes);
  const tail = new Uint8Array(await text.slice(from, most).arrayBuffer());
  const at = tail.lastIndexOf(lineFeed);
  // In UTF-16 a line feed has two bytes.
  const isWide = tail[at + 1] === 0 && (from + at) % 2 === 0;
  return text.slice(0, from + at + (isWide ? 2 : 1));
}
