import { createClient } from '@libsql/client';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
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

/** One read of a file, also beside a running server, or of a libSQL server. */
export async function readOnce(
  { file, DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken }: Environment,
  sql: string,
  args: string[] = [],
): Promise<Record<string, unknown>[]> {
  if (file !== null) {
    using database = openReadOnly(file);
    return database.prepare(sql).all(...args);
  }
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
