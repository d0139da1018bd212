import type { Statement } from '../db/db.ts';
import type { Deps } from '../deps.ts';
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
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?6, 0, ?7, ?8`;

/** The statement that makes a mail due now; write it with what the mail tells of, right after it where that may not happen. */
export function putInOutbox(
  { clock, ids }: Pick<Deps, 'clock' | 'ids'>,
  { siteId, to, subject, body, copyOf }: Mail,
  when: 'always' | 'if changed' = 'always',
): Statement {
  const ofReply = [copyOf?.ticketId ?? null, copyOf?.messageId ?? null];
  return {
    sql: when === 'always' ? insert : `${insert} WHERE changes() > 0`,
    args: [ids.uuid(), siteId, to, oneLine(subject, 200), body, clock.now(), ...ofReply],
  };
}
