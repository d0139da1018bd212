import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mutate, mutations, takeIn } from './mutated.test-data.ts';

const folder = join(import.meta.dirname, 'cases');
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));

// `pnpm faults files` does it many thousand times.
it('a file that was damaged gives answers or is refused in words, never anything else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), mutations, async (file, changes) => {
      const taken = await takeIn(changes.reduce<Uint8Array>(mutate, file));
      expect(taken === 'refused' || taken >= 0).toBe(true);
    }),
    { numRuns: 60 },
  );
});
