import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashText } from './hash.ts';
import { sha256 } from './sha256.ts';

it.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1_000])(
  'a text of %i bytes has the hash that every platform gives it',
  async (n) => {
    expect(sha256('a'.repeat(n))).toBe(await hashText('a'.repeat(n)));
  },
);

it('so has any text, whatever it is written in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      expect(sha256(text)).toBe(await hashText(text));
    }),
    { numRuns: 20 },
  );
});
