import { createClient, type Client } from '@libsql/client';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from './refusal.ts';
import { refuseForeign } from './our-database.ts';
import { makeFolder, makePrivate, realFile } from './own-files.ts';

/**
 * Makes this process the only one on a database file. The lock is an open transaction on a small file beside it,
 * so the system itself ends it when the process dies, however it dies; whoever comes by a link meets the same one. Gives a
 * function that ends it. Throws a Refusal, too, where another program's file stands.
 */
export async function lockDatabase(path: string): Promise<() => Promise<void>> {
  makeFolder(dirname(path));
  const file = realFile(path);
  refuseForeign(file);
  makePrivate(file);
  let client: Client | undefined;
  try {
    client = createClient({ url: pathToFileURL(`${file}.lock`).href, concurrency: 1 });
    const transaction = await client.transaction('write');
    return async () => {
      await transaction.rollback();
      client?.close();
    };
  } catch (error) {
    client?.close();
    if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY'))
      throw new Refusal(`Another Huiyin is already running on ${file}. Stop it first: two would damage the data.`);
    // All that the library says where it may not make a file is a number.
    const { message } = error as Error;
    const why = message.startsWith('ConnectionFailed') ? '' : ` (${message})`;
    throw new Refusal(
      `${file}.lock cannot be written${why}: change the rights of its folder, or name another by DATA_DIR.`,
    );
  }
}
