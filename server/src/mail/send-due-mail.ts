import { and, asc, eq, gt, isNotNull, lte, or } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { MailRefused, type Deps, type Mailer } from '../deps.ts';
import { system } from '../events/actor.ts';
import { mostAheadMs } from '../most-ahead.ts';
import { responseOf } from '../responses/read-responses.ts';
import { siteById } from '../sites/read-site.ts';
import { changeTicket, move, type Change } from '../tickets/change-ticket.ts';
import { isThreadReadable, ticketById, type Ticket } from '../tickets/read-ticket.ts';
import { oneLine } from './one-line.ts';
import { conversationOf, mostAttempts, tooLate } from './reply-copies.ts';
import { outbox } from './tables.ts';

const mostAtOnce = 20;
const leaseMs = 120_000;
const longestWaitMs = 6 * 3_600_000;
const longestReason = 200;
/** All tries take 14.5 hours: what is older was written while nothing was sent, and is news to nobody. */
const mostWaitedMs = 2 * 86_400_000;

type Ports = Pick<Deps, 'db' | 'clock' | 'log' | 'feed'>;

/**
 * Sends what is due, oldest first, each under a stable message id. A mail that fails is tried again after 30 s, then
 * twice as long each time up to 6 h; after twelve tries or two days, or once it is refused for good, it stays as failed. One that is
 * due later than that was made by a clock that was ahead, and goes now. Gives how many were sent.
 */
export async function sendDueMail(ports: Ports, mailer: Mailer): Promise<number> {
  const { db, clock, log } = ports;
  const began = clock.now();
  const due = await db.read
    .select()
    .from(outbox)
    .where(or(lte(outbox.dueAt, began), gt(outbox.dueAt, began + longestWaitMs + mostAheadMs)))
    .orderBy(asc(outbox.dueAt))
    .limit(mostAtOnce);
  let sent = 0;
  for (const mail of due) {
    const now = clock.now();
    if (!(await take(db, mail, now))) continue;
    if (mail.dueAt! > began) log.info('mail.made_ahead', { id: mail.id });
    const { id, toEmail, subject, body } = mail;
    const conversation = await conversationOf(db, mail);
    try {
      if (isTooLate(mail, now)) throw new MailRefused(tooLate);
      await mailer.send({ messageId: id, to: toEmail, subject, text: body, ...conversation });
    } catch (error) {
      log.error('mail.failed', error, { id, attempts: mail.attempts + 1 });
      await keepFailure(ports, mail, now, error as Error);
      continue;
    }
    sent += 1;
    await db.write([
      db.read.update(outbox).set({ dueAt: null, sentAt: clock.now(), body: '', error: null }).where(eq(outbox.id, id)),
    ]);
  }
  return sent;
}

type OutboxRow = typeof outbox.$inferSelect;

const isTooLate = ({ createdAt }: OutboxRow, now: number): boolean => now - createdAt > mostWaitedMs;

/** Leases one mail, so that another process leaves it alone; false when that one was faster. */
async function take(db: Db, mail: OutboxRow, now: number): Promise<boolean> {
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
 * to says so; an old link is forgotten.
 */
async function keepFailure(ports: Ports, mail: OutboxRow, now: number, error: Error): Promise<void> {
  const { db } = ports;
  const attempts = mail.attempts + 1;
  const isFinal = error instanceof MailRefused || attempts >= mostAttempts;
  const next = isFinal
    ? { dueAt: null, failedAt: now }
    : { dueAt: now + Math.min(30_000 * 2 ** (attempts - 1), longestWaitMs) };
  const forgotten = isTooLate(mail, now) && mail.ticketId === null ? { body: '' } : {};
  const kept = db.read
    .update(outbox)
    .set({ ...next, ...forgotten, error: oneLine(error.message || error.name, longestReason) })
    .where(and(eq(outbox.id, mail.id), isNotNull(outbox.dueAt)));
  const ticket = isFinal && mail.ticketId !== null ? await ticketById(db, mail.ticketId) : undefined;
  if (!ticket) await db.write([kept]);
  else
    await changeTicket(ports, ticket.id, system, async (current) => ({
      ...(await lost(db, current, now)),
      also: [kept],
    }));
}

/** A reply that could be read nowhere else makes it our turn again. */
async function lost(db: Db, ticket: Ticket, now: number): Promise<Change> {
  const [site, response] = await Promise.all([siteById(db, ticket.siteId), responseOf(db, ticket.siteId, ticket.id)]);
  if (!site || isThreadReadable(ticket, response)) return { events: [{ type: 'mail.failed' }] };
  return move(ticket, { type: 'replyLost' }, site, now);
}
