import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';

/** Whatever this process makes from now on is for its owner alone: the database holds what customers wrote. */
export function keepFilesPrivate(): void {
  process.umask(0o077);
}

/** Makes a folder for data that only its owner may enter. Throws a Refusal where that cannot be. */
export function makeFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch {
    throw unwritable(folder);
  }
}

/** One after the other: `recursive` never ends below a folder that takes none, such as /proc. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

export function unwritable(folder: string): Refusal {
  return new Refusal(`The folder ${folder} cannot be written to. Choose another with DATA_DIR, or change its rights.`);
}

/** Takes rights on a database file away from others, where it is ours, and gives none; its journals have the same, as SQLite wants it. */
export function makePrivate(file: string): void {
  const rights = existsSync(file) ? statSync(file).mode & 0o600 : 0o600;
  for (const part of ['', '-wal', '-shm', '.lock'])
    try {
      if (existsSync(file + part)) chmodSync(file + part, part === '.lock' ? 0o600 : rights);
    } catch {
      // It belongs to somebody else, who decides.
    }
}

/** The file itself, by whatever links it was reached; also one that is not there yet. */
export function realFile(file: string): string {
  return existsSync(file) ? realpathSync(file) : join(realpathSync(dirname(file)), basename(file));
}

/** A name for a copy that is not whole yet; those that earlier processes left beside it, when they were killed, go away. */
export function unfinishedBeside(target: string): string {
  const [folder, begins] = [dirname(target), '.huiyin-copy-'];
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(begins) ? Number.parseInt(name.slice(begins.length), 10) : Number.NaN;
    if (pid === process.pid || (pid > 0 && !isAlive(pid))) rmSync(join(folder, name), { force: true });
  }
  return join(folder, `${begins}${process.pid}-${basename(target)}`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
