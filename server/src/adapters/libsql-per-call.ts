import type { Client, InStatement } from '@libsql/client';
import { createClient } from '@libsql/client/web';
import { createDb, type Db, type Write } from '../base/db/db.ts';
import { partialClient } from '../base/db/partial-client.ts';
import { batchOf } from '../base/db/value-rows.ts';
import { isBusy, backOff } from '../base/db/write-queue.ts';
import { fetchInTime } from './libsql-fetch.ts';

const busyTries = 60;

/**
 * A libSQL server reached anew by every call, for runtimes in which requests must not share connections.
 * The server puts the writes in order; one that meets another is tried again.
 */
export function openPerCall(url: string, authToken: string | undefined): { db: Db; authClient: Client } {
  const call = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const client = createClient({ url, fetch: fetchInTime, ...(authToken && { authToken }) });
      try {
        return await work(client);
      } catch (error) {
        if (attempt >= busyTries || !isBusy(error)) throw error;
        await backOff(attempt);
      } finally {
        client.close();
      }
    }
  };
  const client = partialClient({
    execute: ((statement: InStatement, args?: never) =>
      call((c) => c.execute(statement as string, args as never))) as Client['execute'],
    batch: (statements, mode = 'deferred') => call((c) => c.batch(statements, mode)),
    protocol: 'http',
  });
  const run = (statements: Write[]) => client.batch(batchOf(statements), 'write');
  return { db: createDb(client, { run }), authClient: client };
}
