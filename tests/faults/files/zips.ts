import { constants, deflateRawSync } from 'node:zlib';
import type { Random } from '@huiyin/server/sample-data/random';
import { joinBytes } from '@huiyin/shared/files/reading/source';

/** A file within a ZIP file as it is written; what it says of itself need not be so. */
export interface Part {
  name: string;
  packed: Uint8Array;
  size: number;
  method: number;
  flags: number;
}

/** A packed part of these bytes. */
export const partOf = (name: string, text: string): Part => {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, method: 8, flags: 0 };
};

/** A part that unpacks to a text so many times over, packed without ever being that long; `before` and `behind` stand around it. */
export function repeatedPart(name: string, text: string, times: number, before = '', behind = ''): Part {
  const block = (of: string) => deflateRawSync(Buffer.from(of), { finishFlush: constants.Z_FULL_FLUSH });
  const atOnce = Math.max(1, Math.min(times, Math.floor(4_000_000 / text.length)));
  const many = block(text.repeat(atOnce));
  const rounds = Math.ceil(times / atOnce);
  const packed = joinBytes([
    block(before),
    ...Array.from({ length: rounds }, () => many),
    deflateRawSync(Buffer.from(behind)),
  ]);
  const size = Buffer.byteLength(before + behind) + Buffer.byteLength(text) * atOnce * rounds;
  return { name, packed, size, method: 8, flags: 0 };
}

/** A ZIP file of these parts. */
export function zipped(parts: readonly Part[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, packed, size, method, flags } of parts) {
    const bytes = Buffer.from(name);
    const said = Buffer.alloc(22);
    said.writeUInt16LE(flags, 2);
    said.writeUInt16LE(method, 4);
    said.writeUInt32LE(packed.length, 14);
    said.writeUInt32LE(size % 2 ** 32, 18);
    const lengths = Buffer.from([bytes.length & 255, bytes.length >> 8, 0, 0]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    pieces.push(Buffer.from('PK\u0003\u0004'), said, lengths, bytes, packed);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), said, lengths, place, bytes);
    at += 4 + said.length + lengths.length + bytes.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length & 65_535, 4);
  end.writeUInt16LE(parts.length & 65_535, 6);
  end.writeUInt32LE(
    directory.reduce((sum, one) => sum + one.length, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  return joinBytes([...pieces, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}

const places = {
  flags: 8,
  method: 10,
  crc: 16,
  packed: 20,
  size: 24,
  name: 28,
  extra: 30,
  comment: 32,
  local: 42,
} as const;
const ofEnd = { count: 10, length: 12, from: 16, comment: 20 } as const;
const odd = [0, 1, 8, 9, 99, 255, 65_535, 2 ** 31, 2 ** 32 - 1];

/** A ZIP file with its directory, its parts or their order broken. */
export function brokenZip(parts: readonly Part[], random: Random): Uint8Array {
  const nth = Math.floor(random.next() * parts.length);
  const changed = random.pick<() => readonly Part[]>([
    () => parts.filter((_, i) => i !== nth),
    () => [...parts, ...parts],
    () => [...parts, { ...parts[nth]!, packed: parts[0]!.packed }],
    () =>
      parts.map((one, i) =>
        i === nth
          ? { ...one, name: random.pick(['', '/', '../x', one.name.toUpperCase(), `${one.name}\0`, 'x'.repeat(300)]) }
          : one,
      ),
    () =>
      parts.map((one, i) =>
        i === nth ? { ...one, packed: one.packed.subarray(0, Math.floor(random.next() * one.packed.length)) } : one,
      ),
    () => parts.map((one) => ({ ...one, packed: parts[nth]!.packed })),
    () =>
      parts.map((one, i) =>
        i === nth ? { ...one, method: random.pick([0, 1, 12, 14]), flags: random.pick([0, 1, 8, 0x800]) } : one,
      ),
    () => Array.from({ length: 3_000 }, (_, i) => ({ ...parts[i % parts.length]!, name: `xl/x${i}.xml` })),
    () => parts,
  ])();
  const bytes = Buffer.from(zipped(changed));
  for (let times = Math.floor(random.next() * 4); times > 0; times -= 1) setField(bytes, random);
  return random.pick<() => Uint8Array>([
    () => bytes,
    () => bytes.subarray(0, Math.floor(random.next() * bytes.length)),
    () => joinBytes([Buffer.from('PK'), Buffer.alloc(random.pick([1, 30, 70_000])), bytes]),
    () => joinBytes([bytes, Buffer.alloc(random.pick([1, 22, 65_535, 65_536]))]),
    () => joinBytes([bytes, bytes]),
  ])();
}

/** Another number in some place of the directory, where there is one. */
function setField(bytes: Buffer, random: Random): void {
  const entries = allOf(bytes, 'PK\u0001\u0002');
  const end = bytes.lastIndexOf('PK\u0005\u0006');
  const isOfEnd = random.chance(0.3);
  const place = isOfEnd ? random.pick(Object.values(ofEnd)) : random.pick(Object.values(places));
  const from = (isOfEnd ? end : random.pick(entries)) ?? -1;
  const isLong = isOfEnd
    ? place === ofEnd.length || place === ofEnd.from
    : place === places.local || (place >= places.crc && place < places.name);
  if (from < 0 || from + place + 4 > bytes.length) return;
  const value = random.pick([...odd, Math.floor(random.next() * bytes.length)]);
  if (isLong) bytes.writeUInt32LE(value, from + place);
  else bytes.writeUInt16LE(value & 65_535, from + place);
}

function allOf(bytes: Buffer, mark: string): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) found.push(at);
  return found;
}
