import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileCommitter } from './libsql-file-committer.ts';

let folder: string;
let client: Client;
let committer: ReturnType<typeof openFileCommitter>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-committer-'));
  client = createClient({ url: `file:${join(folder, 'x.db')}`, concurrency: 1 });
  await client.executeMultiple(
    'PRAGMA journal_mode = WAL; CREATE TABLE t (id TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT;',
  );
  committer = openFileCommitter(join(folder, 'x.db'));
});
afterEach(() => {
  committer.close();
  client.close();
  rmSync(folder, { recursive: true });
});

const add = (...rows: [string, number][]) => ({
  into: 'INSERT INTO t (id, n)',
  rows,
  ending: 'ON CONFLICT DO UPDATE SET n = n + excluded.n',
});
const all = async () => (await client.execute('SELECT id, n FROM t ORDER BY id')).rows.map((r) => [r['id'], r['n']]);

test('many rows and single statements are one transaction', async () => {
  await committer.commit(client, [add(['a', 1], ['b', 2], ['a', 3]), { sql: 'UPDATE t SET n = n * ?', args: [10] }]);
  expect(await all()).toEqual([
    ['a', 40],
    ['b', 20],
  ]);
});

test('one failing statement undoes the whole transaction, and the next one works', async () => {
  const broken = committer.commit(client, [
    add(['a', 1]),
    { sql: "INSERT INTO t VALUES ('b', 'no number')", args: [] },
  ]);
  await expect(broken).rejects.toThrow('cannot store TEXT value in INTEGER column');
  expect(await all()).toEqual([]);
  await committer.commit(client, [add(['c', 1])]);
  expect(await all()).toEqual([['c', 1]]);
});

test('a statement that returns rows gives them, and tells how many', async () => {
  const sql = "INSERT INTO t VALUES ('a', 1), ('b', 2) RETURNING id, n";
  const [written] = await committer.commit(client, [sql]);
  expect(written).toEqual({
    rows: [
      { id: 'a', n: 1 },
      { id: 'b', n: 2 },
    ],
    rowsAffected: 2,
  });
});

test('it takes turns with the client on the same file', async () => {
  for (let i = 0; i < 50; i += 1) {
    await committer.commit(client, [add(['a', 1]), 'INSERT INTO t VALUES (hex(randomblob(8)), 0) RETURNING id']);
    await client.execute("UPDATE t SET n = n + 1 WHERE id = 'a'");
  }
  expect((await all()).find(([id]) => id === 'a')).toEqual(['a', 100]);
});

test('a column added later is seen by statements that were prepared before', async () => {
  await committer.commit(client, [add(['a', 1])]);
  await client.execute('ALTER TABLE t ADD COLUMN m INTEGER NOT NULL DEFAULT 7');
  await committer.commit(client, [add(['b', 1])]);
  expect((await client.execute("SELECT m FROM t WHERE id = 'b'")).rows[0]!['m']).toBe(7);
});

test('commits are on disk before they are answered', async () => {
  const [mode] = await committer.commit(client, ['SELECT (SELECT synchronous FROM pragma_synchronous) AS mode']);
  expect(mode!.rows).toEqual([{ mode: 2 }]);
});
