import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeFirstSite } from '../kit/first-site.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { complaint, rating } from '../load/answers.ts';
import { Connection } from '../load/connection.ts';
import { survived, type Told } from './survived.ts';

const env = { LIMIT_PER_ADDRESS: '0', LIMIT_PER_SITE: '0' };

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s under load ends with 0, cuts no answer that began, and loses none',
  async (signal) => {
    using dir = tempDir();
    await using server = await startServer({ dataDir: dir.path, env });
    const { siteKey } = await makeFirstSite([server.url], server.setupUrl!);
    const path = `/v1/sites/${siteKey}/responses`;
    const told: Told = new Map();
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
    await sleep(500);
    process.kill(server.pid, signal);
    await Promise.all(clients);
    expect(await server.ended).toBe(0);

    expect(odd).toEqual([]);
    expect(told.size).toBeGreaterThan(100);
    const { lost, doubled, broken } = await survived(dir.file('huiyin.db'), told);
    expect({ lost, doubled, broken }).toEqual({ lost: [], doubled: [], broken: [] });
  },
);

test('a request that is being answered when the server is told to stop gets its whole answer', async () => {
  using dir = tempDir();
  await using server = await startServer({ dataDir: dir.path, env });
  const { siteKey } = await makeFirstSite([server.url], server.setupUrl!);
  const url = `${server.url}/v1/sites/${siteKey}/responses`;
  const body = JSON.stringify(complaint());
  // The body comes in two pieces, and the order to stop between them.
  const pieces = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode(body.slice(0, 40)));
      await sleep(300);
      process.kill(server.pid, 'SIGTERM');
      await sleep(300);
      controller.enqueue(new TextEncoder().encode(body.slice(40)));
      controller.close();
    },
  });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: pieces, duplex: 'half' };
  const response = await fetch(url, init as RequestInit);
  expect(response.status).toBe(201);
  expect(((await response.json()) as { ticket: { number: number } }).ticket.number).toBe(1);
  expect(await server.ended).toBe(0);
});
