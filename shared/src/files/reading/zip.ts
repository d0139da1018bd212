import { inflated } from './inflated.ts';
import { bytesInPieces } from './source.ts';
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

/** How the files of a ZIP file are unpacked. */
export interface Unpacking {
  /** The most bytes that all that is opened may unpack to; what is opened again counts once. */
  readonly most: number;
  /** Lets others have their turn between two pieces. */
  between(): Promise<void>;
}

/**
 * The files of a ZIP file by their names, by the directory at its end. Throws UnreadableFile where there is none; opened, for one that
 * is locked or too large.
 */
export function zipEntries(bytes: Uint8Array, unpacking: Unpacking): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return directory(bytes, view, unpacking);
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile('broken', 'ZIP');
    throw error;
  }
}

function directory(bytes: Uint8Array, view: DataView, unpacking: Unpacking): Map<string, ZipEntry> {
  const end = endOfDirectory(view);
  const count = Math.min(view.getUint16(end + 10, true), mostEntries);
  const entries = new Map<string, ZipEntry>();
  const meterOf = createMeter(unpacking.most);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== entryMark) throw new UnreadableFile('broken', 'ZIP');
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    entries.set(path, entryAt(bytes, view, at, path, meterOf(), unpacking.between));
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

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  name: string,
  meter: Meter,
  between: () => Promise<void>,
): ZipEntry {
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
      yield* metered(method === 0 ? bytesInPieces(content, between) : inflated(content), size, meter);
    },
  };
}

/** Is told how far one file was unpacked. */
type Meter = (length: number) => void;

/** Counts what is really unpacked, whatever a file is called and says of itself. Its meters throw UnreadableFile. */
function createMeter(most: number): () => Meter {
  let total = 0;
  return () => {
    let furthest = 0;
    return (length) => {
      total += Math.max(0, length - furthest);
      furthest = Math.max(furthest, length);
      if (total > most) throw new UnreadableFile('too_large');
    };
  };
}

/** As many bytes as the directory said, and no more: what unpacks to more is broken, or made to be. */
async function* metered(pieces: AsyncIterable<Uint8Array>, size: number, meter: Meter): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of pieces) {
    length += piece.byteLength;
    if (length > size) throw new UnreadableFile('broken', 'ZIP');
    meter(length);
    yield piece;
  }
}
