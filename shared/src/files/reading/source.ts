/** A file that can be read again from its beginning. */
export interface Source {
  /** What people call it, without folders. */
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
  /** Lets others have their turn between two pieces of work on it. */
  between(): Promise<void>;
}

/** A line of a table: its cells, or what is wrong with it. Lines count from 1; one may span several of the file. */
export type Line =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: 'never_closed' | 'not_json' | 'too_long' };

/** What a reader gives up at, so that no file takes more memory or time than others. */
export const readingLimits = {
  /** Characters of a row, in all of its cells together. */
  record: 1_000_000,
  columns: 1_000,
  sheets: 1_000,
  packedBytes: 64 * 1_048_576,
  unpackedBytes: 1_024 * 1_048_576,
  stringBytes: 96 * 1_048_576,
  strings: 5_000_000,
  partBytes: 8 * 1_048_576,
  tag: 131_072,
} as const;

/** A text and what follows it, as far as a row may hold it: what goes on behind that is seen to be too long, and not held. */
export const longer = (text: string, piece: string): string =>
  text.length > readingLimits.record ? text : text + piece;

/** The number a row or cell says; `otherwise` where it says none that can be one. */
export const numberSaid = (said: string | undefined, otherwise: number): number =>
  said !== undefined && /^[1-9]\d{0,7}$/.test(said) ? Number(said) : otherwise;

const pieceBytes = 65_536;

/** Bytes a piece at a time: what is too much is seen before all of it is read, and `between` two pieces others have their turn. */
export async function* bytesInPieces(bytes: Uint8Array, between: () => Promise<void>): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
    yield bytes.subarray(at, at + pieceBytes);
    await between();
  }
}

/** A file that is in memory. */
export const sourceOf = (
  name: string,
  bytes: Uint8Array,
  between: () => Promise<void> = async () => undefined,
): Source => ({ name, open: () => bytesInPieces(bytes, between), between });

/** All of a source, or null where it is more than `most` bytes. */
export async function wholeOf(source: Source, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.open()) {
    length += piece.byteLength;
    if (length > most) return null;
    pieces.push(piece);
  }
  return joinBytes(pieces);
}

/** Bytes one after another. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

/** The beginning of a source: `most` bytes, or fewer where it has no more. */
export async function headOf(source: Source, most: number): Promise<Uint8Array> {
  const head = new Uint8Array(most);
  let at = 0;
  for await (const piece of source.open()) {
    head.set(piece.subarray(0, most - at), at);
    at = Math.min(most, at + piece.byteLength);
    if (at === most) break;
  }
  return head.subarray(0, at);
}
