import { expect, it, vi } from 'vitest';
import { inflated } from './inflated.ts';

const deflated = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
  );
const nothing = new Uint8Array(8_000_000);

it('unpacks all of what is taken', async () => {
  let length = 0;
  for await (const piece of inflated(await deflated(nothing))) length += piece.byteLength;
  expect(length).toBe(nothing.length);
});

it('unpacks no more than is taken, a piece at a time', async () => {
  const packed = await deflated(nothing);
  for (let pieces = 1; pieces <= 3; pieces += 1) {
    let taken = 0;
    for await (const _ of inflated(packed)) if ((taken += 1) === pieces) break;
    expect(taken).toBe(pieces);
  }
});

it('unpacks no more than the beginning of what nobody takes any further', async () => {
  // One byte in a thousand is another each time: a hundredth of it is more than a stream holds.
  const large = new Uint8Array(32_000_000);
  for (let at = 0; at < large.length; at += 1_000) large[at] = (at * 7919) % 251;
  const packed = await deflated(large);
  using read = vi.spyOn(ReadableStreamDefaultReader.prototype, 'read');
  for await (const _ of inflated(packed)) break;
  const unpacked = read.mock.settledResults.reduce((sum, { value }) => sum + (value.value?.byteLength ?? 0), 0);
  expect(unpacked).toBeGreaterThan(0);
  expect(unpacked).toBeLessThan(large.length / 2);
});

it.each([
  ['were cut off', (packed: Uint8Array) => packed.subarray(0, packed.length - 5)],
  ['are none', () => new Uint8Array(100).fill(0xff)],
])('refuses bytes that %s', async (_, damage) => {
  const packed = damage(await deflated(nothing));
  const all = async () => {
    for await (const _ of inflated(packed));
  };
  await expect(all()).rejects.toMatchObject({ reason: 'broken' });
});
