import type { Role } from '@huiyin/shared/contract/people';
import { includes, keyRoles, roles } from '@huiyin/shared/domain/roles';
import type { Statement } from '../db/db.ts';
import type { Actor } from '../events/actor.ts';
import { intoEvents } from '../events/record-event.ts';
import { recallInvitationMail } from '../mail/invitation-mail.ts';

/** Whether the person ?2 may do what a role may on the site ?1, as it stands when it is written. */
const may = (role: Role): string => {
  const enough = roles.filter((held) => includes(held, role)).map((held) => `'${held}'`);
  return `EXISTS (SELECT 1 FROM members WHERE site_id = ?1 AND person_id = ?2 AND role IN (${enough.join(', ')}))`;
};

const held = `site_id = ?1 AND assignee_id = ?2 AND status IN ('open', 'waiting') AND NOT ${may('agent')}`;
const recordTickets = `${intoEvents}
SELECT site_id, ?3, ?4, ?5, 'ticket.unassigned', id, revision + 1, json_object('number', number) FROM tickets WHERE ${held}`;
const freeTickets = `UPDATE tickets SET assignee_id = NULL, revision = revision + 1, updated_at = ?3 WHERE ${held}`;

const tooStrong = keyRoles.map((role) => `(role = '${role}' AND NOT ${may(role)})`).join(' OR ');
const keys = `site_id = ?1 AND created_by = ?2 AND revoked_at IS NULL AND (${tooStrong})`;
const recordKeys = `${intoEvents}
SELECT site_id, ?3, ?4, ?5, 'api_key.revoked', id, NULL, json_object('name', name) FROM api_keys WHERE ${keys}`;
const endKeys = `UPDATE api_keys SET revoked_at = ?3 WHERE ${keys}`;

const invited = `site_id = ?1 AND accepted_at IS NULL AND revoked_at IS NULL AND ((invited_by = ?2 AND NOT ${may('owner')})
 OR (email = (SELECT email FROM user WHERE id = ?2) AND NOT ${may('viewer')}))`;
const addressees = `SELECT site_id, email FROM invitations WHERE ${invited}`;
const endInvitations = `UPDATE invitations SET revoked_at = ?3 WHERE ${invited}`;
const endLinks = `DELETE FROM reset_links WHERE made_by = ?2 AND NOT ${may('owner')}`;

/**
 * Statements that end what a person can no longer do on a site; write them after what took it away. Tickets that wait go to
 * nobody; API keys that may more than their maker end, with the invitations and links they handed out.
 */
export function endAccess(siteId: string, personId: string, at: number, actor: Actor): Statement[] {
  const whose = [siteId, personId];
  const recorded = [...whose, at, actor.kind, actor.id];
  return [
    { sql: recordTickets, args: recorded },
    { sql: freeTickets, args: [...whose, at] },
    { sql: recordKeys, args: recorded },
    { sql: endKeys, args: [...whose, at] },
    recallInvitationMail({ sql: addressees, args: whose }),
    { sql: endInvitations, args: [...whose, at] },
    { sql: endLinks, args: whose },
  ];
}
