import type { Role } from '@huiyin/shared/contract/people';
import type { Db, Statement } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import { did, type Did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { endAccess, type FreeWork } from './end-access.ts';
import { memberOf, type Member } from './read-members.ts';
import { members } from './tables.ts';

/**
 * Statements that make somebody a member of a site; they fail where they are one already (`members.`). A link to choose their password
 * that an owner was handed before would open this site too.
 */
export const newMember = (
  db: Db,
  member: { siteId: string; personId: string; role: Role; since: number },
): Statement[] => [
  db.read.insert(members).values(member),
  { sql: 'DELETE FROM reset_links WHERE person_id = ? AND made_by IS NOT NULL', args: [member.personId] },
];

/** True unless the row is that of the last owner: asked inside the statement, so that two at once cannot both pass. */
const ownerRemains = `(role <> 'owner' OR (SELECT count(*) FROM members WHERE site_id = ?1 AND role = 'owner') > 1)`;
const setRole = `UPDATE members SET role = ?3 WHERE site_id = ?1 AND person_id = ?2 AND (?3 = 'owner' OR ${ownerRemains})`;
const remove = `DELETE FROM members WHERE site_id = ?1 AND person_id = ?2 AND ${ownerRemains}`;

/** Gives a person another role; what it does not allow ends (end-access.ts). Throws Problem('not_found' | 'last_owner'). */
export async function changeRole(call: Call, personId: string, role: Role, freeWork: FreeWork): Promise<Member> {
  const change = { sql: setRole, args: [call.site.id, personId, role] };
  const done = did('person.role_changed', { id: personId }, { role }, 'if changed');
  return { ...(await endWith(call, personId, freeWork, [change, done])), role };
}

/** Takes a person off a site; what they wrote stays, what they could do ends (end-access.ts). Throws Problem('not_found' | 'last_owner'). */
export async function removeMember(call: Call, personId: string, freeWork: FreeWork): Promise<void> {
  const change = { sql: remove, args: [call.site.id, personId] };
  await endWith(call, personId, freeWork, [change, did('person.removed', { id: personId }, {}, 'if changed')]);
}

/** Writes a change of what somebody may do, with the end of what they no longer may. */
async function endWith(call: Call, personId: string, freeWork: FreeWork, change: [Statement, Did]): Promise<Member> {
  const member = await memberOf(call.db, call.site.id, personId);
  if (!member) throw new Problem('not_found');
  const [changed] = await call.write([...change, ...freeWork(call, personId), ...endAccess(call, personId)]);
  if (changed!.rowsAffected === 0) throw new Problem('last_owner');
  return member;
}
