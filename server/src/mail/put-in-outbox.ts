import type { Statement } from '../db/db.ts';
import type { Deps, Settings } from '../deps.ts';
import { oneLine } from './one-line.ts';

/** A mail as text; the address is one address, checked where it came in. */
export interface Mail {
  siteId: string | null;
  to: string;
  subject: string;
  body: string;
  /** Of the copy of a reply. */
  copyOf?: { ticketId: string; messageId: string };
}

const insert = `INSERT INTO outbox
(id, site_id, to_email, subject, body, created_at, due_at, attempts, ticket_id, thread_message_id)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?9`;

/**
 * The statement that makes a mail due now; write it with what the mail tells of, right after it where that may not happen. While this
 * server sends none, as it says to whoever causes one, the mail is there to be looked at and never leaves.
 */
export function putInOutbox(
  { clock, ids, settings }: Pick<Deps, 'clock' | 'ids'> & { settings: Pick<Settings, 'mail'> },
  { siteId, to, subject, body, copyOf }: Mail,
  when: 'always' | 'if changed' = 'always',
): Statement {
  const now = clock.now();
  const dueAt = settings.mail === 'sent' ? now : null;
  const ofReply = [copyOf?.ticketId ?? null, copyOf?.messageId ?? null];
  return {
    sql: when === 'always' ? insert : `${insert} WHERE changes() > 0`,
    args: [ids.uuid(), siteId, to, oneLine(subject, 200), body, now, dueAt, ...ofReply],
  };
}
