import { renameSync, rmSync } from 'node:fs';
import { createClient } from '@libsql/client';

/** Copies a database file, also while it is in use: reads one moment of it, then renames the finished copy. */
export async function vacuumInto(file: string, target: string): Promise<void> {
  const unfinished = `${target}.part`;
  rmSync(unfinished, { force: true });
  const client = createClient({ url: `file:${file}`, concurrency: 1 });
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [unfinished] });
  } finally {
    client.close();
  }
  renameSync(unfinished, target);
}
