import type { Statement } from '../db/db.ts';
import type { SqlText } from '../db/sql-text.ts';
import type { Call } from '../call.ts';
import type { Settings } from '../deps.ts';
import { oneLine } from './one-line.ts';

/** A mail as text; the address is one address, checked where it came in. */
export interface Mail {
  /** Of one that may be made again: it is the same mail. */
  id?: string;
  siteId: string | null;
  to: string;
  subject: string;
  body: string;
  /** The same as markup. */
  html?: string;
  /** Where a mail program posts that none is wanted any more (RFC 8058). */
  unsubscribe?: string;
  /** Of the copy of a reply. */
  copyOf?: { ticketId: string; messageId: string };
}

const insert = `INSERT OR IGNORE INTO outbox
(id, site_id, to_email, subject, body, created_at, due_at, attempts, ticket_id, thread_message_id, html, unsubscribe)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?9, ?10, ?11`;

/**
 * The statement that makes a mail due now; write it with what the mail tells of, right after it where that may not happen. While this
 * server sends none, as it says to whoever causes one, the mail never leaves; where nobody may look at it either, its text with the
 * links in it is not kept.
 */
export function putInOutbox(
  { now, ids, settings }: Pick<Call, 'now' | 'ids'> & { settings: Pick<Settings, 'mail'> },
  { id = ids.uuid(), siteId, to, subject, body, html, unsubscribe, copyOf }: Mail,
  when: 'always' | 'if changed' = 'always',
): Statement {
  const dueAt = settings.mail === 'sent' ? now : null;
  const text = settings.mail === 'withheld' ? '' : body;
  const ofReply = [copyOf?.ticketId ?? null, copyOf?.messageId ?? null];
  const links = settings.mail === 'withheld' ? [null, null] : [html ?? null, unsubscribe ?? null];
  return {
    sql: when === 'always' ? insert : `${insert} WHERE changes() > 0`,
    args: [id, siteId, to, oneLine(subject, 200), text, now, dueAt, ...ofReply, ...links],
  };
}

const recall = `UPDATE outbox SET due_at = NULL, body = '', html = NULL, unsubscribe = NULL
WHERE due_at IS NOT NULL AND ticket_id IS NULL`;

/** Holds back mails that have not left yet and belong to no ticket: their links are dead. `of` selects sites and addresses. */
export const recallMail = (of: SqlText): Statement => ({
  sql: `${recall} AND (site_id, to_email) IN (${of.sql})`,
  args: of.args,
});

/** The same of some mails of a site, which is ?1; `of` selects their ids. */
export const recallMails = (of: SqlText): Statement => ({
  sql: `${recall} AND site_id = ?1 AND id IN (${of.sql})`,
  args: of.args,
});

/** The statement that forgets the mails of tickets; `tickets` selects their ids, the site is ?1. */
export const forgetMailOf = (tickets: string): string => `DELETE FROM outbox WHERE ticket_id IN (${tickets})`;

/** In SQL: how many mails are still to leave, and how many never will. */
export const dueMailCount = '(SELECT count(*) FROM outbox WHERE due_at IS NOT NULL)';
export const failedMailCount = '(SELECT count(*) FROM outbox WHERE failed_at IS NOT NULL)';
