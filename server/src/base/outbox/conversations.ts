import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { MailCopy } from '@huiyin/shared/contract/tickets';
import type { Db } from '../db/db.ts';
import { outbox } from './tables.ts';

/** After so many tries a mail is given up. */
export const mostAttempts = 12;
/** Why a mail failed that nothing sent in its time. */
export const tooLate = 'waited longer than two days';
const mostEarlier = 20;
/** Two hundred replies at most are read, for the subject the conversation began with. */
const mostConversed = 200;
const mostCopies = 300;

type OutboxRow = typeof outbox.$inferSelect;
type Copy = Pick<OutboxRow, 'sentAt' | 'failedAt' | 'error' | 'attempts'>;

/** The order in which mails were written, whatever the clocks said. */
const written = sql`rowid`;

/** Whether a mail was ever to leave: what is written while this server sends none is no copy. */
const leaves = 'coalesce(due_at, sent_at, failed_at) IS NOT NULL';

/** Copies of replies on a ticket to one address are one conversation. */
const inConversation = (siteId: string, ticketId: string, toEmail: string) =>
  and(eq(outbox.siteId, siteId), eq(outbox.ticketId, ticketId), eq(outbox.toEmail, toEmail), sql.raw(leaves));

/** Selects the mails of a ticket to its customer, the oldest first: address and subject. */
export const selectConversations = (db: Db, siteId: string, ticketId: string) =>
  db.read
    .select({ toEmail: outbox.toEmail, subject: outbox.subject })
    .from(outbox)
    .where(and(eq(outbox.siteId, siteId), eq(outbox.ticketId, ticketId), sql.raw(leaves)))
    .orderBy(asc(written))
    .limit(mostConversed);

/** The mails before one in its conversation: the newest 20, sent or not, oldest first. */
export async function earlierThan(
  db: Db,
  { id, siteId, ticketId, threadMessageId, toEmail }: OutboxRow,
): Promise<string[]> {
  if (siteId === null || ticketId === null || threadMessageId === null) return [];
  const earlier = await db.read
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(inConversation(siteId, ticketId, toEmail), sql`${written} < (SELECT rowid FROM outbox WHERE id = ${id})`),
    )
    .orderBy(desc(written))
    .limit(mostEarlier);
  return earlier.map((mail) => mail.id).toReversed();
}

/** Selects the copies of a ticket's newest 300 replies, or of these alone. */
export const selectCopies = (
  db: Db,
  { siteId, id: ticketId }: { siteId: string; id: string },
  messageIds?: readonly string[],
) =>
  db.read
    .select({
      messageId: outbox.threadMessageId,
      sentAt: outbox.sentAt,
      failedAt: outbox.failedAt,
      error: outbox.error,
      attempts: outbox.attempts,
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.siteId, siteId),
        eq(outbox.ticketId, ticketId),
        messageIds ? inArray(outbox.threadMessageId, [...messageIds]) : isNotNull(outbox.threadMessageId),
        sql.raw(leaves),
      ),
    )
    .orderBy(desc(written))
    .limit(mostCopies);

/** What became of copies, by message. */
export const copyViews = (rows: readonly (Copy & { messageId: string | null })[]): Map<string, MailCopy> =>
  new Map(rows.map(({ messageId, ...row }) => [messageId!, copyOf(row)]));

/** An expression: when the newest copy of a ticket's replies failed for good, ms UTC; null where it did not. */
export const newestCopyFailedAt = (ticketId: string): string =>
  `(SELECT failed_at FROM outbox WHERE ticket_id = ${ticketId} AND ${leaves} ORDER BY outbox.rowid DESC LIMIT 1)`;

/** Why a mail server is not reached is for whoever runs this one; what it says to a mail is for who wrote it. */
function copyOf({ sentAt, failedAt, error, attempts }: Copy): MailCopy {
  if (sentAt !== null) return { state: 'sent' };
  if (failedAt === null) return { state: error === null ? 'waiting' : 'retrying' };
  if (error === tooLate) return { state: 'too_late' };
  const isRefused = attempts < mostAttempts && error !== null;
  return { state: 'failed', ...(isRefused && { reason: error }) };
}
