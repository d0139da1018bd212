import type { newRole, roleView } from '@huiyin/shared/contract/people';
import { roleLimits } from '@huiyin/shared/domain/limits';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import { isTaken } from '../base/db/db.ts';
import { allOf, did, isRefused, type Condition } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { isSo, mayAllow } from './held-roles.ts';
import { roleShape } from './read-roles.ts';
import { roles } from './tables.ts';

const isRoomForRole = (siteId: string): Condition => ({
  sql: `(SELECT count(*) FROM roles WHERE site_id = ?) < ${roleLimits.roles}`,
  args: [siteId],
});

/** Makes an own role of a site. Throws Problem('forbidden') for more than one holds, Problem('name_taken' | 'invalid'). */
export async function makeRole(
  call: Call,
  { name, permissions }: z.output<typeof newRole>,
): Promise<z.infer<typeof roleView>> {
  const { db, ids, now, site, actor } = call;
  const role = { id: ids.uuid(), siteId: site.id, name, permissions, createdAt: now, revision: 1 };
  const allows = mayAllow(site.id, actor.id, permissions);
  try {
    const made = did('role.made', role, { name, permissions }, allOf(allows, isRoomForRole(site.id)));
    await call.write([db.read.insert(roles).values(role)], made);
  } catch (error) {
    if (isTaken(error, 'roles.')) throw new Problem('name_taken');
    if (!isRefused(error)) throw error;
    if (!(await isSo(db, allows))) throw new Problem('forbidden');
    throw Problem.field('name', `a site has at most ${roleLimits.roles} own roles`);
  }
  return roleShape(role, 0);
}
