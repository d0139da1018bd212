import type { Db, Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { tagsOf } from '../tags/read-tags.ts';
import type { Ticket } from './read-ticket.ts';
import { followUps } from './tables.ts';

/** How a ticket stood before somebody did something to it; moments in ms UTC. */
export interface Before extends Pick<
  Ticket,
  'status' | 'assigneeId' | 'category' | 'replySince' | 'replyDueAt' | 'newsRevision' | 'reopenedAt'
> {
  /** The tags that it had. */
  tags: string[];
  /** Who had seen it, up to which revision. */
  seen: [personId: string, revision: number][];
  /** When the customer was asked what nobody has answered. */
  askedAt: number | null;
  /** The snooze that it touches, of whoever did it or was given the ticket, if its time had not come. */
  snooze: [since: number, until: number] | null;
}

/**
 * Selects `ticketId`, `siteId`, the `revision` a ticket has now, and how it stood `before`, as JSON: `ticket` is its row by then, and what hangs
 * on it must still stand as it did. `sleeperId`: whose snooze is kept with it.
 */
export function selectBefore(ticket: Ticket, { sleeperId, now }: { sleeperId: string; now: number }): SqlText {
  const { status, assigneeId, category, replySince, replyDueAt, newsRevision, reopenedAt } = ticket;
  return {
    sql: `SELECT t.id AS ticketId, t.site_id AS siteId, t.revision, json_set(?,
 '$.seen', json((SELECT json_group_array(json_array(s.person_id, s.revision)) FROM seen_tickets s WHERE s.site_id = t.site_id AND s.ticket_id = t.id)),
 '$.tags', json(${tagsOf('t.site_id', 't.id')}),
 '$.askedAt', (SELECT max(f.asked_at) FROM follow_ups f WHERE f.site_id = t.site_id AND f.ticket_id = t.id AND f.score IS NULL),
 '$.snooze', json((SELECT json_array(z.since, z.until) FROM snoozes z WHERE z.site_id = t.site_id AND z.ticket_id = t.id AND z.person_id = ? AND z.until > ?))) AS before
FROM tickets t WHERE t.site_id = ? AND t.id = ?`,
    args: [
      JSON.stringify({ status, assigneeId, category, replySince, replyDueAt, newsRevision, reopenedAt }),
      sleeperId,
      now,
      ticket.siteId,
      ticket.id,
    ],
  };
}

/** In SQL: the revision that a ticket has now. */
export const revisionNow = ({ siteId, id }: Pick<Ticket, 'siteId' | 'id'>): SqlText => ({
  sql: '(SELECT revision FROM tickets WHERE site_id = ? AND id = ?)',
  args: [siteId, id],
});

const seeAgain = `INSERT INTO seen_tickets (ticket_id, site_id, person_id, revision)
SELECT ?1, ?2, j.value->>0, j.value->>1 FROM json_each(?3) j WHERE true
ON CONFLICT DO UPDATE SET revision = max(revision, excluded.revision)`;

/** The statement that lets those have seen a ticket who had. */
export const seenAsBefore = ({ id, siteId }: Ticket, { seen }: Before): Statement => ({
  sql: seeAgain,
  args: [id, siteId, JSON.stringify(seen)],
});

/** Statements after which the customer is asked what they were before something was done at a moment, ms UTC. */
export function askedAsBefore(
  db: Db,
  { id, siteId, status }: Ticket,
  { askedAt, ...before }: Before,
  at: number,
): Statement[] {
  if (status === 'resolved' && before.status !== 'resolved')
    return [
      {
        sql: 'DELETE FROM follow_ups WHERE site_id = ? AND ticket_id = ? AND asked_at = ? AND score IS NULL',
        args: [siteId, id, at],
      },
    ];
  const isWithdrawn = askedAt !== null && status === 'open' && before.status !== 'open';
  return isWithdrawn ? [db.read.insert(followUps).values({ siteId, ticketId: id, askedAt })] : [];
}
