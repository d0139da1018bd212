import type { Client, InStatement, ResultSet } from '@libsql/client';
import { createClient } from '@libsql/client/web';
import { createDb, type Db } from '../db/db.ts';

/**
 * A libSQL server reached anew by every call, for runtimes in which requests must not share connections.
 * The server puts the writes in order; one that meets another is tried again.
 */
export function openPerCall(url: string, authToken: string | undefined): { db: Db; authClient: Client } {
  const call = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const client = createClient({ url, ...(authToken && { authToken }) });
      try {
        return await work(client);
      } catch (error) {
        if (attempt >= 20 || !/SQLITE_BUSY|database is locked/.test(`${(error as { code?: string }).code} ${error}`))
          throw error;
        await new Promise((go) => setTimeout(go, attempt * 5));
      } finally {
        client.close();
      }
    }
  };
  const refuse = () => {
    throw new Error('not offered outside a queue');
  };
  const client = {
    execute: (statement: InStatement, args?: never) => call((c) => c.execute(statement as string, args as never)),
    batch: (statements: InStatement[]) => call((c) => c.batch(statements, 'write')),
    migrate: refuse,
    transaction: refuse,
    executeMultiple: refuse,
    sync: refuse,
    close: () => undefined,
    reconnect: () => undefined,
    closed: false,
    protocol: 'http',
  } as unknown as Client;
  const run = (statements: InStatement[]): Promise<ResultSet[]> => client.batch(statements, 'write');
  return { db: createDb(client, { run }), authClient: client };
}
