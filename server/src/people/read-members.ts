import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Role } from '@huiyin/shared/contract/people';
import { includes } from '@huiyin/shared/domain/roles';
import type { Db } from '../base/db/db.ts';
import type { Condition } from '../base/events/record-event.ts';
import { sitesById } from '../base/site.ts';
import { members, user } from './tables.ts';

/** A person with the role held on one site. */
export interface Member {
  id: string;
  name: string;
  email: string;
  role: Role;
  since: number;
}

const columns = { id: user.id, name: user.name, email: user.email, role: members.role, since: members.since };

/** A person's membership of a site. */
export async function memberOf(db: Db, siteId: string, personId: string): Promise<Member | undefined> {
  const [found] = await db.read
    .select(columns)
    .from(members)
    .innerJoin(user, eq(user.id, members.personId))
    .where(and(eq(members.siteId, siteId), eq(members.personId, personId)))
    .limit(1);
  return found;
}

/** Selects the role a person holds on a site. */
export const selectRole = (db: Db, siteId: string, personId: string) =>
  db.read
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.siteId, siteId), eq(members.personId, personId)))
    .limit(1);

/** A person who may answer on a site. */
export async function agentOf(db: Db, siteId: string, personId: string): Promise<Member | undefined> {
  const member = await memberOf(db, siteId, personId);
  return member && includes(member.role, 'agent') ? member : undefined;
}

/** Everybody who works on a site. */
export async function membersOf(db: Db, siteId: string): Promise<Member[]> {
  const found = await db.read
    .select(columns)
    .from(members)
    .innerJoin(user, eq(user.id, members.personId))
    .where(eq(members.siteId, siteId))
    .orderBy(asc(members.since));
  return found;
}

/** Which sites a person works on. */
export async function siteIdsOf(db: Db, personId: string): Promise<string[]> {
  const held = await db.read.select({ siteId: members.siteId }).from(members).where(eq(members.personId, personId));
  return held.map(({ siteId }) => siteId);
}

/** The sites a person works on, the one joined first in front. */
export async function sitesOf(
  db: Db,
  personId: string,
): Promise<{ id: string; key: string; name: string; role: Role }[]> {
  const held = await db.read.select().from(members).where(eq(members.personId, personId)).orderBy(asc(members.since));
  const sites = new Map(
    (
      await sitesById(
        db,
        held.map(({ siteId }) => siteId),
      )
    ).map((site) => [site.id, site]),
  );
  return held.map(({ siteId, role }) => {
    const { id, key, name } = sites.get(siteId)!;
    return { id, key, name, role };
  });
}

/** Names by id; people who are gone keep theirs. */
export async function personNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await db.read
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(inArray(user.id, [...new Set(ids)]));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** That a person still has a role on a site when something is written. */
export const stillHolds = (siteId: string, personId: string, role: Role): Condition => ({
  sql: 'EXISTS (SELECT 1 FROM members WHERE site_id = ? AND person_id = ? AND role = ?)',
  args: [siteId, personId, role],
});
