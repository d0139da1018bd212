import { mostSitesOfOne } from '@huiyin/shared/domain/limits';
import type { SqlText } from '../base/db/sql-text.ts';
import type { Db, Statement } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import { did, type Did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { endAccess, type FreeWork } from './end-access.ts';
import { covers, holds } from './held-roles.ts';
import { memberOf, type Member } from './read-members.ts';
import { roleToGive } from './read-roles.ts';
import { members } from './tables.ts';

/**
 * Statements that make somebody a member of a site; they fail where they are one already (`members.`). A link to choose their password
 * that an owner was handed before would open this site too.
 */
export const newMember = (
  db: Db,
  member: { siteId: string; personId: string; role: string; since: number },
): Statement[] => [
  db.read.insert(members).values(member),
  { sql: 'DELETE FROM reset_links WHERE person_id = ? AND made_by IS NOT NULL', args: [member.personId] },
];

/** That a person works on fewer sites than one may. */
export const hasRoomForSite = (personId: string): SqlText => ({
  sql: `(SELECT count(*) FROM members WHERE person_id = ?) < ${mostSitesOfOne}`,
  args: [personId],
});

/** True unless the row is that of the last owner: asked inside the statement, so that two at once cannot both pass. */
const ownerRemains = `(role <> 'owner' OR (SELECT count(*) FROM members WHERE site_id = ?1 AND role = 'owner') > 1)`;
/** Whether who calls, ?3, may do this to whoever holds the role of the row: nobody takes what they do not hold. */
const mayTake = `${holds('people.manage', '?3', '?1')} AND ${covers('members.role', '?3', '?1')}`;
const setRole = `UPDATE members SET role = ?4 WHERE site_id = ?1 AND person_id = ?2 AND (?4 = 'owner' OR ${ownerRemains})
AND ${mayTake} AND ${covers('?4', '?3', '?1')}`;
const remove = `DELETE FROM members WHERE site_id = ?1 AND person_id = ?2 AND ${ownerRemains} AND ${mayTake}`;
const isAllowed = `SELECT 1 FROM members WHERE site_id = ?1 AND person_id = ?2 AND ${mayTake} AND ${covers('?4', '?3', '?1')}`;

/**
 * Gives a person another role; what it does not allow ends (end-access.ts), and `ended` says whether there was something.
 * Throws Problem('not_found' | 'invalid' | 'forbidden' | 'last_owner').
 */
export async function changeRole(
  call: Call,
  personId: string,
  role: string,
  freeWork: FreeWork,
): Promise<Member & { ended: boolean }> {
  const { db, site, actor } = call;
  await roleToGive(call, role);
  const change = { sql: setRole, args: [site.id, personId, actor.id, role] };
  const done = did('person.role_changed', { id: personId }, { role }, 'if changed');
  const ended = await endWith(call, { personId, role }, freeWork, [change, done]);
  return { ...(await memberOf(db, site.id, personId))!, ended };
}

/**
 * Takes a person off a site; what they wrote stays, what they could do ends (end-access.ts).
 * Throws Problem('not_found' | 'forbidden' | 'last_owner').
 */
export async function removeMember(call: Call, personId: string, freeWork: FreeWork): Promise<void> {
  const change = { sql: remove, args: [call.site.id, personId, call.actor.id] };
  await endWith(call, { personId }, freeWork, [change, did('person.removed', { id: personId }, {}, 'if changed')]);
}

/** Writes a change of what somebody may do, with the end of what they no longer may; gives whether there was something to end. */
async function endWith(
  call: Call,
  { personId, role }: { personId: string; role?: string },
  freeWork: FreeWork,
  change: [Statement, Did],
): Promise<boolean> {
  const { db, site, actor } = call;
  const member = await memberOf(db, site.id, personId);
  if (!member) throw new Problem('not_found');
  const [changed, ...ends] = await call.write([...change, ...freeWork(call, personId), ...endAccess(call, personId)]);
  if (changed!.rowsAffected > 0) return ends.some(({ rowsAffected }) => rowsAffected > 0);
  const [allowed] = await db.query(isAllowed, [site.id, personId, actor.id, role ?? member.role]);
  throw new Problem(allowed ? 'last_owner' : 'forbidden');
}
