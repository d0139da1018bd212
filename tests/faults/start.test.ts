import { createClient } from '@libsql/client';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parts } from '@huiyin/server/cli/parts';
import { expect, test } from 'vitest';
import { startChild } from '../kit/child.ts';
import { freePort } from '../kit/port.ts';
import { cli, huiyin, startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { patienceMs } from '../kit/patience.ts';

/** Starts a server that must not come up; what it said and how it ended. */
async function refused(dataDir: string, env: Record<string, string> = {}, command = cli()) {
  const child = startChild(process.execPath, [command, 'serve'], {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    HUIYIN_OUTPUT: 'json',
    ...env,
  });
  const tooLate = setTimeout(() => void child.kill(), patienceMs);
  const code = await child.ended;
  clearTimeout(tooLate);
  return { code, said: child.logs };
}

test.each([
  ['its data directory', (dir: string) => dir],
  ['a link to its file', (_dir: string, other: string) => other],
])('a second server on %s is refused, and the first goes on', async (how, choose) => {
  using dir = tempDir();
  using other = tempDir();
  await using first = await startServer({ dataDir: dir.path });
  if (how === 'a link to its file') symlinkSync(dir.file('huiyin.db'), other.file('huiyin.db'));
  const { code, said } = await refused(choose(dir.path, other.path));
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringMatching(/Another Huiyin is already running on .*huiyin\.db/)]);
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
});

test('what a server keeps is for its owner alone, and what an earlier one was killed over goes away', async () => {
  using dir = tempDir();
  const before = await startServer({ dataDir: dir.path });
  await before.stop();
  chmodSync(dir.file('huiyin.db'), 0o644);
  // No process has that number.
  writeFileSync(dir.file('.huiyin-copy-4194304-huiyin.db'), 'half a copy');
  await using server = await startServer({ dataDir: dir.path });
  await huiyin(['backup', dir.file('copy.db')], { dataDir: dir.path });
  const files = readdirSync(dir.path, { withFileTypes: true }).filter((entry) => entry.isFile());
  const open = files.filter(({ name }) => (statSync(dir.file(name)).mode & 0o077) !== 0).map(({ name }) => name);
  expect(open).toEqual([]);
  expect(files.map(({ name }) => name)).toContain('copy.db');
  expect(files.map(({ name }) => name).filter((name) => name.startsWith('.huiyin-copy-'))).toEqual([]);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test('a built server whose sources were changed since is refused', async () => {
  using copy = tempDir();
  using dir = tempDir();
  const server = join(import.meta.dirname, '../../server');
  cpSync(parts.server.to, copy.file('server/dist/cli'), { recursive: true });
  symlinkSync(join(server, 'node_modules'), copy.file('server/node_modules'));
  mkdirSync(copy.file('server/src'));
  writeFileSync(copy.file('server/src/changed.ts'), '');
  const { code, said } = await refused(dir.path, {}, copy.file('server/dist/cli/huiyin.js'));
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringContaining('changed since it was built')]);
});

test('a database that is gone from where a server ran before is said', async () => {
  using dir = tempDir();
  const env = { HUIYIN_SECRET: '' };
  const before = await startServer({ dataDir: dir.path, env });
  await before.stop();
  expect(before.logs.join()).not.toContain('a server ran here before');
  for (const part of ['', '-wal', '-shm']) rmSync(dir.file(`huiyin.db${part}`), { force: true });
  await using after = await startServer({ dataDir: dir.path, env });
  expect(after.logs.join()).toContain('a server ran here before');
});

test('a taken port is named, with a way out', async () => {
  using one = tempDir();
  using two = tempDir();
  await using first = await startServer({ dataDir: one.path });
  const { port } = new URL(first.url);
  const { code, said } = await refused(two.path, { PORT: port });
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringContaining(`Port ${port} on 127.0.0.1 is taken`)]);
});

test('a data directory that cannot be written is named in one line', async () => {
  using dir = tempDir();
  writeFileSync(dir.file('occupied'), '');
  const { code, said } = await refused(dir.file('occupied/data'));
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringContaining('occupied/data')]);
});

test('a file that is no database is named in one line', async () => {
  using dir = tempDir();
  writeFileSync(dir.file('huiyin.db'), 'this is a shopping list, not a database\n'.repeat(200));
  const { code, said } = await refused(dir.path);
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringContaining('huiyin.db')]);
});

test('a database of a newer release is left alone', async () => {
  using dir = tempDir();
  await huiyin(['migrate'], { dataDir: dir.path });
  const client = createClient({ url: `file:${dir.file('huiyin.db')}` });
  await client.execute("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of the future', 9999999999999)");
  client.close();
  const { code, said } = await refused(dir.path);
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringContaining('made by a newer Huiyin')]);
});

test('a libSQL server that is not there is named in one line', async () => {
  using dir = tempDir();
  const { code, said } = await refused(dir.path, { DATABASE_URL: `http://127.0.0.1:${await freePort()}` });
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringMatching(/http:.* cannot be opened: it does not answer/)]);
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'postgres://localhost/huiyin'],
  ['PUBLIC_URL', 'feedback.example'],
  ['SMTP_URL', 'mail.example'],
  ['LOG_LEVEL', 'loud'],
  ['TRUSTED_PROXIES', 'my-proxy'],
  ['HUIYIN_SECRET', 'short'],
])('a broken setting is named: %s=%s', async (name, value) => {
  using dir = tempDir();
  const { code, said } = await refused(dir.path, { [name]: value });
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringContaining(`The setting ${name} `)]);
});
