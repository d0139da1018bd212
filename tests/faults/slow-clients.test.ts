import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { makeFirstSite } from '../kit/first-site.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';

/** A client that begins a request and never ends it; resolves with the ms until the server had enough. */
function dawdle(url: URL, begin: string): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const socket: Socket = connect(Number(url.port), url.hostname, () => socket.write(begin));
    socket.resume();
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(performance.now() - start));
  });
}

/** What ends in the first line, in the head, and in the body. */
const beginnings = [
  () => 'POST',
  (host: string) => `GET /healthz HTTP/1.1\r\nhost: ${host}\r\nx-slow: `,
  (host: string, key: string) =>
    `POST /v1/sites/${key}/responses HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"id"`,
];

test('two hundred clients that never finish their request are let go, and nobody else waits for them', async () => {
  using dir = tempDir();
  await using server = await startServer({ dataDir: dir.path });
  const { siteKey } = await makeFirstSite([server.url], server.setupUrl!);
  const url = new URL(server.url);
  const dawdlers = Array.from({ length: 200 }, (_, i) => dawdle(url, beginnings[i % 3]!(url.host, siteKey)));
  let left = dawdlers.length;
  for (const one of dawdlers) void one.then(() => left--);
  const health: { status: number; left: number }[] = [];
  while (left > 0) health.push({ status: (await fetch(`${server.url}/healthz`)).status, left });
  const longest = Math.max(...(await Promise.all(dawdlers)));
  console.log(`${health.length} others were answered meanwhile; the last was let go after ${longest.toFixed(0)} ms`);
  expect(health.filter(({ status }) => status !== 200)).toEqual([]);
  expect(health.filter((answered) => answered.left === dawdlers.length).length).toBeGreaterThan(8);
});
