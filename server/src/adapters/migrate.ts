import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { Refusal } from './refusal.ts';
import { makeFolder } from './own-files.ts';
import { keepCopy } from './vacuum-into.ts';

const begins = 'before-migration-';
const copiesKept = 3;
const folder = join(import.meta.dirname, '../../migrations');

/**
 * Brings the schema up to date; a file that holds data is copied first, to `backups/` beside it, where three such copies stay.
 * Throws a Refusal for a database made by a newer release, or when rows lost their parents.
 */
export async function migrateDatabase(client: Client, file: string | null, dataDir: string): Promise<void> {
  const known = knownMigrations();
  const applied = await appliedMigrations(client);
  const newest = applied.at(-1) ?? 0;
  if (newest > known.at(-1)!)
    throw new Refusal('This database was made by a newer Huiyin. Start that one, or restore a copy.');
  if (applied.length > 0 && newest < known.at(-1)! && file) {
    const backups = join(dataDir, 'backups');
    makeFolder(backups);
    const copy = (unfinished: string) => client.execute({ sql: 'VACUUM INTO ?', args: [unfinished] });
    await keepCopy(join(backups, `${begins}${Date.now()}.db`), copy);
    dropOldCopies(backups);
  }
  await migrate(drizzle(client), { migrationsFolder: folder });
  const orphans = await client.execute('PRAGMA foreign_key_check');
  if (orphans.rows.length > 0)
    throw new Refusal('After the migration some rows have no parent. Restore the copy in backups/.');
}

function knownMigrations(): number[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  return journal.entries.map(({ when }) => when);
}

async function appliedMigrations(client: Client): Promise<number[]> {
  const table = await client.execute("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'");
  if (table.rows.length === 0) return [];
  const { rows } = await client.execute('SELECT created_at FROM __drizzle_migrations ORDER BY created_at');
  return rows.map((row) => Number(row['created_at']));
}

/** Whoever is killed while migrating copies again when started again. */
function dropOldCopies(backups: string): void {
  const copies = readdirSync(backups).filter((name) => name.startsWith(begins));
  for (const name of copies.toSorted().slice(0, -copiesKept)) rmSync(join(backups, name), { force: true });
}
