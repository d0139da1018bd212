import type { Client, InStatement } from '@libsql/client';
import { partialClient } from './partial-client.ts';
import type { WriteQueue } from './write-queue.ts';

/**
 * A libSQL client for libraries that bring their own queries (better-auth): reads go straight to the reader,
 * everything else waits its turn in the queue. It opens no transactions; better-auth needs none on SQLite.
 */
export function queuedClient(reader: Client, queue: WriteQueue): Client {
  const execute = (statement: InStatement, args?: never) => {
    const full = typeof statement === 'string' && args ? { sql: statement, args } : statement;
    return isRead(full) ? reader.execute(full) : queue.alone((c) => c.execute(full));
  };
  return partialClient({
    execute: execute as Client['execute'],
    batch: (statements, mode) => queue.alone((c) => c.batch(statements, mode ?? 'write')),
    protocol: reader.protocol,
  });
}

function isRead(statement: InStatement): boolean {
  return /^\s*select\b/i.test(typeof statement === 'string' ? statement : statement.sql);
}
