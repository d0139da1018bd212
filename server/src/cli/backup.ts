import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Refusal } from '../adapters/refusal.ts';
import { keepFilesPrivate, makeFolder } from '../adapters/own-files.ts';
import { refuseMissing } from '../adapters/read-only-database.ts';
import { readEnvironment } from '../adapters/settings.ts';
import { vacuumInto } from '../adapters/vacuum-into.ts';
import { readCommandLine } from './command-line.ts';

/** `huiyin backup FILE`: copies the database, also while the server runs. */
export async function run(args: string[]): Promise<number> {
  keepFilesPrivate();
  const target = resolve(readCommandLine(args, 'backup', {}).file);
  const env = readEnvironment();
  const { file } = env;
  if (file === null) throw new Refusal('DATABASE_URL names a libSQL server: back it up with its own tools.');
  if (existsSync(target)) throw new Refusal(`${target} is already there. Choose another name.`);
  refuseMissing(env);
  makeFolder(dirname(target));
  await vacuumInto(file, target);
  console.log(`${target}: ${Math.ceil(statSync(target).size / 1024).toLocaleString('en')} KiB, checked.`);
  return 0;
}
