import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileToDamage, partsToDamage } from './damaged-files.test-data.ts';
import { mutate, mutations, takeIn } from './mutated.test-data.ts';

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
