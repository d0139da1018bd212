import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDatabase } from './lock-file.ts';
import { Refusal } from './refusal.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-lock-'));
  path = join(folder, 'named.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const database = (sql: string) => {
  using made = new DatabaseSync(path);
  made.exec(sql);
};

/** What stands there: names, rights and contents. */
const stand = () =>
  readdirSync(folder).map((name) => {
    const { mode, ...found } = statSync(join(folder, name));
    return [
      name,
      mode,
      found.size,
      ...(name === 'named.db' && (mode & 0o170_000) === 0o100_000 ? [readFileSync(path, 'latin1')] : []),
    ];
  });

test.each<[what: string, make: () => void, said: string]>([
  ['a folder', () => mkdirSync(path), 'is a folder'],
  ['a text', () => writeFileSync(path, 'a shopping list'), 'is no database'],
  ['a database of another program', () => database('CREATE TABLE orders (id)'), 'of another program'],
  [
    'one of another program in WAL mode',
    () => database('PRAGMA journal_mode = WAL; CREATE TABLE facts (id)'),
    'of another program',
  ],
  [
    'one of another program that migrates as we do',
    () => database('CREATE TABLE __drizzle_migrations (id); CREATE TABLE users (id)'),
    'of another program',
  ],
  [
    'a damaged database',
    () => writeFileSync(path, 'SQLite format 3\0 and then something else'),
    'is no whole database',
  ],
])('%s is refused, and left as it is', async (_, make, said) => {
  make();
  chmodSync(path, 0o755);
  const before = stand();
  const refused = await lockDatabase(path).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect((refused as Refusal).message).toContain(`${path} ${said.startsWith('is') ? said : 'is a database ' + said}`);
  expect(stand()).toEqual(before);
});

test.each<[what: string, make: () => void]>([
  ['nothing yet', () => undefined],
  ['an empty file', () => writeFileSync(path, '')],
  ['a database without tables', () => database('PRAGMA user_version = 1')],
  ['a database of ours', () => database('CREATE TABLE __drizzle_migrations (id); CREATE TABLE survey_versions (id)')],
])('%s is taken, and then for its owner alone', async (_, make) => {
  make();
  const unlock = await lockDatabase(path);
  await expect(lockDatabase(path)).rejects.toThrow('already running');
  await unlock();
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
});

test('a lock that cannot be made is said in one line', async () => {
  mkdirSync(`${path}.lock`);
  const refused = await lockDatabase(path).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect((refused as Refusal).message).toMatch(
    /^.*named\.db\.lock cannot be written: change the rights of its folder.*$/,
  );
});

test('a database that its owner made read-only stays so, and its journals follow it', async () => {
  database('CREATE TABLE __drizzle_migrations (id); CREATE TABLE survey_versions (id)');
  writeFileSync(`${path}-wal`, '');
  for (const [given, kept] of [
    [0o444, 0o400],
    [0o644, 0o600],
  ] as const) {
    chmodSync(path, given);
    await (
      await lockDatabase(path)
    )();
    expect([path, `${path}-wal`].map((file) => statSync(file).mode & 0o777)).toEqual([kept, kept]);
  }
});
