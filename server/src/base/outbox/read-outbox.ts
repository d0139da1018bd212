import { mostMailsCounted } from '@huiyin/shared/domain/limits';
import { and, desc, eq, gte, isNotNull, or } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { outbox } from './tables.ts';

/** The mails that were written last, newest first. */
export const newestMails = (db: Db, most: number) =>
  db.read.select().from(outbox).orderBy(desc(outbox.createdAt)).limit(most);

/** What became of the mails of a site; moments in ms UTC. */
export interface MailCount {
  written: number;
  sent: number;
  waiting: number;
  /** Of those that wait: tried, and not sent yet. */
  retrying: number;
  /** When the oldest of them was written. */
  retryingSince: number | null;
  failed: number;
  lastSentAt: number | null;
  lastFailedAt: number | null;
}

const counted = `SELECT count(*) AS written, count(sent_at) AS sent, count(due_at) AS waiting, count(failed_at) AS failed,
 max(sent_at) AS lastSentAt, max(failed_at) AS lastFailedAt,
 count(retried) AS retrying, min(retried) AS retryingSince
FROM (SELECT sent_at, due_at, failed_at, CASE WHEN due_at IS NOT NULL AND error IS NOT NULL THEN created_at END AS retried FROM outbox WHERE site_id = ? AND created_at >= ? ORDER BY created_at DESC LIMIT ${mostMailsCounted})`;

/** Counts the newest 1,000 mails of a site since a moment, ms UTC. */
export async function mailsSince(db: Db, siteId: string, since: number): Promise<MailCount> {
  const [row] = await db.query(counted, [siteId, since]);
  return { ...row } as unknown as MailCount;
}

/** A mail of a site, by its id. */
export async function mailOf(db: Db, siteId: string, id: string): Promise<typeof outbox.$inferSelect | undefined> {
  const [found] = await db.read
    .select()
    .from(outbox)
    .where(and(eq(outbox.siteId, siteId), eq(outbox.id, id)))
    .limit(1);
  return found;
}

/** What was said of the newest mail of a site since a moment, ms UTC, that did not leave yet or never will; null where there is none. */
export async function newestFault(db: Db, siteId: string, since: number): Promise<string | null> {
  const newest = db.read
    .select()
    .from(outbox)
    .where(and(eq(outbox.siteId, siteId), gte(outbox.createdAt, since)))
    .orderBy(desc(outbox.createdAt))
    .limit(mostMailsCounted)
    .as('newest');
  const [found] = await db.read
    .select({ error: newest.error })
    .from(newest)
    .where(and(isNotNull(newest.error), or(isNotNull(newest.dueAt), isNotNull(newest.failedAt))))
    .orderBy(desc(newest.createdAt))
    .limit(1);
  return found?.error ?? null;
}
