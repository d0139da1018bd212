import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrateDatabase } from './migrate.ts';

let folder: string;
let file: string;
let client: Client;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-migrate-'));
  file = join(folder, 'huiyin.db');
  client = createClient({ url: `file:${file}`, concurrency: 1 });
});
afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true });
});

const migrate = () => migrateDatabase(client, file, folder);

/** A database as an earlier release would have left it: the first one, or that of the first `n` migrations. */
const migrateFirstOnly = async (n = 1) => {
  const first = join(folder, 'first');
  cpSync(join(import.meta.dirname, '../../migrations'), first, { recursive: true });
  const journal = join(first, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, n) }));
  await applyMigrations(drizzle(client), { migrationsFolder: first });
};

test('every table is STRICT, so that a wrong type is refused by the database itself', async () => {
  await migrate();
  const { rows } = await client.execute(`SELECT name FROM pragma_table_list
    WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__drizzle%'`);
  expect(rows.map((row) => row['name'])).toEqual([]);
});

test('a second migration changes nothing and copies nothing', async () => {
  await migrate();
  await migrate();
  expect(existsSync(join(folder, 'backups'))).toBe(false);
});

test('data is copied before a migration touches it', async () => {
  await migrateFirstOnly();
  await client.execute("INSERT INTO facts (name, value, at) VALUES ('kept', 'yes', 1)");
  await migrate();
  const [copy] = readdirSync(join(folder, 'backups'));
  const kept = createClient({ url: `file:${join(folder, 'backups', copy!)}` });
  expect((await kept.execute("SELECT value FROM facts WHERE name = 'kept'")).rows[0]!['value']).toBe('yes');
  kept.close();
  expect((await client.execute('SELECT count(*) AS n FROM response_cells')).rows[0]!['n']).toBe(0);
});

test('a wave of before began when its plan was last changed', async () => {
  await migrateFirstOnly(7);
  await client.execute(`INSERT INTO sites (id, key, name, origins, time_zone, languages, accent, position, first_reply_minutes,
    last_ticket_number, created_at) VALUES ('s', 's', 's', '[]', 'UTC', '[]', '', '', 1, 0, 1)`);
  await client.execute(
    "INSERT INTO waves (site_id, survey, plan, changed_at) VALUES ('s', 'nps', '{}', 1795000000000)",
  );
  await migrate();
  expect((await client.execute('SELECT began_at FROM waves')).rows[0]!['began_at']).toBe(1_795_000_000_000);
});

test('a database of a newer release is refused in a sentence', async () => {
  await migrate();
  await client.execute("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)");
  await expect(migrate()).rejects.toThrow('made by a newer Huiyin');
});
