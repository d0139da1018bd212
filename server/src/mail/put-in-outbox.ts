import type { Statement } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import { outbox } from './tables.ts';

/** A mail as text; the address is one address, checked where it came in. */
export interface Mail {
  siteId: string | null;
  to: string;
  subject: string;
  body: string;
}

/** The statement that makes a mail due now; write it with what the mail tells of. */
export function putInOutbox({ db, clock, ids }: Pick<Deps, 'db' | 'clock' | 'ids'>, mail: Mail): Statement {
  const now = clock.now();
  const subject = mail.subject
    .replace(/[\p{Cc}]+/gu, ' ')
    .slice(0, 200)
    .toWellFormed();
  return db.read.insert(outbox).values({
    id: ids.uuid(),
    siteId: mail.siteId,
    toEmail: mail.to,
    subject,
    body: mail.body,
    createdAt: now,
    dueAt: now,
    attempts: 0,
  });
}
