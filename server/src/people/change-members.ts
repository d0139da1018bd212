import { and, eq } from 'drizzle-orm';
import type { Role } from '@huiyin/shared/contract/people';
import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { Problem } from '../http/problem.ts';
import { memberOf, membersOf, type Member } from './read-members.ts';
import { members } from './tables.ts';

/** Gives a person another role. Throws Problem('not_found' | 'last_owner'). */
export async function changeRole(deps: Deps, actor: Actor, siteId: string, personId: string, role: Role): Promise<Member> {
  const member = await atStake(deps, siteId, personId, role);
  const at = deps.clock.now();
  const { db } = deps;
  await db.write([
    db.read.update(members).set({ role }).where(membership(siteId, personId)),
    recordEvent(db, { siteId, at, actor, type: 'person.role_changed', subjectId: personId, data: { role } }),
  ]);
  return { ...member, role };
}

/** Takes a person off a site; what they wrote stays. Throws Problem('not_found' | 'last_owner'). */
export async function removeMember(deps: Deps, actor: Actor, siteId: string, personId: string): Promise<void> {
  await atStake(deps, siteId, personId, null);
  const { db, clock } = deps;
  await db.write([
    db.read.delete(members).where(membership(siteId, personId)),
    recordEvent(db, { siteId, at: clock.now(), actor, type: 'person.removed', subjectId: personId }),
  ]);
}

async function atStake({ db }: Deps, siteId: string, personId: string, role: Role | null): Promise<Member> {
  const member = await memberOf(db, siteId, personId);
  if (!member) throw new Problem('not_found');
  const owners = (await membersOf(db, siteId)).filter((m) => m.role === 'owner');
  if (member.role === 'owner' && role !== 'owner' && owners.length === 1) throw new Problem('last_owner');
  return member;
}

const membership = (siteId: string, personId: string) =>
  and(eq(members.siteId, siteId), eq(members.personId, personId));
