import {
  fileToDamage,
  moreToDamage,
  partsToDamage,
  type Damaged,
} from '@huiyin/server/imports/damaged-files.test-data';
import { mutate, mutations } from '@huiyin/server/imports/mutated.test-data';
import { createRandom, type Random } from '@huiyin/server/sample-data/random';
import fc from 'fast-check';
import { bomb } from './bombs.ts';
import { withNastyCells, withOtherHeader, withOtherRows } from './damaged-table.ts';
import type { Whole } from './tables.ts';
import { spreadsheetmlOf, workbookParts } from './workbooks.ts';
import { encoded, objectsOf, textOf } from './written.ts';
import { brokenZip, partOf, zipped, type Part } from './zips.ts';

/** A damaged file as it is sent. */
export interface DamagedFile {
  readonly kind: string;
  /** What was damaged, for people. */
  readonly told: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly map: string | undefined;
  readonly isNdjson: boolean;
}

type Lines = readonly (readonly string[])[];
type Made = Pick<DamagedFile, 'bytes' | 'told'> & Partial<DamagedFile>;

/** What is damaged, and the numbers by which. */
interface Work {
  readonly all: readonly Whole[];
  readonly random: Random;
  readonly seed: number;
}

/** Kinds of damage, with how often each is done. */
const kinds: Readonly<Record<string, { often: number; make(work: Work): Promise<Made> }>> = {
  bytes: { often: 24, make: ofBytes },
  cells: { often: 20, make: (work) => inTable(work, withNastyCells, false) },
  header: { often: 10, make: (work) => inTable(work, withOtherHeader, false) },
  rows: { often: 8, make: (work) => inTable(work, withOtherRows, false) },
  text: { often: 14, make: (work) => inTable(work, (lines) => lines, true) },
  workbook: { often: 12, make: (work) => inWorkbook(work, zipped) },
  zip: { often: 8, make: (work) => inWorkbook(work, (parts) => brokenZip(parts, work.random)) },
  bomb: { often: 1, make: ofBomb },
};

/** Their names. */
export const damageKinds: readonly string[] = Object.keys(kinds);

/** The damaged file of a seed, of one kind where it is said: always the same one of the same files. */
export async function damagedBy(seed: number, all: readonly Whole[], kind?: string): Promise<DamagedFile> {
  const random = createRandom(Math.imul(seed, 0x9e_37_79_b1) ^ 0x5b_d1_e9_95 || 1);
  const often = random.weighted(Object.values(kinds).map((one) => one.often));
  const chosen = kind ?? damageKinds[often]!;
  const made = await kinds[chosen]!.make({ all, random, seed });
  return { map: undefined, isNdjson: false, ...made, kind: chosen };
}

async function ofBytes({ all, random, seed }: Work): Promise<Made> {
  const whole = random.pick(all);
  const parts = random.chance(0.05) ? moreToDamage : partsToDamage;
  const file = random.chance(0.6) ? fileToDamage(whole.name, whole.bytes) : random.pick<Damaged>(parts);
  const [changes] = fc.sample(mutations, { numRuns: 1, seed });
  const isDoubled = random.chance(0.05);
  const packed = await file.pack(changes!.reduce<Uint8Array>(mutate, file.bytes));
  return {
    told: `${file.name} ${JSON.stringify(changes)}`,
    bytes: isDoubled ? Buffer.concat([packed, packed]) : new Uint8Array(packed),
    ...(file.name === whole.name && whole.map !== undefined && { map: whole.map }),
    isNdjson: file.name.startsWith('objects') && random.chance(0.5),
  };
}

/** A table that is changed as a table and then written in one of the ways people write such. */
async function inTable(
  { all, random }: Work,
  change: (lines: Lines, random: Random) => Lines,
  isOdd: boolean,
): Promise<Made> {
  const { name, lines, map } = random.pick(all.filter((one) => one.lines.length > 1));
  const changed = change(lines, random);
  const how = random.weighted(isOdd ? [8, 0, 0, 2] : [5, 2, 1, 2]);
  const bytes = await [
    async () =>
      isOdd || random.chance(0.2)
        ? encoded(textOf(changed, random, isOdd), random)
        : Buffer.from(textOf(changed, random, false)),
    async () => zipped(packed(workbookParts(changed, random))),
    async () => Buffer.from(spreadsheetmlOf(changed, random)),
    async () => Buffer.from(objectsOf(changed, random, true)),
  ][how]!();
  const isMapped = map !== undefined && random.chance(0.9);
  const isNdjson = how === 3 && name === 'our names' && random.chance(0.5);
  const form = ['text', 'workbook', 'XML', 'objects'][how];
  return { told: `${name} as ${form}`, bytes: new Uint8Array(bytes), isNdjson, ...(isMapped && { map }) };
}

async function inWorkbook({ all, random }: Work, pack: (parts: readonly Part[]) => Uint8Array): Promise<Made> {
  const { name, lines, map } = random.pick(all.filter((one) => one.lines.length > 1));
  const bytes = pack(packed(workbookParts(lines, random)));
  return { told: name, bytes: new Uint8Array(bytes), ...(map !== undefined && { map }) };
}

async function ofBomb({ random }: Work): Promise<Made> {
  const { name, bytes } = bomb(random);
  const whole = await bytes();
  const isDamaged = random.chance(0.3);
  const change = { kind: 'flip', at: random.next(), value: Math.floor(random.next() * 256) } as const;
  return {
    told: isDamaged ? `${name} ${JSON.stringify(change)}` : name,
    bytes: new Uint8Array(isDamaged ? mutate(whole, change) : whole),
    isNdjson: name.startsWith('metrics') || (name.startsWith('objects') && random.chance(0.5)),
  };
}

const packed = (parts: Readonly<Record<string, string>>): Part[] =>
  Object.entries(parts).map(([name, text]) => partOf(name, text));
