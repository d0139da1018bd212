import { recordFound } from '../base/events/record-event.ts';
import { whose, type FreeWork } from '../people/end-access.ts';
import { holds } from '../people/held-roles.ts';

const held = `site_id = ?1 AND assignee_id IN ${whose} AND status IN ('open', 'waiting')
 AND NOT ${holds('tickets.reply', 'tickets.assignee_id', '?1')}`;
const freed = `SELECT site_id AS siteId, ?3 AS at, id AS subjectId, revision + 1 AS revision, json_object('number', number) AS data
 FROM tickets WHERE ${held}`;
const forgetIn = (table: string): string =>
  `DELETE FROM ${table} WHERE site_id = ?1 AND person_id IN ${whose} AND NOT ${holds('tickets.read', `${table}.person_id`, '?1')}`;
const free = `UPDATE tickets SET assignee_id = NULL, revision = revision + 1, updated_at = ?3 WHERE ${held}`;

/** Tickets that wait go to nobody when whose they are may no longer answer them; what somebody has seen or snoozed who may read none any more is forgotten. */
export const freeTickets: FreeWork = ({ site, now, actor }, changed) => [
  recordFound('ticket.unassigned', actor, { sql: freed, args: [site.id, changed, now] }),
  { sql: free, args: [site.id, changed, now] },
  ...['seen_tickets', 'snoozes'].map((table) => ({ sql: forgetIn(table), args: [site.id, changed] })),
];
