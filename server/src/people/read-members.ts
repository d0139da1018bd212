import { and, asc, eq, inArray } from 'drizzle-orm';
import { permissionsOf, type Permission } from '@huiyin/shared/domain/permissions';
import type { Db } from '../base/db/db.ts';
import { sitesById, type Site } from '../base/site.ts';
import { ownRoleOf } from './held-roles.ts';
import { members, roles, user } from './tables.ts';

/** A person with the role held on one site. */
export interface Member {
  id: string;
  name: string;
  email: string;
  role: string;
  since: number;
  permissions: readonly Permission[];
}

const columns = {
  id: user.id,
  name: user.name,
  email: user.email,
  role: members.role,
  since: members.since,
  own: roles.permissions,
};

/** What is held, with what it allows in place of what its own role says. */
export const withPermissions = <T extends { role: string; own: Permission[] | null }>({ own, ...held }: T) => ({
  ...held,
  permissions: permissionsOf(held.role, own),
});

const selectMembers = (db: Db) =>
  db.read
    .select(columns)
    .from(members)
    .innerJoin(user, eq(user.id, members.personId))
    .leftJoin(roles, ownRoleOf(members));

/** A person's membership of a site. */
export async function memberOf(db: Db, siteId: string, personId: string): Promise<Member | undefined> {
  const [found] = await selectMembers(db)
    .where(and(eq(members.siteId, siteId), eq(members.personId, personId)))
    .limit(1);
  return found && withPermissions(found);
}

/** Selects the role a person holds on a site, with what it allows if it is an own one. */
export const selectRole = (db: Db, siteId: string, personId: string) =>
  db.read
    .select({ role: members.role, own: roles.permissions })
    .from(members)
    .leftJoin(roles, ownRoleOf(members))
    .where(and(eq(members.siteId, siteId), eq(members.personId, personId)))
    .limit(1);

/** A person who may answer on a site. */
export async function agentOf(db: Db, siteId: string, personId: string): Promise<Member | undefined> {
  const member = await memberOf(db, siteId, personId);
  return member?.permissions.includes('tickets.reply') ? member : undefined;
}

/** Everybody who works on a site. */
export async function membersOf(db: Db, siteId: string): Promise<Member[]> {
  const found = await selectMembers(db).where(eq(members.siteId, siteId)).orderBy(asc(members.since));
  return found.map(withPermissions);
}

/** What a person holds on a site; `roleName` is what the site calls its own role, null for a preset. */
export interface Membership {
  siteId: string;
  role: string;
  roleName: string | null;
  permissions: readonly Permission[];
}

/** The sites a person works on and what they hold there, the one joined first in front. */
export async function membershipsOf(db: Db, personId: string): Promise<Membership[]> {
  const held = await db.read
    .select({ siteId: members.siteId, role: members.role, roleName: roles.name, own: roles.permissions })
    .from(members)
    .leftJoin(roles, ownRoleOf(members))
    .where(eq(members.personId, personId))
    .orderBy(asc(members.since));
  return held.map(withPermissions);
}

/** What is said of a site to whoever works on it. */
export const siteSaid = ({ id, key, name, timeZone }: Site) => ({ id, key, name, timeZone });

/** The sites a person works on with their names, the one joined first in front. */
export async function sitesOf(db: Db, personId: string) {
  const held = await membershipsOf(db, personId);
  const ids = held.map(({ siteId }) => siteId);
  const sites = new Map((await sitesById(db, ids)).map((site) => [site.id, site]));
  return held.map(({ siteId, ...what }) => {
    return { ...siteSaid(sites.get(siteId)!), ...what };
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
