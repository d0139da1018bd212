import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { boundedServer } from './bounded-server.ts';

/** A server until the end of the scope, and connections to it. */
async function listening(listener: RequestListener, stalledMs?: number) {
  const server: Server = boundedServer(stalledMs)({}, listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    /** Writes to a new connection; `cut` resolves once the server has let it go. */
    async ask(words: string): Promise<{ client: Socket; cut: Promise<unknown> }> {
      const accepted = once(server, 'connection') as Promise<[Socket]>;
      const client = connect(port, '127.0.0.1').on('error', () => undefined);
      client.write(words);
      const [socket] = await accepted;
      return { client, cut: new Promise((cut) => socket.once('close', cut)) };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const get = (path: string, last = false) =>
  `GET /${path} HTTP/1.1\r\nhost: x\r\n${last ? 'connection: close\r\n' : ''}\r\n`;
const many = (n: number) => Array.from({ length: n }, (_, i) => get(String(i), i === n - 1)).join('');

describe('of one connection', () => {
  it('what came in one piece is answered one after the other, in order', async () => {
    let running = 0;
    let most = 0;
    await using server = await listening((request, response) => {
      most = Math.max(most, (running += 1));
      setImmediate(() => {
        running -= 1;
        response.end(`<${request.url}>`);
      });
    });
    const { client } = await server.ask(many(50));
    const answered = [...(await text(client)).matchAll(/<\/(\d+)>/g)].map(([, n]) => Number(n));
    expect([answered, most]).toEqual([Array.from({ length: 50 }, (_, i) => i), 1]);
  });

  it('nothing is answered behind what was never taken, and a line that is too long ends it', async () => {
    let begun = 0;
    await using server = await listening(() => void (begun += 1));
    await (
      await server.ask(many(200))
    ).cut;
    expect(begun).toBe(1);
  });
});

it('whoever takes nothing of an answer is let go, and whoever waits for a slow one gets it', async () => {
  let answerSlowly = (): void => undefined;
  await using server = await listening(({ url }, response) => {
    if (url === '/large') response.end(Buffer.alloc(64 * 1_048_576));
    else answerSlowly = () => response.end('slow');
  }, 100);
  const { client } = await server.ask(get('slow', true));
  const stalled = await server.ask(get('large'));
  stalled.client.pause();
  await stalled.cut;
  answerSlowly();
  expect(await text(client)).toMatch(/slow$/);
});
