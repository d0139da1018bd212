import type { roleView } from '@huiyin/shared/contract/people';
import { permissionsOf, presets, type Permission } from '@huiyin/shared/domain/permissions';
import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import { iso } from '../base/iso.ts';
import { Problem } from '../base/problem.ts';
import { endsBetween, openOf } from './open-invitation.ts';
import { roles } from './tables.ts';

type OwnRole = typeof roles.$inferSelect;

/** In SQL: the names of all that hold an own role on the site ?1, open invitations as they stand between ?2 and ?3. */
const holders = `SELECT role, user.name AS name FROM members JOIN user ON user.id = person_id WHERE site_id = ?1
UNION ALL SELECT role, email FROM invitations WHERE site_id = ?1 AND ${openOf('?2', '?3')}
UNION ALL SELECT role, name FROM api_keys WHERE site_id = ?1 AND revoked_at IS NULL`;

/** In SQL: whether anybody or anything holds the own role ?4. */
export const isHeld = `EXISTS (SELECT 1 FROM (${holders}) held WHERE held.role = ?4)`;

/** The names of the people, invitations and keys that hold each role of a site now. */
export async function holdersOf({ db, site, now }: Call): Promise<Map<string, string[]>> {
  const held = await db.query(holders, [site.id, ...endsBetween(now)]);
  const names = new Map<string, string[]>();
  for (const { role, name } of held) names.set(role as string, [...(names.get(role as string) ?? []), name as string]);
  return names;
}

/** The own roles of a site by name. */
export async function listRoles(call: Call): Promise<z.infer<typeof roleView>[]> {
  const { db, site } = call;
  const [all, held] = await Promise.all([
    db.read.select().from(roles).where(eq(roles.siteId, site.id)).orderBy(asc(roles.name)),
    holdersOf(call),
  ]);
  return all.map((role) => roleShape(role, held.get(role.id)?.length ?? 0));
}

/** One of a site's own roles. */
export async function roleOf(db: Db, siteId: string, id: string): Promise<OwnRole | undefined> {
  const its = and(eq(roles.siteId, siteId), eq(roles.id, id));
  const [found] = await db.read.select().from(roles).where(its).limit(1);
  return found;
}

/** What somebody is to be given: what it allows, and its name if it is an own role. Throws Problem('invalid') for one that is not there. */
export async function roleToGive(
  { db, site }: Call,
  role: string,
): Promise<{ permissions: readonly Permission[]; roleName: string | null }> {
  if (Object.hasOwn(presets, role)) return { permissions: permissionsOf(role, null), roleName: null };
  const own = await roleOf(db, site.id, role);
  if (!own) throw Problem.field('role', 'is no role of this site');
  return { permissions: own.permissions, roleName: own.name };
}

/** A role as it goes over the wire. */
export function roleShape(role: OwnRole, holders: number): z.infer<typeof roleView> {
  const { id, name, permissions, revision, createdAt } = role;
  return { id, name, permissions, revision, createdAt: iso(createdAt), holders };
}
