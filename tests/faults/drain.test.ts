import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { makeFirstSite } from '../kit/first-site.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { until } from '../kit/until.ts';
import { complaint, rating } from '../load/answers.ts';
import { Connection } from '../load/connection.ts';
import { readerOf, survived, type Acknowledged } from './survived.ts';
import { unlimited } from '../kit/unlimited.ts';

const env = { ...unlimited };

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s under load ends with 0, cuts no answer that began, and loses none',
  async (signal) => {
    using dir = tempDir();
    await using server = await startServer({ dataDir: dir.path, env });
    const { siteKey } = await makeFirstSite([server.url], server.setupUrl!);
    const path = `/v1/sites/${siteKey}/responses`;
    const told: Acknowledged = new Map();
    const odd: string[] = [];

    const client = async (): Promise<void> => {
      const connection = new Connection(server.url);
      for (;;) {
        const answer = Math.random() < 0.3 ? complaint() : rating();
        const reply = await connection.post(path, JSON.stringify(answer)).catch((error: Error) => error);
        if (reply instanceof Error)
          return void (/refused|closed|ECONNRESET|EPIPE/.test(reply.message) || odd.push(reply.message));
        if (reply.status === 201)
          told.set(answer.id, (JSON.parse(reply.body) as { ticket?: { number: number } }).ticket?.number ?? null);
        else odd.push(`${reply.status} ${reply.body}`);
        if (/\r\nconnection: close/i.test(reply.head)) return connection.close();
      }
    };
    const clients = Array.from({ length: 50 }, client);
    await until(() => told.size > 100);
    process.kill(server.pid, signal);
    await Promise.all(clients);
    expect(await server.ended).toBe(0);

    expect(odd).toEqual([]);
    expect(told.size).toBeGreaterThan(100);
    const { lost, doubled, broken } = await survived(readerOf(dir.file('huiyin.db')), told);
    expect({ lost, doubled, broken }).toEqual({ lost: [], doubled: [], broken: [] });
  },
);

test('a request that is being answered when the server is told to stop gets its whole answer', async () => {
  using dir = tempDir();
  await using server = await startServer({ dataDir: dir.path, env });
  const { siteKey } = await makeFirstSite([server.url], server.setupUrl!);
  const body = JSON.stringify(complaint());
  const headers = { 'content-type': 'application/json', expect: '100-continue' };
  const sending = request(`${server.url}/v1/sites/${siteKey}/responses`, { method: 'POST', headers });
  sending.flushHeaders();
  // The server has begun with it; the body comes in two pieces, and the order to stop between them.
  await once(sending, 'continue');
  sending.write(body.slice(0, 40));
  process.kill(server.pid, 'SIGTERM');
  const refused = (): Promise<boolean> =>
    fetch(`${server.url}/healthz`).then(
      () => false,
      () => true,
    );
  await expect.poll(refused).toBe(true);
  sending.end(body.slice(40));
  const [response] = (await once(sending, 'response')) as [IncomingMessage];
  expect(response.statusCode).toBe(201);
  expect(JSON.parse(await text(response))).toMatchObject({ ticket: { number: 1 } });
  expect(await server.ended).toBe(0);
});
