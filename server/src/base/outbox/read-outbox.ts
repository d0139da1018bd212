import { desc } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { outbox } from './tables.ts';

/** The mails that were written last, newest first. */
export const newestMails = (db: Db, most: number) =>
  db.read.select().from(outbox).orderBy(desc(outbox.createdAt)).limit(most);
