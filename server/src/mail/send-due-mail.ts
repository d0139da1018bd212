import { and, asc, eq, gt, lte, or } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import type { Clock, Log, Mailer } from '../deps.ts';
import { mostAheadMs } from '../most-ahead.ts';
import { outbox } from './tables.ts';

const mostAtOnce = 20;
const mostAttempts = 12;
const leaseMs = 120_000;
const longestWaitMs = 6 * 3_600_000;

/**
 * Sends what is due, oldest first, each under a stable message id. A mail that fails is tried again after 30 s, then
 * twice as long each time up to 6 h; after twelve tries it stays as failed. One that is due later than that was made by a
 * clock that was ahead, and goes now. Gives how many were sent.
 */
export async function sendDueMail(
  { db, clock, log }: { db: Db; clock: Clock; log: Log },
  mailer: Mailer,
): Promise<number> {
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
    try {
      await mailer.send({ messageId: mail.id, to: mail.toEmail, subject: mail.subject, text: mail.body });
      sent += 1;
      await db.write([
        db.read
          .update(outbox)
          .set({ dueAt: null, sentAt: clock.now(), body: '', error: null })
          .where(eq(outbox.id, mail.id)),
      ]);
    } catch (error) {
      log.error('mail.failed', error, { id: mail.id, attempts: mail.attempts + 1 });
      await db.write([
        db.read
          .update(outbox)
          .set(failure(mail.attempts + 1, now, error))
          .where(eq(outbox.id, mail.id)),
      ]);
    }
  }
  return sent;
}

type OutboxRow = typeof outbox.$inferSelect;

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

function failure(attempts: number, now: number, error: unknown) {
  const reason = String((error as Error).message).slice(0, 300);
  if (attempts >= mostAttempts) return { dueAt: null, failedAt: now, error: reason };
  return { dueAt: now + Math.min(30_000 * 2 ** (attempts - 1), longestWaitMs), error: reason };
}
