import { existsSync } from 'node:fs';
import { withoutPassword } from '../adapters/libsql.ts';
import { keepFilesPrivate } from '../adapters/own-files.ts';
import { readEnvironment } from '../adapters/settings.ts';
import { systemClock } from '../adapters/system.ts';
import { takeDatabase } from '../adapters/take-database.ts';
import { readWords } from './command-line.ts';

const ofServer = 'if your server has one, give this command its DATA_DIR or DATABASE_URL.';

/** Brings the database up to date without serving. */
export async function run(args: string[]): Promise<number> {
  readWords(args, 'migrate');
  keepFilesPrivate();
  const env = readEnvironment();
  const isNew = env.file !== null && !existsSync(env.file);
  const database = await takeDatabase(env, systemClock.now());
  await database.close();
  const what = isNew ? `was not there, and was made: ${ofServer}` : 'is up to date.';
  console.log(`${env.file ?? withoutPassword(env.DATABASE_URL)} ${what}`);
  return 0;
}
