import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from './refusal.ts';

/**
 * Opens a database file to read it only. It neither writes nor checkpoints, so it may stand beside a running server.
 * Throws a Refusal where there is none.
 */
export function openReadOnly(file: string): DatabaseSync {
  if (!existsSync(file)) throw new Refusal(`There is no database at ${file}.`);
  return new DatabaseSync(file, { readOnly: true });
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
