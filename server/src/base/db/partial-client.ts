import type { Client } from '@libsql/client';

/** A client for libraries that bring their own queries: single statements and batches, no transactions of their own. */
export function partialClient(offered: Pick<Client, 'execute' | 'batch' | 'protocol'>): Client {
  const refuse = () => {
    throw new Error('this client takes single statements and batches only');
  };
  return {
    ...offered,
    migrate: refuse,
    transaction: refuse,
    executeMultiple: refuse,
    sync: refuse,
    close: () => undefined,
    reconnect: () => undefined,
    closed: false,
  };
}
