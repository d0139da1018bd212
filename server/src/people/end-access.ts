import type { Role } from '@huiyin/shared/contract/people';
import { includes, keyRoles, roles } from '@huiyin/shared/domain/roles';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { recordFound } from '../base/events/record-event.ts';
import { recallMail } from '../base/outbox/put-in-outbox.ts';

/** In SQL: whether the person ?2 may do what a role may on the site ?1, as it stands when it is written. */
export const mayNow = (role: Role): string => {
  const enough = roles.filter((held) => includes(held, role)).map((held) => `'${held}'`);
  return `EXISTS (SELECT 1 FROM members WHERE site_id = ?1 AND person_id = ?2 AND role IN (${enough.join(', ')}))`;
};

const tooStrong = keyRoles.map((role) => `(role = '${role}' AND NOT ${mayNow(role)})`).join(' OR ');
const keys = `site_id = ?1 AND created_by = ?2 AND revoked_at IS NULL AND (${tooStrong})`;
const endedKeys = `SELECT site_id AS siteId, ?3 AS at, id AS subjectId, NULL AS revision, json_object('name', name) AS data
 FROM api_keys WHERE ${keys}`;
const endKeys = `UPDATE api_keys SET revoked_at = ?3 WHERE ${keys}`;

const invited = `site_id = ?1 AND accepted_at IS NULL AND revoked_at IS NULL AND ((invited_by = ?2 AND NOT ${mayNow('owner')})
 OR (email = (SELECT email FROM user WHERE id = ?2) AND NOT ${mayNow('viewer')}))`;
const addressees = `SELECT site_id, email FROM invitations WHERE ${invited}`;
const endInvitations = `UPDATE invitations SET revoked_at = ?3 WHERE ${invited}`;
const endLinks = `DELETE FROM reset_links WHERE made_by = ?2 AND NOT ${mayNow('owner')}`;

/** Statements that give the work somebody held on to others, as far as they may no longer do it (`mayNow`). */
export type FreeWork = (call: Call, personId: string) => Statement[];

/**
 * Statements that end what a person can no longer do on a site; write them after what took it away: API keys that may more than their
 * maker, with the invitations and links they handed out.
 */
export function endAccess({ site, now, actor }: Call, personId: string): Statement[] {
  const whose = [site.id, personId];
  return [
    recordFound('api_key.revoked', actor, { sql: endedKeys, args: [...whose, now] }),
    { sql: endKeys, args: [...whose, now] },
    recallMail({ sql: addressees, args: whose }),
    { sql: endInvitations, args: [...whose, now] },
    { sql: endLinks, args: whose },
  ];
}
