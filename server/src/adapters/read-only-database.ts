import { createClient } from '@libsql/client';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { whyNot, withoutPassword } from './libsql.ts';
import { refuseForeign } from './our-database.ts';
import { Refusal } from './refusal.ts';
import type { Environment } from './settings.ts';

/**
 * Opens a database file to read it only. It neither writes nor checkpoints, so it may stand beside a running server.
 * Throws a Refusal where there is none.
 */
export function openReadOnly(file: string): DatabaseSync {
  if (!existsSync(file)) throw new Refusal(`There is no database at ${file}.`);
  return new DatabaseSync(file, { readOnly: true });
}

/** One read of a file, also beside a running server, or of a libSQL server. Throws a Refusal where it cannot be read. */
export async function readOnce(env: Environment, sql: string, args: string[] = []): Promise<Record<string, unknown>[]> {
  try {
    return env.file === null ? await askServer(env, sql, args) : askFile(env.file, sql, args);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const name = withoutPassword(env.DATABASE_URL);
    throw new Refusal(`The database ${name} (DATABASE_URL) cannot be read: ${whyNot(error)}`);
  }
}

function askFile(file: string, sql: string, args: string[]): Record<string, unknown>[] {
  refuseForeign(file);
  using database = openReadOnly(file);
  return database.prepare(sql).all(...args);
}

async function askServer(
  { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken }: Environment,
  sql: string,
  args: string[],
): Promise<Record<string, unknown>[]> {
  const client = createClient({ url, ...(authToken && { authToken }) });
  try {
    return (await client.execute({ sql, args })).rows as Record<string, unknown>[];
  } finally {
    client.close();
  }
}

/** What is wrong with a database file, in the words of SQLite; null when it is whole. */
export function damageOf(file: string): string | null {
  try {
    using database = openReadOnly(file);
    const { integrity_check: said } = database.prepare('PRAGMA integrity_check(1)').get() as {
      integrity_check: string;
    };
    return said === 'ok' ? null : said;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return (error as Error).message;
  }
}
