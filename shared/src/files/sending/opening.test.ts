import { expect, it } from 'vitest';
import { fingerprintOf } from './opening.ts';

const sized = (length: number, ...changed: number[]) => {
  const bytes = new Uint8Array(length).fill(0x31);
  for (const at of changed) bytes[at] = 0x35;
  return new Blob([bytes]);
};

it.each([300_000, 5_000_000])('a score that was mended in the midst of %i bytes is another file', async (length) => {
  const file = await fingerprintOf(sized(length));
  expect(file).toMatch(/^[0-9a-f]{64}$/);
  expect(await fingerprintOf(sized(length))).toBe(file);
  for (const at of [0, Math.floor(length / 2), length - 1])
    expect(await fingerprintOf(sized(length, at))).not.toBe(file);
});

it('a file of nothing has a fingerprint too', async () => {
  expect(await fingerprintOf(sized(0))).toMatch(/^[0-9a-f]{64}$/);
});
