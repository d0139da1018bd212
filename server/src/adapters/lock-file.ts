import { createClient } from '@libsql/client';
import { dirname } from 'node:path';
import { Refusal } from './refusal.ts';
import { makeFolder, makePrivate, realFile } from './own-files.ts';

/**
 * Makes this process the only one on a database file. The lock is an open transaction on a small file beside it,
 * so the system itself ends it when the process dies, however it dies; whoever comes by a link meets the same one. Gives a
 * function that ends it.
 */
export async function lockDatabase(path: string): Promise<() => Promise<void>> {
  makeFolder(dirname(path));
  const file = realFile(path);
  makePrivate(file);
  const client = createClient({ url: `file:${file}.lock`, concurrency: 1 });
  try {
    const transaction = await client.transaction('write');
    return async () => {
      await transaction.rollback();
      client.close();
    };
  } catch (error) {
    client.close();
    if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY'))
      throw new Refusal(`Another Huiyin is already running on ${file}. Stop it first: two would damage the data.`);
    throw new Refusal(`${file}.lock cannot be written: ${(error as Error).message}`);
  }
}
