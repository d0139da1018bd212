import type { Client } from '@libsql/client';
import { Problem } from '../problem.ts';
import type { Write, Writer, Written } from './db.ts';
import { Unreachable } from './unreachable.ts';
import { batchOf } from './value-rows.ts';

const longestQueue = 10_000;
const busyRetries = 40;

/** The one line in which all writes of this process wait, so that they never meet. */
export interface WriteQueue extends Writer {
  /** Runs work alone on the writing client, for example a migration or an interactive transaction. */
  alone<T>(work: (client: Client) => Promise<T>): Promise<T>;
  /** Takes no more work (Problem('busy')), and resolves when what was taken is done: a closed database ends the process. */
  close(): Promise<void>;
  /** How often another process held the lock. */
  readonly busyCount: number;
}

/** How a transaction is committed. */
export interface Committer {
  commit(client: Client, statements: Write[]): Promise<Written[]>;
  /** Called when another process held the lock. */
  reconnect(): void;
}

/** The way of every libSQL client. */
const byClient: Committer = {
  commit: (client, statements) => client.batch(batchOf(statements), 'write'),
  reconnect: () => undefined,
};

/**
 * Queues every write on `client`. When another process holds the lock (SQLITE_BUSY), the connection is
 * reconnected, since it would otherwise stay stuck in its failed BEGIN, and the same work is tried again.
 * When the database server does not answer, whoever waits behind is told so at once.
 */
export function createWriteQueue(client: Client, committer = byClient): WriteQueue {
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let busyCount = 0;
  let outages = 0;
  let isClosed = false;

  const alone = <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    if (isClosed || waiting >= longestQueue) throw new Problem('busy', { retryAfterSeconds: 2 });
    waiting += 1;
    const before = outages;
    const inTurn = () =>
      before === outages ? untilFree(work) : Promise.reject(new Problem('busy', { retryAfterSeconds: 5 }));
    const result = tail.then(inTurn).finally(() => (waiting -= 1));
    tail = result.catch(() => undefined);
    return result;
  };

  const untilFree = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work(client);
      } catch (error) {
        if (error instanceof Unreachable) outages += 1;
        if (!isBusy(error)) throw error;
        busyCount += 1;
        await client.reconnect();
        committer.reconnect();
        if (attempt >= busyRetries) throw new Problem('busy', { retryAfterSeconds: 2 });
        await backOff(attempt);
      }
    }
  };

  return {
    alone,
    run: async (statements) => alone((c) => committer.commit(c, statements)),
    close: async () => {
      isClosed = true;
      while (waiting > 0) await tail;
    },
    get busyCount() {
      return busyCount;
    },
  };
}

/** Whether a call was refused because others are at work, so that it may be made again. 429 is a libSQL server's word for it. */
export function isBusy(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return /SQLITE_BUSY|database is locked|HTTP status 429/.test(`${code} ${message}`);
}

/** Waits 1–100 ms, longer with each attempt, by chance. */
export function backOff(attempt: number): Promise<void> {
  const spread = crypto.getRandomValues(new Uint8Array(1))[0]! / 256;
  return new Promise((done) => setTimeout(done, 1 + spread * Math.min(100, attempt * 10)));
}
