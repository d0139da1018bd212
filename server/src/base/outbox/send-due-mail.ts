import { and, asc, eq, gt, isNotNull, lte, or } from 'drizzle-orm';
import type { Db, Statement } from '../db/db.ts';
import { MailRefused, type Deps, type Mailer } from '../deps.ts';
import { mostAheadMs } from '../most-ahead.ts';
import { oneLine } from './one-line.ts';
import { earlierThan, mostAttempts, tooLate } from './conversations.ts';
import { outbox } from './tables.ts';

const mostAtOnce = 20;
const leaseMs = 120_000;
const longestWaitMs = 6 * 3_600_000;
const longestReason = 200;
/** All tries take 14.5 hours: what is older was written while nothing was sent, and is news to nobody. */
const mostWaitedMs = 2 * 86_400_000;

/** What of a mail is forgotten once it has left, or never will. */
const noText = { body: '', html: null, unsubscribe: null };

type Ports = Pick<Deps, 'db' | 'clock' | 'log'>;

/** What a copy of a reply needs of whoever keeps the thread it belongs to. */
export interface Replies {
  /** Whether a person wrote this message; what a program wrote says so as a mail. */
  isByPerson(messageId: string): Promise<boolean>;
  /** Tells a ticket that a copy of a reply has failed for good, in one transaction with what keeps that; false where there is no such ticket. */
  copyFailed(ticketId: string, kept: Statement): Promise<boolean>;
}

/**
 * Sends what is due, oldest first, each under a stable message id. A mail that fails is tried again after 30 s, then
 * twice as long each time up to 6 h; after twelve tries or two days, or once it is refused for good, it stays as failed. One that is
 * due later than that was made by a clock that was ahead, and goes now. Gives how many were sent.
 */
export async function sendDueMail(ports: Ports, mailer: Mailer, replies: Replies): Promise<number> {
  const { db, clock, log } = ports;
  const began = clock.now();
  const due = await selectDue(db, began).limit(mostAtOnce);
  let sent = 0;
  for (const mail of due) {
    const now = clock.now();
    if (!(await leaseMail(db, mail, now))) continue;
    if (mail.dueAt! > began) log.info('mail.made_ahead', { id: mail.id });
    const { id, toEmail, subject, body, html, unsubscribe, threadMessageId } = mail;
    const earlier = await earlierThan(db, mail);
    const byPerson = threadMessageId !== null && (await replies.isByPerson(threadMessageId));
    try {
      if (isTooLate(mail, now)) throw new MailRefused(tooLate);
      await mailer.send({ messageId: id, to: toEmail, subject, text: body, html, unsubscribe, earlier, byPerson });
    } catch (error) {
      log.error('mail.failed', error, { id, attempts: mail.attempts + 1 });
      await keepFailure(ports, replies, mail, now, error as Error);
      continue;
    }
    sent += 1;
    await db.write([
      db.read
        .update(outbox)
        .set({ dueAt: null, sentAt: clock.now(), error: null, ...noText })
        .where(eq(outbox.id, id)),
    ]);
  }
  return sent;
}

const selectDue = (db: Db, now: number) =>
  db.read
    .select()
    .from(outbox)
    .where(or(lte(outbox.dueAt, now), gt(outbox.dueAt, now + longestWaitMs + mostAheadMs)))
    .orderBy(asc(outbox.dueAt));

/** Since when the oldest mail that is due waits, ms UTC; null where none does. */
export async function mailDueSince({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number | null> {
  const now = clock.now();
  const [oldest] = await selectDue(db, now).limit(1);
  return oldest ? Math.min(oldest.dueAt!, now) : null;
}

type OutboxRow = typeof outbox.$inferSelect;

const isTooLate = ({ createdAt }: OutboxRow, now: number): boolean => now - createdAt > mostWaitedMs;

/** Leases one mail, so that another process leaves it alone; false when that one was faster. */
async function leaseMail(db: Db, mail: OutboxRow, now: number): Promise<boolean> {
  const [result] = await db.write([
    db.read
      .update(outbox)
      .set({ dueAt: now + leaseMs, attempts: mail.attempts + 1 })
      .where(and(eq(outbox.id, mail.id), eq(outbox.dueAt, mail.dueAt!), eq(outbox.attempts, mail.attempts))),
  ]);
  return result!.rowsAffected === 1;
}

/**
 * Keeps why a mail was not sent and when it is tried again, unless it was recalled meanwhile. When it never is, the ticket it belongs
 * to says so, and the text is forgotten: nobody reads it any more, and its link may still open something.
 */
async function keepFailure({ db }: Ports, replies: Replies, mail: OutboxRow, now: number, error: Error): Promise<void> {
  const attempts = mail.attempts + 1;
  const isFinal = error instanceof MailRefused || attempts >= mostAttempts;
  const next = isFinal
    ? { dueAt: null, failedAt: now, ...noText }
    : { dueAt: now + Math.min(30_000 * 2 ** (attempts - 1), longestWaitMs) };
  const kept = db.read
    .update(outbox)
    .set({ ...next, error: oneLine(error.message || error.name, longestReason) })
    .where(and(eq(outbox.id, mail.id), isNotNull(outbox.dueAt)));
  if (isFinal && mail.ticketId !== null && (await replies.copyFailed(mail.ticketId, kept))) return;
  await db.write([kept]);
}
