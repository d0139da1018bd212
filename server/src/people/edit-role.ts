import type { roleEdit, roleView } from '@huiyin/shared/contract/people';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import { isTaken } from '../base/db/db.ts';
import { selectEvents } from '../base/events/read-events.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { conflictBy } from './conflict.ts';
import { endAccess, type FreeWork } from './end-access.ts';
import { holds, holdsEach } from './held-roles.ts';
import { holdersOf, roleOf, roleShape } from './read-roles.ts';

/** Neither what it allowed nor what it is to allow may be more than the editor ?6 holds. */
const edit = `UPDATE roles SET name = ?3, permissions = ?4, revision = revision + 1
WHERE site_id = ?1 AND id = ?2 AND revision = ?5 AND ${holds('roles.manage', '?6', '?1')}
AND ${holdsEach('roles.permissions', '?6', '?1')} AND ${holdsEach('?4', '?6', '?1')}`;

/**
 * Changes an own role for all who hold it; what it no longer allows them ends (end-access.ts).
 * Throws Problem('not_found' | 'conflict' | 'forbidden' | 'name_taken').
 */
export async function editRole(
  call: Call,
  id: string,
  { base, ...change }: z.output<typeof roleEdit>,
  freeWork: FreeWork,
): Promise<z.infer<typeof roleView>> {
  const { db, site, actor } = call;
  const role = await roleOf(db, site.id, id);
  if (!role) throw new Problem('not_found');
  const { name = role.name, permissions = role.permissions } = change;
  const args = [site.id, id, name, JSON.stringify(permissions), base, actor.id];
  const changed = did('role.changed', role, { name, permissions }, 'if changed');
  try {
    const [written] = await call.write([{ sql: edit, args }, changed, ...freeWork(call, id), ...endAccess(call, id)]);
    if (written!.rowsAffected === 0) throw await whyNotEdited(call, id, base);
  } catch (error) {
    throw isTaken(error, 'roles.') ? new Problem('name_taken') : error;
  }
  const held = (await holdersOf(call)).get(id)?.length ?? 0;
  return roleShape({ ...role, name, permissions, revision: base + 1 }, held);
}

async function whyNotEdited({ db, site }: Call, id: string, base: number): Promise<Problem> {
  const role = await roleOf(db, site.id, id);
  if (!role) return new Problem('not_found');
  if (role.revision === base) return new Problem('forbidden');
  const [last] = await selectEvents(db, site.id, id, { most: 1 });
  return conflictBy(db, last?.actorId);
}
