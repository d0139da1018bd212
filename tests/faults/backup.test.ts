import { expect, test } from 'vitest';
import { makeFirstSite } from '../kit/first-site.ts';
import { huiyin, startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { until } from '../kit/until.ts';
import { complaint, rating } from '../load/answers.ts';
import { Connection } from '../load/connection.ts';
import { readerOf, survived, type Acknowledged } from './survived.ts';
import { unlimited } from '../kit/unlimited.ts';

test('a copy made under load, restored elsewhere, holds everything acknowledged before it began', async () => {
  using dir = tempDir();
  using other = tempDir();
  const env = { ...unlimited };
  await using server = await startServer({ dataDir: dir.path, env });
  const { siteKey } = await makeFirstSite([server.url], server.setupUrl!);
  const told: Acknowledged = new Map();
  let stop = false;
  const client = async (): Promise<void> => {
    const connection = new Connection(server.url);
    while (!stop) {
      const answer = Math.random() < 0.3 ? complaint() : rating();
      const { status, body } = await connection.post(`/v1/sites/${siteKey}/responses`, JSON.stringify(answer));
      if (status === 201)
        told.set(answer.id, (JSON.parse(body) as { ticket?: { number: number } }).ticket?.number ?? null);
    }
    connection.close();
  };
  const clients = Array.from({ length: 20 }, client);
  await until(() => told.size > 300);
  const before: Acknowledged = new Map(told);
  await huiyin(['backup', other.file('copy.db')], { dataDir: dir.path });
  await until(() => told.size > before.size);
  stop = true;
  await Promise.all(clients);
  expect(told.size).toBeGreaterThan(before.size);

  await huiyin(['restore', other.file('copy.db')], { dataDir: other.path });
  await using second = await startServer({ dataDir: other.path });
  expect(second.setupUrl).toBeUndefined();
  const copy = await survived(readerOf(other.file('huiyin.db')), before);
  expect(copy).toMatchObject({ lost: [], doubled: [], broken: [] });
  const original = await survived(readerOf(dir.file('huiyin.db')), told);
  expect(original).toMatchObject({ lost: [], doubled: [], broken: [] });
  expect(copy.stored).toBeLessThanOrEqual(original.stored);
});
