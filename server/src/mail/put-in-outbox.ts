import type { Statement } from '../db/db.ts';
import type { Deps } from '../deps.ts';

/** A mail as text; the address is one address, checked where it came in. */
export interface Mail {
  siteId: string | null;
  to: string;
  subject: string;
  body: string;
}

const insert = `INSERT INTO outbox (id, site_id, to_email, subject, body, created_at, due_at, attempts)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?6, 0`;

/** The statement that makes a mail due now; write it with what the mail tells of, right after it where that may not happen. */
export function putInOutbox(
  { clock, ids }: Pick<Deps, 'clock' | 'ids'>,
  { siteId, to, subject, body }: Mail,
  when: 'always' | 'if changed' = 'always',
): Statement {
  const oneLine = subject
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, 200)
    .toWellFormed();
  return {
    sql: when === 'always' ? insert : `${insert} WHERE changes() > 0`,
    args: [ids.uuid(), siteId, to, oneLine, body, clock.now()],
  };
}
