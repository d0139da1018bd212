import fc from 'fast-check';
import { FileFault } from '@huiyin/shared/files/file-fault';
import { openImport } from '@huiyin/shared/files/open-import';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { unbounded } from '@huiyin/shared/files/reading/bounds';
import { joinBytes, sourceOf } from '@huiyin/shared/files/reading/source';

const kinds = ['flip', 'cut', 'repeat', 'insert', 'splice', 'stretch'] as const;

/** How a file is changed: by a number each. */
export interface Mutation {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly value: number;
}

/** One to six changes, anywhere in a file. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(9_999).map((part) => part / 10_000),
    value: fc.nat(255),
  }),
  { minLength: 1, maxLength: 6 },
);

const bits = [0x00, 0x22, 0x2c, 0x0a, 0x0d, 0x3b, 0x3c, 0x3e, 0x80, 0xff];

/** What readers were stopped with when it stood there many thousand times. */
const endless = [
  '"',
  '">',
  '<a>',
  '<a b="',
  '<c/>',
  '<!---->',
  '<![CDATA[',
  '&amp;',
  '&#x41;',
  '{"a":',
  '[',
  ',',
  ';',
  '\n',
  '\t',
  ' ',
  '=',
  '.',
  '9',
  'x',
];

/** A copy with a byte turned, the end cut off, a part repeated, put in or taken out, or with one thing many times; `at` 0 to 1 is where. */
export function mutate(bytes: Uint8Array, { kind, at, value }: Mutation): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const length = 1 + (value % 64);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (kind) {
    case 'flip':
      return joinBytes([before, Uint8Array.of((after[0] ?? 0) ^ (1 << (value % 8))), after.subarray(1)]);
    case 'cut':
      return before.slice();
    case 'repeat':
      return joinBytes([before, ...Array.from({ length: length * 8 }, () => after.subarray(0, length)), after]);
    case 'insert':
      return joinBytes([before, new Uint8Array(length).fill(bits[value % bits.length]!), after]);
    case 'splice':
      return joinBytes([before, after.subarray(length)]);
    case 'stretch':
      return joinBytes([before, new TextEncoder().encode(endless[value % endless.length]!.repeat(value * 128)), after]);
  }
}

/**
 * What became of a file: how many answers were found in it, or that it was refused in words of ours. Throws what is not ours. `turn`: what goes on
 * between two pieces of it.
 */
export async function takeIn(bytes: Uint8Array, turn?: () => Promise<void>): Promise<'refused' | number> {
  try {
    const file = await openImport(
      sourceOf('mutated', bytes, turn),
      {},
      { bounds: { ...unbounded, unpacked: 32 * 1_048_576 } },
    );
    const { answers } = await file.inspection();
    let rows = 0;
    for await (const _ of file.rows(nonePassedOver())) rows += 1;
    if (rows !== answers) throw new Error(`${answers} answers were inspected, and ${rows} were there`);
    return rows;
  } catch (error) {
    if (error instanceof FileFault) return 'refused';
    throw error;
  }
}
