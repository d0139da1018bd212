import { keepFilesPrivate } from '../adapters/own-files.ts';
import { openDatabase } from '../adapters/libsql.ts';
import { lockDatabase } from '../adapters/lock-file.ts';
import { migrateDatabase } from '../adapters/migrate.ts';
import { readEnvironment } from '../adapters/settings.ts';

/** Brings the database up to date without serving. */
export async function run(): Promise<number> {
  keepFilesPrivate();
  const env = readEnvironment();
  const unlock = env.file === null ? async () => undefined : await lockDatabase(env.file);
  const opened = await openDatabase(env);
  await opened.queue.alone((client) => migrateDatabase(client, env.file, env.DATA_DIR));
  await opened.close();
  await unlock();
  return 0;
}
