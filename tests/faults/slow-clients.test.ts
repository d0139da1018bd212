import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
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

test('two hundred clients that never finish their request are let go within ten seconds, and nobody else waits', async () => {
  using dir = tempDir();
  await using server = await startServer({ dataDir: dir.path });
  const url = new URL(server.url);
  const dawdlers = Array.from({ length: 200 }, (_, i) =>
    dawdle(url, i % 2 ? `GET /healthz HTTP/1.1\r\nhost: ${url.host}\r\nx-slow: ` : 'POST'),
  );
  const health: { status: number; ms: number }[] = [];
  const asking = setInterval(() => {
    const start = performance.now();
    void fetch(`${server.url}/healthz`).then(({ status }) => health.push({ status, ms: performance.now() - start }));
  }, 250);
  const ended = await Promise.all(dawdlers);
  clearInterval(asking);

  expect(Math.max(...ended)).toBeLessThan(10_000);
  expect(health.length).toBeGreaterThan(8);
  expect(health.every(({ status, ms }) => status === 200 && ms < 1000)).toBe(true);
});
