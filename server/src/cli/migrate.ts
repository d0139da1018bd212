import { keepFilesPrivate } from '../adapters/own-files.ts';
import { readEnvironment } from '../adapters/settings.ts';
import { systemClock } from '../adapters/system.ts';
import { takeDatabase } from '../adapters/take-database.ts';
import { readWords } from './command-line.ts';

/** Brings the database up to date without serving. */
export async function run(args: string[]): Promise<number> {
  readWords(args, 'migrate');
  keepFilesPrivate();
  const database = await takeDatabase(readEnvironment(), systemClock.now());
  await database.close();
  return 0;
}
