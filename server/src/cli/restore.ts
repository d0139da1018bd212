import { chmodSync, chownSync, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { lockDatabase } from '../adapters/lock-file.ts';
import { isOurs, tableNames } from '../adapters/our-database.ts';
import { damageOf, openReadOnly } from '../adapters/read-only-database.ts';
import { Refusal } from '../adapters/refusal.ts';
import { keepFilesPrivate, makeFolder } from '../adapters/own-files.ts';
import { readEnvironment } from '../adapters/settings.ts';
import { toDisk } from '../adapters/vacuum-into.ts';
import { readCommandLine } from './command-line.ts';

const none = 'There was none before: if your server has one, give this command its DATA_DIR or DATABASE_URL.';

/** `huiyin restore FILE`: puts a copy in place of the database; the old one stays beside it. */
export async function run(args: string[]): Promise<number> {
  keepFilesPrivate();
  const source = resolve(readCommandLine(args, 'restore', {}).file);
  const { file } = readEnvironment();
  if (file === null) throw new Refusal('DATABASE_URL names a libSQL server: restore it with its own tools.');
  checkCopy(source);
  makeFolder(dirname(file));
  const unlock = await lockDatabase(file);
  try {
    const kept = replace(file, source);
    console.log(`${file} is now the copy ${source}. ${kept ? `What was there before: ${kept}` : none}`);
  } finally {
    await unlock();
  }
  return 0;
}

function checkCopy(source: string): void {
  const damage = damageOf(source);
  if (damage) throw new Refusal(`${source} is no whole database: ${damage}`);
  using database = openReadOnly(source);
  if (!isOurs(tableNames(database))) throw new Refusal(`${source} is no database of Huiyin.`);
}

/** Copies beside first, so that what can fail fails before anything is moved. Gives where the old one is kept. */
function replace(file: string, source: string): string | null {
  const unfinished = `${file}.restoring`;
  rmSync(unfinished, { force: true });
  copyFileSync(source, unfinished);
  chmodSync(unfinished, 0o600);
  if (process.getuid?.() === 0) giveToOwnerOf(existsSync(file) ? file : dirname(file), unfinished);
  toDisk(unfinished);
  const kept = `${file}.before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  const there = ['', '-wal', '-shm'].filter((part) => existsSync(file + part));
  // The file goes before its journal: alone it would be a database without its newest answers, and nobody would notice.
  for (const part of there) renameSync(file + part, kept + part);
  renameSync(unfinished, file);
  return there.length > 0 ? kept : null;
}

/** What root puts there is of whoever the server runs as. */
function giveToOwnerOf(path: string, made: string): void {
  const { uid, gid } = statSync(path);
  chownSync(made, uid, gid);
}
