import { UnreadableFile } from './unreadable.ts';

/** A file within a ZIP file. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes once unpacked, as its directory says; it never gives more. */
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

const endMark = 0x06_05_4b_50;
const entryMark = 0x02_01_4b_50;
const shortestEnd = 22;
const longestComment = 65_535;
const mostEntries = 10_000;

/**
 * The files of a ZIP file by their names, by the directory at its end. Throws UnreadableFile where there is none, and for one that
 * is locked or larger than 4 GB.
 */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return directory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile('broken', 'ZIP');
    throw error;
  }
}

function directory(bytes: Uint8Array, view: DataView): Map<string, ZipEntry> {
  const end = endOfDirectory(view);
  const count = Math.min(view.getUint16(end + 10, true), mostEntries);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== entryMark) throw new UnreadableFile('broken', 'ZIP');
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    entries.set(path, entryAt(bytes, view, at, path));
    at += 46 + name + extra + comment;
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - shortestEnd;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  throw new UnreadableFile('broken', 'ZIP');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const header = view.getUint32(at + 42, true);
  return {
    name,
    size,
    async *open() {
      if (flags & 1) throw new UnreadableFile('locked');
      if (header + 30 > view.byteLength || (method !== 0 && method !== 8)) throw new UnreadableFile('broken', 'ZIP');
      const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
      const content = bytes.subarray(from, from + packed);
      yield* noMoreThan(size, method === 0 ? [content] : inflated(content));
    },
  };
}

/** As many bytes as the directory said, and no more: what unpacks to more is broken, or made to be. */
async function* noMoreThan(
  size: number,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of pieces) {
    length += piece.byteLength;
    if (length > size) throw new UnreadableFile('broken', 'ZIP');
    yield piece;
  }
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const unpacking = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = unpacking.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new UnreadableFile('broken', 'ZIP');
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
