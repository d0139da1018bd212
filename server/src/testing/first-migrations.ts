import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The migrations of an earlier release, in a folder within `folder`; gives where.
 * @param end how many there were, or the name of the first that was not there yet
 */
export function firstMigrations(folder: string, end: number | string): string {
  const first = join(folder, 'first');
  cpSync(join(import.meta.dirname, '../../migrations'), first, { recursive: true });
  const journal = join(first, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
  const n = typeof end === 'number' ? end : entries.findIndex(({ tag }) => tag === end);
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, n) }));
  return first;
}
