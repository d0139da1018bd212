import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { recordFound } from '../base/events/record-event.ts';
import { recallMail } from '../base/outbox/put-in-outbox.ts';
import { covers, forKeys, holds, worksOn } from './held-roles.ts';
import { mayOpenAll } from './reset-links.ts';

/** In SQL: whose access changed on the site ?1: the person ?2, or all who hold the own role ?2. */
export const whose = '(SELECT ?2 UNION SELECT person_id FROM members WHERE site_id = ?1 AND role = ?2)';

const keyHolds = `${covers('api_keys.role', 'api_keys.created_by', '?1')} AND ${forKeys('api_keys.role', '?1')}`;
const keys = `site_id = ?1 AND revoked_at IS NULL AND (created_by IN ${whose} OR role = ?2) AND NOT (${keyHolds})`;
const endedKeys = `SELECT site_id AS siteId, ?3 AS at, id AS subjectId, NULL AS revision, json_object('name', name) AS data
 FROM api_keys WHERE ${keys}`;
const endKeys = `UPDATE api_keys SET revoked_at = ?3 WHERE ${keys}`;

const byInviter = `${holds('people.invite', 'invitations.invited_by', '?1')} AND ${covers('invitations.role', 'invitations.invited_by', '?1')}`;
/** In SQL: whether the person ?2 is no member of the site ?1. */
export const hasLeft = `NOT ${worksOn('?2', '?1')}`;
const invited = `site_id = ?1 AND accepted_at IS NULL AND revoked_at IS NULL
 AND (((invited_by IN ${whose} OR role = ?2) AND NOT (${byInviter})) OR (email = (SELECT email FROM user WHERE id = ?2) AND ${hasLeft}))`;
const addressees = `SELECT site_id, email FROM invitations WHERE ${invited}`;
const endInvitations = `UPDATE invitations SET revoked_at = ?3 WHERE ${invited}`;
const endLinks = `DELETE FROM reset_links WHERE made_by IN ${whose} AND NOT (${mayOpenAll('reset_links.person_id', 'reset_links.made_by')})`;

/** Statements that give the work somebody held on to others, as far as they may no longer do it; `changed` as in `endAccess`. */
export type FreeWork = (call: Call, changed: string) => Statement[];

/**
 * What deletes the rows of a table that are of somebody who may read no tickets of the site any more.
 * @param column which names the person; the site is in `site_id`
 */
export const forgetUnreadable =
  (table: string, column = 'person_id'): FreeWork =>
  ({ site }, changed) => [
    {
      sql: `DELETE FROM ${table} WHERE site_id = ?1 AND ${column} IN ${whose} AND NOT ${holds('tickets.read', `${table}.${column}`, '?1')}`,
      args: [site.id, changed],
    },
  ];

/**
 * Statements that end what is no longer allowed on a site; write them after what took it away. `changed`: the person, or the own
 * role whose holders it is about. API keys end that may more than their maker or than keys may, with the invitations and links that their
 * makers could not make now.
 */
export function endAccess({ site, now, actor }: Call, changed: string): Statement[] {
  const about = [site.id, changed];
  return [
    recordFound('api_key.revoked', actor, { sql: endedKeys, args: [...about, now] }),
    { sql: endKeys, args: [...about, now] },
    recallMail({ sql: addressees, args: about }),
    { sql: endInvitations, args: [...about, now] },
    { sql: endLinks, args: about },
  ];
}
