import { expect, it } from 'vitest';
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
