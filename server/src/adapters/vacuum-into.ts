import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { whyNot } from './libsql.ts';
import { refuseForeign } from './our-database.ts';
import { unfinishedBeside } from './own-files.ts';
import { damageOf, openReadOnly } from './read-only-database.ts';
import { Refusal } from './refusal.ts';

/**
 * Copies a database file from another process, also while it is in use: reads one moment of it.
 * Throws a Refusal when the copy is not whole.
 */
export function vacuumInto(file: string, target: string): Promise<void> {
  return keepCopy(target, (unfinished) => {
    refuseForeign(file);
    using database = openReadOnly(file);
    database.prepare('VACUUM INTO ?').run(unfinished);
  });
}

/**
 * Lets `make` write a copy under another name, checks it, and only then gives it its own. Only the owner may read it.
 * A process that has the database open makes the copy with that connection: a second SQLite library in one process
 * would end the locks of the first when it closes the file. Throws a Refusal where the copy cannot be made.
 */
export async function keepCopy(target: string, make: (unfinished: string) => unknown): Promise<void> {
  const unfinished = unfinishedBeside(target);
  try {
    await make(unfinished);
    const damage = damageOf(unfinished);
    if (damage) throw new Refusal(`The copy is damaged and was thrown away: ${damage}`);
    chmodSync(unfinished, 0o600);
    toDisk(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (error instanceof Refusal) throw error;
    throw new Refusal(`The copy ${target} cannot be made: ${whyNot(error)}`);
  }
}

/** Waits until a file is on the disk itself. */
export function toDisk(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
