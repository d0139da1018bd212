import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Role } from '@huiyin/shared/contract/people';
import type { Db } from '../db/db.ts';
import { sites } from '../sites/tables.ts';
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
  return found as Member | undefined;
}

/** Everybody who works on a site. */
export async function membersOf(db: Db, siteId: string): Promise<Member[]> {
  const found = await db.read
    .select(columns)
    .from(members)
    .innerJoin(user, eq(user.id, members.personId))
    .where(eq(members.siteId, siteId))
    .orderBy(asc(members.since));
  return found as Member[];
}

/** The sites a person works on. */
export async function sitesOf(db: Db, personId: string) {
  const found = await db.read
    .select({ id: sites.id, key: sites.key, name: sites.name, role: members.role })
    .from(members)
    .innerJoin(sites, eq(sites.id, members.siteId))
    .where(eq(members.personId, personId))
    .orderBy(asc(members.since));
  return found as { id: string; key: string; name: string; role: Role }[];
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
