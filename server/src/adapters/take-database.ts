import { heartbeat } from '../base/db/facts.ts';
import { openDatabase, whyNot, withoutPassword, type Opened } from './libsql.ts';
import { lockDatabase } from './lock-file.ts';
import { migrateDatabase } from './migrate.ts';
import { Refusal } from './refusal.ts';
import type { Environment } from './settings.ts';

/**
 * Makes the database this process's own and up to date, and writes to it once: SQLite opens a file that cannot be written as well.
 * Closing it ends the lock. Throws a Refusal where any of it cannot be.
 */
export async function takeDatabase(env: Environment, now: number): Promise<Opened> {
  const unlock = env.file === null ? async () => undefined : await lockDatabase(env.file);
  const opened = await openDatabase(env);
  const close = async (): Promise<void> => {
    await opened.close();
    await unlock();
  };
  try {
    await opened.queue.alone((client) => migrateDatabase(client, env.file, env.DATA_DIR));
    await opened.db.write([heartbeat(now)]);
  } catch (error) {
    await close();
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `The database ${withoutPassword(env.DATABASE_URL)} (DATABASE_URL) cannot be written: ${whyNot(error)}`,
    );
  }
  return { ...opened, close };
}
