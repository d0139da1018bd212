import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { expect, it } from 'vitest';
import { until } from '../../../../tests/kit/until.ts';
import { queuedClient } from './queued-client.ts';
import { createWriteQueue, type WriteQueue } from './write-queue.ts';

interface Opened extends AsyncDisposable {
  queue: WriteQueue;
  reader: Client;
  /** Another program on the same file. */
  other: Client;
  rows(): Promise<number>;
}

async function open(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-queue-'));
  const url = `file:${join(folder, 'test.db')}`;
  const writer = createClient({ url, concurrency: 1 });
  const [reader, other] = [createClient({ url }), createClient({ url, concurrency: 1 })];
  await writer.execute('PRAGMA journal_mode=WAL');
  await writer.execute('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  return {
    queue: createWriteQueue(writer),
    reader,
    other,
    rows: async () => Number((await reader.execute('SELECT count(*) AS n FROM t')).rows[0]!['n']),
    [Symbol.asyncDispose]: async () => {
      for (const client of [writer, reader, other]) client.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const insert = (id: number) => ({ sql: 'INSERT INTO t VALUES (?, ?)', args: [id, `row ${id}`] });

it('recovers by itself when another program held the lock for a while, and goes on for a thousand writes', async () => {
  await using opened = await open();
  const { queue, other } = opened;
  const held = await other.transaction('write');
  await held.execute("INSERT INTO t VALUES (-1, 'theirs')");
  const meanwhile = Promise.all(Array.from({ length: 50 }, (_, i) => queue.run([insert(i)])));
  await until(() => queue.busyCount > 2);
  await held.commit();
  await meanwhile;
  expect(queue.busyCount).toBeGreaterThan(0);
  const counted = queue.busyCount;
  for (let i = 50; i < 1050; i++) await queue.run([insert(i)]);
  expect(await opened.rows()).toBe(1051);
  expect(queue.busyCount).toBe(counted);
});

it('says that it is busy when the lock is never given back, and works again afterwards', async () => {
  await using opened = await open();
  const { queue, other } = opened;
  const held = await other.transaction('write');
  await held.execute("INSERT INTO t VALUES (-1, 'theirs')");
  await expect(queue.run([insert(1)])).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 2 });
  await held.rollback();
  await queue.run([insert(1)]);
  expect(await opened.rows()).toBe(1);
});

it('takes five hundred writes of every kind at once', async () => {
  await using opened = await open();
  const { queue, reader } = opened;
  const library = queuedClient(reader, queue);
  const kinds = [
    (i: number) => queue.run([insert(i)]),
    (i: number) => queue.run([insert(i), insert(i + 10_000)]),
    (i: number) => library.execute(insert(i)),
    (i: number) => library.batch([insert(i), insert(i + 20_000)]),
    (i: number) =>
      queue.alone(async (client) => {
        const transaction = await client.transaction('write');
        await transaction.execute(insert(i));
        await transaction.execute(insert(i + 30_000));
        await transaction.commit();
      }),
  ];
  await Promise.all(Array.from({ length: 500 }, (_, i) => kinds[i % kinds.length]!(i)));
  expect(await opened.rows()).toBe(800);
  expect(queue.busyCount).toBe(0);
});

it('keeps all of a transaction or nothing, and a failing one harms nobody else', async () => {
  await using opened = await open();
  const { queue } = opened;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, (_, i) =>
      i % 10 === 3
        ? queue.run([insert(i), { sql: 'INSERT INTO t VALUES (?, NULL)', args: [i + 1000] }])
        : queue.run([insert(i)]),
    ),
  );
  expect(outcomes.filter((o) => o.status === 'rejected')).toHaveLength(10);
  expect(await opened.rows()).toBe(90);
});

it('runs in the order in which it was asked, and once closed takes no more', async () => {
  await using opened = await open();
  const { queue, reader } = opened;
  for (let i = 0; i < 30; i++) void queue.run([{ sql: 'INSERT INTO t (text) VALUES (?)', args: [String(i)] }]);
  const closed = queue.close();
  await expect(queue.run(['INSERT INTO t (text) VALUES (0)'])).rejects.toMatchObject({ code: 'busy' });
  await closed;
  const { rows } = await reader.execute('SELECT text FROM t ORDER BY id');
  expect(rows.map((r) => Number(r['text']))).toEqual(Array.from({ length: 30 }, (_, i) => i));
});

it('takes no more than ten thousand waiting writes', async () => {
  await using opened = await open();
  const { queue } = opened;
  const gate = Promise.withResolvers<void>();
  void queue.alone(() => gate.promise);
  const waiting = Array.from({ length: 9_999 }, () => queue.alone(async () => undefined));
  await expect(queue.run([insert(1)])).rejects.toMatchObject({ code: 'busy' });
  gate.resolve();
  await Promise.all(waiting);
  await queue.run([insert(1)]);
});
