import { createClient, type Client } from '@libsql/client';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDb, type Db } from '../base/db/db.ts';
import { queuedClient } from '../base/db/queued-client.ts';
import { Unreachable } from '../base/db/unreachable.ts';
import { createWriteQueue, type WriteQueue } from '../base/db/write-queue.ts';
import { gatheredReads } from './gathered-reads.ts';
import { fetchInTime } from './libsql-fetch.ts';
import { openFileCommitter } from './libsql-file-committer.ts';
import { withoutSecrets } from './log-line.ts';
import { Refusal } from './refusal.ts';
import { makeFolder } from './own-files.ts';
import type { Environment } from './settings.ts';

/** An open database: reads, the write queue, and a client for better-auth. */
export interface Opened {
  db: Db;
  /** The same for the jobs, which look in many places at once, every second. */
  jobsDb: Db;
  queue: WriteQueue;
  authClient: Client;
  reader: Client;
  /** Waits for what is queued, then closes. */
  close(): Promise<void>;
}

/** Opens the file, or connects to the libSQL server. A file is put into WAL mode; synchronous stays FULL. */
export async function openDatabase(
  env: Pick<Environment, 'DATABASE_URL' | 'DATABASE_AUTH_TOKEN' | 'file'>,
): Promise<Opened> {
  const url = env.file === null ? env.DATABASE_URL : pathToFileURL(env.file).href;
  if (env.file !== null) makeFolder(dirname(env.file));
  const connect = (concurrency: number) =>
    createClient({
      url,
      concurrency,
      fetch: fetchInTime,
      ...(env.DATABASE_AUTH_TOKEN && { authToken: env.DATABASE_AUTH_TOKEN }),
    });
  try {
    const writer = connect(1);
    if (env.file !== null) await writer.execute('PRAGMA journal_mode = WAL');
    else await writer.execute('SELECT 1');
    const reader = connect(env.file === null ? 8 : 4);
    const file = env.file === null ? null : openFileCommitter(env.file);
    const queue = file ? createWriteQueue(writer, file) : createWriteQueue(writer);
    const close = async () => {
      await queue.close();
      file?.close();
      reader.close();
      writer.close();
    };
    const db = createDb(reader, queue);
    const jobsDb = file ? db : createDb(gatheredReads(reader), queue);
    return { db, jobsDb, queue, authClient: queuedClient(reader, queue), reader, close };
  } catch (error) {
    throw new Refusal(`The database ${withoutPassword(url)} (DATABASE_URL) cannot be opened: ${whyNot(error)}`);
  }
}

/** Why a database refuses, in the words of whatever said so first, on one line. */
export function whyNot(error: unknown): string {
  if (error instanceof Unreachable) return 'it does not answer';
  const { cause, message } = error as Error;
  return cause instanceof Error ? whyNot(cause) : withoutSecrets(message).replaceAll(/\s+/g, ' ');
}

/** A URL without who signs in by it and what else it carries. */
export const withoutPassword = (url: string): string => url.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*/, '');
