import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Refusal } from './refusal.ts';

const begins = 'SQLite format 3\0';
const migrations = '__drizzle_migrations';

/**
 * Looks at what stands where a database shall be, before anything of it is touched: nothing yet, an empty file and a database of
 * ours will do. Throws a Refusal for all else, since it belongs to somebody else.
 */
export function refuseForeign(file: string): void {
  const what = foreignAt(file);
  if (what)
    throw new Refusal(
      `${file} ${what}. It was left as it is: name another with DATABASE_URL or DATA_DIR, or move it away.`,
    );
}

function foreignAt(file: string): string | null {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || (found.isFile() && found.size === 0)) return null;
    if (!found.isFile()) return found.isDirectory() ? 'is a folder' : 'is no plain file';
    if (!beginsAs(file, begins)) return 'is no database';
    const tables = tablesIn(file);
    return tables.every((name) => name === migrations) || isOurs(tables) ? null : 'is a database of another program';
  } catch (error) {
    const { message, syscall } = error as NodeJS.ErrnoException;
    return syscall ? `cannot be read: ${message}` : `is no whole database: ${message}`;
  }
}

function beginsAs(file: string, text: string): boolean {
  const begun = Buffer.alloc(text.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, begun, 0, text.length, 0);
  } finally {
    closeSync(handle);
  }
  return begun.toString('latin1') === text;
}

/** As `immutable` SQLite makes neither locks nor a journal, which reading alone would leave beside a file in WAL mode. */
function tablesIn(file: string): string[] {
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  using database = new DatabaseSync(url, { readOnly: true });
  return tableNames(database);
}

/** The names of the tables of a database. */
export const tableNames = (database: DatabaseSync): string[] =>
  database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => String(name));

/** Whether a database with these tables was made by Huiyin, of whatever release. */
export const isOurs = (tables: readonly string[]): boolean =>
  tables.includes(migrations) && tables.includes('survey_versions');
