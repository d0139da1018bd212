import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { fileToDamage, moreToDamage, partsToDamage } from './damaged-files.test-data.ts';
import { mutate, mutations, takeIn, type Mutation } from './mutated.test-data.ts';

const folder = join(import.meta.dirname, 'cases');
const files = readdirSync(folder).map((name) => fileToDamage(name, readFileSync(join(folder, name))));

// `pnpm faults files` does it many thousand times.
it.each([
  ['a file', files],
  ['the XML of a workbook', partsToDamage],
])('%s that was damaged gives answers or is refused in words, never anything else', async (_, all) => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...all), mutations, async ({ bytes, pack }, changes) => {
      const taken = await takeIn(await pack(changes.reduce<Uint8Array>(mutate, bytes)));
      expect(taken === 'refused' || taken >= 0).toBe(true);
    }),
    { numRuns: 60 },
  );
});

/** More than the parts of a bomb have together. */
const onceUnpacked = 11_000_000;

// What found them sent them to a server, where others have their turn while a file is read.
it.each<[string, readonly Mutation[]]>([
  [
    'a bomb of rows',
    [
      { kind: 'repeat', at: 0.1899, value: 196 },
      { kind: 'insert', at: 0.0083, value: 27 },
      { kind: 'cut', at: 0.99, value: 0 },
    ],
  ],
])(
  '%s that is read no further is unpacked once at most, and throws nothing behind it, which would end the process',
  async (name, changes) => {
    const { bytes, pack } = moreToDamage.find((one) => one.name === name)!;
    const body = await pack(changes.reduce<Uint8Array>(mutate, bytes));
    const turn = () => new Promise<void>((go) => setImmediate(go));
    for (let nth = 0; nth < 5; nth += 1) {
      using read = vi.spyOn(ReadableStreamDefaultReader.prototype, 'read');
      expect(await takeIn(body, turn)).toBe('refused');
      const reads = read.mock.calls.length;
      for (let turns = 0; turns < 2_000; turns += 1) await turn();
      expect(read).toHaveBeenCalledTimes(reads);
      const unpacked = read.mock.settledResults.reduce((sum, { value }) => sum + (value.value?.byteLength ?? 0), 0);
      expect(unpacked).toBeGreaterThan(0);
      expect(unpacked).toBeLessThan(onceUnpacked);
    }
  },
);
