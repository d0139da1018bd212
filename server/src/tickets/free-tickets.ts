import { recordFound } from '../base/events/record-event.ts';
import { forgetUnreadable, whose, type FreeWork } from '../people/end-access.ts';
import { holds } from '../people/held-roles.ts';

const held = `site_id = ?1 AND assignee_id IN ${whose} AND status IN ('open', 'waiting')
 AND NOT ${holds('tickets.reply', 'tickets.assignee_id', '?1')}`;
const freed = `SELECT site_id AS siteId, ?3 AS at, id AS subjectId, revision + 1 AS revision, json_object('number', number) AS data
 FROM tickets WHERE ${held}`;
const forgetSeen = forgetUnreadable('seen_tickets');
const forgetSnoozes = forgetUnreadable('snoozes');
const free = `UPDATE tickets SET assignee_id = NULL, revision = revision + 1, updated_at = ?3 WHERE ${held}`;

/** Tickets that wait go to nobody when whose they are may no longer answer them; what somebody has seen or snoozed who may read none any more is forgotten. */
export const freeTickets: FreeWork = (call, changed) => [
  recordFound('ticket.unassigned', call.actor, { sql: freed, args: [call.site.id, changed, call.now] }),
  { sql: free, args: [call.site.id, changed, call.now] },
  ...forgetSeen(call, changed),
  ...forgetSnoozes(call, changed),
];
