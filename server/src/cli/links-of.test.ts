import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadSecret } from '../adapters/secret-file.ts';
import { putFact, publicUrlFact, secretFact, setUpFact } from '../base/db/facts.ts';
import { markOf, setupTokenOf } from '../base/setup-token.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { runCommand } from './run-command.ts';

let dataDir: string;
let said: string;
let noted: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'huiyin-links-'));
  said = noted = '';
  vi.spyOn(console, 'log').mockImplementation((text) => void (said += `${text}\n`));
  vi.spyOn(console, 'error').mockImplementation((text) => void (noted += `${text}\n`));
  vi.stubEnv('DATA_DIR', dataDir);
  for (const name of ['HUIYIN_SECRET', 'HOST']) vi.stubEnv(name, '');
  vi.stubEnv('PORT', '8001');
  vi.stubEnv('PUBLIC_URL', '');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A database, with an account, as it stands when a server has run on it. */
async function opened(): Promise<TestDb> {
  const t = await openTestDb();
  vi.stubEnv('DATABASE_URL', pathToFileURL(t.path).href);
  const person = await t.owner(await t.site());
  const account = 'INSERT INTO account (id, user_id, account_id, provider_id, password, created_at, updated_at)';
  await t.db.write([
    `${account} VALUES ('a', '${person}', '${person}', 'credential', 'hash', 1, 1)`,
    `UPDATE user SET email = 'you@shop.example' WHERE id = '${person}'`,
  ]);
  return t;
}

test.each([
  ['setup-link', [], 'setup'],
  ['reset-link', ['you@shop.example'], 'admin'],
])('%s names the address of the server, whatever the settings of the command are', async (name, args, path) => {
  await using t = await opened();
  loadSecret(dataDir);
  await runCommand([name, ...args]);
  expect(said).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:8001/${path}`));
  expect(noted).toContain('No server has started on this database yet');
  said = noted = '';
  await t.db.write([putFact(publicUrlFact, 'https://feedback.example', 1)]);
  await runCommand([name, ...args]);
  expect(said).toMatch(new RegExp(`^https://feedback\\.example/${path}`));
  expect(noted).toBe('');
});

test.each([
  ['setup-link', []],
  ['reset-link', ['you@shop.example']],
])('%s makes no secret where there is none, which no server would know', async (name, args) => {
  await using _ = await opened();
  await expect(runCommand([name, ...args])).rejects.toThrow('There is no secret at');
  expect(readdirSync(dataDir)).toEqual([]);
});

test.each([
  ['setup-link', []],
  ['reset-link', ['you@shop.example']],
])('%s is refused with a secret that is not the one of the server', async (name, args) => {
  await using t = await opened();
  const secret = loadSecret(dataDir);
  await t.db.write([putFact(secretFact, await markOf(await setupTokenOf('s'.repeat(32))), 1)]);
  await expect(runCommand([name, ...args])).rejects.toThrow('give its HUIYIN_SECRET');
  await t.db.write([putFact(secretFact, await markOf(await setupTokenOf(secret)), 1)]);
  await runCommand([name, ...args]);
  expect(said).toContain('http://');
});

test('once set up, there is no set-up link any more', async () => {
  await using t = await opened();
  loadSecret(dataDir);
  await t.db.write([putFact(setUpFact, 's', 1)]);
  await expect(runCommand(['setup-link'])).rejects.toThrow('set up already');
  expect(said).toBe('');
});
