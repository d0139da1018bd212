import { mostMailsCounted } from '@huiyin/shared/domain/limits';
import { and, desc, eq, inArray } from 'drizzle-orm';
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
  /** What the network said of the newest that did not leave yet, or never will. */
  error: string | null;
}

const counted = `WITH newest AS MATERIALIZED (SELECT created_at, due_at, sent_at, failed_at, error FROM outbox
 WHERE site_id = ? AND created_at >= ? ORDER BY created_at DESC LIMIT ${mostMailsCounted})
SELECT count(*) AS written, count(sent_at) AS sent, count(due_at) AS waiting, count(failed_at) AS failed,
 max(sent_at) AS lastSentAt, max(failed_at) AS lastFailedAt,
 count(CASE WHEN due_at IS NOT NULL THEN error END) AS retrying,
 min(CASE WHEN due_at IS NOT NULL AND error IS NOT NULL THEN created_at END) AS retryingSince,
 (SELECT error FROM newest WHERE error IS NOT NULL AND (due_at IS NOT NULL OR failed_at IS NOT NULL) ORDER BY created_at DESC LIMIT 1) AS error
FROM newest`;

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

/** Whether and when a mail was taken by its mail server, or failed for good; ms UTC. */
export type MailFate = Pick<typeof outbox.$inferSelect, 'sentAt' | 'failedAt'>;

/** What became of mails of a site, by their ids. */
export async function mailFates(db: Db, siteId: string, ids: readonly string[]): Promise<Map<string, MailFate>> {
  const rows = await db.read
    .select({ id: outbox.id, sentAt: outbox.sentAt, failedAt: outbox.failedAt })
    .from(outbox)
    .where(and(eq(outbox.siteId, siteId), inArray(outbox.id, [...ids])));
  return new Map(rows.map(({ id, ...fate }) => [id, fate]));
}

/** Expressions: when the mail of an id was taken by its mail server, and when it failed for good, ms UTC; null where it was not. */
export const mailSentAt = (id: string): string => `(SELECT sent_at FROM outbox WHERE outbox.id = ${id})`;
export const mailFailedAt = (id: string): string => `(SELECT failed_at FROM outbox WHERE outbox.id = ${id})`;
