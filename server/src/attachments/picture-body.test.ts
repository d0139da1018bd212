import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { handleError } from '../http/handle-error.ts';
import { createHolding, withPicture } from './picture-body.ts';

const megabyte = new Uint8Array(1_048_576);
const silent = { info: () => undefined, error: () => undefined };

it('a picture for which there is no room counts by all its bytes, as any other', async () => {
  const holding = createHolding();
  holding.take('full', 16 * megabyte.length);
  let counted = 0;
  const count = (n: number): void => void (counted += n);
  const app = new Hono()
    .onError(handleError(silent))
    .put('/:address', (c) =>
      withPicture(c, { holding, count, address: c.req.param('address') }, async (bytes) => c.json(bytes.length)),
    );
  const put = async (address: string) => {
    counted = 0;
    const pieces = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 4; i += 1) controller.enqueue(megabyte);
        controller.close();
      },
    });
    const { status } = await app.request(`/${address}`, { method: 'PUT', body: pieces, duplex: 'half' } as RequestInit);
    return [status, counted];
  };
  expect(await put('free')).toEqual([200, 4 * megabyte.length]);
  expect(await put('full')).toEqual([503, 4 * megabyte.length]);
});
