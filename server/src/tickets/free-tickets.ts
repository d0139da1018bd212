import { intoEvents } from '../base/events/record-event.ts';
import { mayNow, type FreeWork } from '../people/end-access.ts';

const held = `site_id = ?1 AND assignee_id = ?2 AND status IN ('open', 'waiting') AND NOT ${mayNow('agent')}`;
const record = `${intoEvents}
SELECT site_id, ?3, ?4, ?5, 'ticket.unassigned', id, revision + 1, json_object('number', number) FROM tickets WHERE ${held}`;
const free = `UPDATE tickets SET assignee_id = NULL, revision = revision + 1, updated_at = ?3 WHERE ${held}`;

/** Tickets that wait go to nobody when whose they are may no longer answer them. */
export const freeTickets: FreeWork = ({ site, now, actor }, personId) => [
  { sql: record, args: [site.id, personId, now, actor.kind, actor.id] },
  { sql: free, args: [site.id, personId, now] },
];
