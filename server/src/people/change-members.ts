import type { Role } from '@huiyin/shared/contract/people';
import type { Db, Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import type { Actor } from '../base/actor.ts';
import { recordIfChanged, type NewEvent } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { endAccess, type FreeWork } from './end-access.ts';
import { memberOf, type Member } from './read-members.ts';
import { members } from './tables.ts';

/** The statement that makes somebody a member of a site; it fails where they are one already (`members.`). */
export const newMember = (db: Db, member: { siteId: string; personId: string; role: Role; since: number }): Statement =>
  db.read.insert(members).values(member);

/** True unless the row is that of the last owner: asked inside the statement, so that two at once cannot both pass. */
const ownerRemains = `(role <> 'owner' OR (SELECT count(*) FROM members WHERE site_id = ?1 AND role = 'owner') > 1)`;
const setRole = `UPDATE members SET role = ?3 WHERE site_id = ?1 AND person_id = ?2 AND (?3 = 'owner' OR ${ownerRemains})`;
const remove = `DELETE FROM members WHERE site_id = ?1 AND person_id = ?2 AND ${ownerRemains}`;

/** Gives a person another role; what it does not allow ends (end-access.ts). Throws Problem('not_found' | 'last_owner'). */
export async function changeRole(
  deps: Deps,
  actor: Actor,
  siteId: string,
  personId: string,
  role: Role,
  freeWork: FreeWork,
): Promise<Member> {
  const change = { sql: setRole, args: [siteId, personId, role] };
  const member = await apply(deps, freeWork, change, {
    siteId,
    actor,
    type: 'person.role_changed',
    subjectId: personId,
    data: { role },
  });
  return { ...member, role };
}

/** Takes a person off a site; what they wrote stays, what they could do ends (end-access.ts). Throws Problem('not_found' | 'last_owner'). */
export async function removeMember(
  deps: Deps,
  actor: Actor,
  siteId: string,
  personId: string,
  freeWork: FreeWork,
): Promise<void> {
  const change = { sql: remove, args: [siteId, personId] };
  await apply(deps, freeWork, change, { siteId, actor, type: 'person.removed', subjectId: personId });
}

async function apply(
  { db, clock, feed }: Deps,
  freeWork: FreeWork,
  change: Statement,
  event: Omit<NewEvent, 'at'>,
): Promise<Member> {
  const member = await memberOf(db, event.siteId, event.subjectId);
  if (!member) throw new Problem('not_found');
  const at = clock.now();
  const leaving = { siteId: event.siteId, personId: event.subjectId, at, actor: event.actor };
  const ended = [...freeWork(leaving), ...endAccess(leaving)];
  const [changed] = await db.write([change, recordIfChanged({ ...event, at }), ...ended]);
  if (changed!.rowsAffected === 0) throw new Problem('last_owner');
  feed.changed('sites');
  return member;
}
