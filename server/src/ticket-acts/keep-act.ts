import type { TicketAct } from '@huiyin/shared/contract/ticket-acts';
import { ticketActLimits } from '@huiyin/shared/domain/tickets/ticket-acts';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { forgetUnreadable } from '../people/end-access.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { revisionNow, selectBefore } from '../tickets/ticket-before.ts';
import type { DoneAct } from './read-acts.ts';

/** What is done to several tickets, by one id. */
export interface Asked {
  id: string;
  act: TicketAct;
}

const hourMs = 3_600_000;

/** The statement that keeps what is done to a ticket, with how it stood before, right after the ticket itself is changed. */
export function keepAct({ actor, now }: Call<Staff>, { id, act }: Asked, ticket: Ticket): Statement {
  const { sql, args } = selectBefore(ticket, {
    sleeperId: act.type === 'assign' ? (act.personId ?? '') : actor.id,
    now,
  });
  return {
    sql: `INSERT INTO ticket_acts (act_id, ticket_id, site_id, actor_id, act, at, revision, before)
SELECT ?, ticketId, siteId, ?, ?, ?, revision, before FROM (${sql})`,
    args: [id, actor.id, JSON.stringify(act), now, ...args],
  };
}

/** The statement that forgets what can be undone no longer. */
export const forgetOldActs = ({ site, now }: Call): Statement => ({
  sql: 'DELETE FROM ticket_acts WHERE site_id = ? AND at < ?',
  args: [site.id, now - ticketActLimits.undoableHours * hourMs],
});

/** That an act is not undone yet when something is written. */
export const isNotUndone = ({ actId, siteId, ticketId }: DoneAct): SqlText => ({
  sql: 'EXISTS (SELECT 1 FROM ticket_acts WHERE site_id = ? AND act_id = ? AND ticket_id = ? AND undone_at IS NULL)',
  args: [siteId, actId, ticketId],
});

/** The statement that says that an act is undone, right after the ticket itself is. */
export function keepUndone({ now }: Call, { actId, siteId, ticketId }: DoneAct): Statement {
  const { sql, args } = revisionNow({ siteId, id: ticketId });
  return {
    sql: `UPDATE ticket_acts SET undone_at = ?, revision = ${sql} WHERE site_id = ? AND act_id = ? AND ticket_id = ?`,
    args: [now, ...args, siteId, actId, ticketId],
  };
}

/** What somebody did can be undone no longer when they may read no tickets any more. */
export const forgetActs = forgetUnreadable('ticket_acts', 'actor_id');
