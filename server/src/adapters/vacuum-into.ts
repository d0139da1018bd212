import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { damageOf, openReadOnly } from './read-only-database.ts';
import { Refusal } from './refusal.ts';

/**
 * Copies a database file, also while it is in use: reads one moment of it, checks the finished copy and then gives it
 * its name. Only the owner may read the copy. Throws a Refusal when the copy is not whole.
 */
export function vacuumInto(file: string, target: string): void {
  const unfinished = `${target}.part`;
  rmSync(unfinished, { force: true });
  try {
    using database = openReadOnly(file);
    database.prepare('VACUUM INTO ?').run(unfinished);
    const damage = damageOf(unfinished);
    if (damage) throw new Refusal(`The copy of ${file} is damaged and was thrown away: ${damage}`);
    chmodSync(unfinished, 0o600);
    toDisk(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Waits until a file is on the disk itself. */
export function toDisk(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
