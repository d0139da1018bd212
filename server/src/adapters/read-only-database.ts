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

/** Throws a Refusal where there is no database that a command is for: it may have been given other settings than the server. */
export function refuseMissing({ file }: Pick<Environment, 'file'>): void {
  if (file !== null && !existsSync(file))
    throw new Refusal(
      `There is no database at ${file}: give this command the DATA_DIR or DATABASE_URL of your server.`,
    );
}

/** A read in plain SQL. */
type Read = (sql: string, args: (string | number)[]) => Promise<Record<string, unknown>[]>;

/** One read of a file, also beside a running server, or of a libSQL server. Throws a Refusal where it cannot be read. */
export const readOnce = (env: Environment, sql: string, args: string[] = []): Promise<Record<string, unknown>[]> =>
  readMoment(env, (read) => read(sql, args));

/** The same with many reads, all of which see one moment, whoever writes meanwhile. */
export async function readMoment<T>(env: Environment, work: (read: Read) => Promise<T>): Promise<T> {
  refuseMissing(env);
  try {
    return env.file === null ? await askServer(env, work) : await askFile(env.file, work);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const name = withoutPassword(env.DATABASE_URL);
    throw new Refusal(`The database ${name} (DATABASE_URL) cannot be read: ${whyNot(error)}`);
  }
}

async function askFile<T>(file: string, work: (read: Read) => Promise<T>): Promise<T> {
  refuseForeign(file);
  using database = openReadOnly(file);
  database.exec('BEGIN');
  return await work(async (sql, args) => database.prepare(sql).all(...args));
}

async function askServer<T>(
  { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken }: Environment,
  work: (read: Read) => Promise<T>,
): Promise<T> {
  const client = createClient({ url, ...(authToken && { authToken }) });
  try {
    const transaction = await client.transaction('read');
    return await work(async (sql, args) => (await transaction.execute({ sql, args })).rows);
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
