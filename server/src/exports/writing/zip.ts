import { pieceStream } from '../../http/piece-stream.ts';
import { crc32 } from './crc32.ts';

/** A file on its way into a ZIP file. */
export interface ZipFile {
  readonly name: string;
  readonly pieces: AsyncGenerator<string>;
}

interface Written {
  name: Uint8Array;
  crc: number;
  packed: number;
  size: number;
  at: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What a field of four bytes holds; more would take ZIP64, which not every program reads. */
const most = 0xff_ff_ff_ff;
/** Sizes follow the content, names are UTF-8. */
const flags = 0x08_08;
const deflated = 8;
const version = 20;
/** 1980-01-01: a ZIP file has no time of its own. */
const date = 0x21;

/** A ZIP file of files that are made one after another as they are taken. Throws RangeError where it grows beyond 4 GB. */
export async function* zip(files: AsyncIterable<ZipFile>): AsyncGenerator<Bytes> {
  const written: Written[] = [];
  let at = 0;
  const encoder = new TextEncoder();
  for await (const { name, pieces } of files) {
    const file = { name: encoder.encode(name), crc: 0, packed: 0, size: 0, at };
    yield littleEndian([4, 0x04_03_4b_50], [2, version], ...common(file), [2, 0]);
    yield file.name;
    for await (const piece of deflatedPieces(pieces, file)) {
      file.packed += piece.length;
      if (at + file.packed > most || file.size > most) throw new RangeError('a ZIP file holds at most 4 GB');
      yield piece;
    }
    yield littleEndian([4, 0x08_07_4b_50], [4, file.crc], [4, file.packed], [4, file.size]);
    written.push(file);
    at += 30 + file.name.length + file.packed + 16;
  }
  yield* writeDirectory(written, at);
}

async function* writeDirectory(files: readonly Written[], from: number): AsyncGenerator<Bytes> {
  let length = 0;
  for (const file of files) {
    yield littleEndian(
      [4, 0x02_01_4b_50],
      [2, version],
      [2, version],
      ...common(file),
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, file.at],
    );
    yield file.name as Bytes;
    length += 46 + file.name.length;
  }
  yield littleEndian(
    [4, 0x06_05_4b_50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, length],
    [4, from],
    [2, 0],
  );
}

type Field = [length: 2 | 4, value: number];

/** What a file begins with and what its line in the directory says alike, up to how long its name is. */
const common = ({ name, crc, packed, size }: Written): Field[] => [
  [2, flags],
  [2, deflated],
  [2, 0],
  [2, date],
  [4, crc],
  [4, packed],
  [4, size],
  [2, name.length],
];

function littleEndian(...all: Field[]): Bytes {
  const view = new DataView(new ArrayBuffer(all.reduce((sum, [length]) => sum + length, 0)));
  let at = 0;
  for (const [length, value] of all) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return new Uint8Array(view.buffer);
}

/** The pieces packed, while `file` learns what they were. */
function deflatedPieces(pieces: AsyncGenerator<string>, file: Written): ReadableStream<Bytes> {
  const encoder = new TextEncoder();
  const measured = async function* (): AsyncGenerator<Bytes> {
    for await (const piece of pieces) {
      const bytes = encoder.encode(piece);
      file.crc = crc32(bytes, file.crc);
      file.size += bytes.length;
      yield bytes;
    }
  };
  return pieceStream(measured()).pipeThrough(new CompressionStream('deflate-raw'));
}
