import type { newRole, roleView } from '@huiyin/shared/contract/people';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import { roleLimits } from '@huiyin/shared/domain/limits';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import { isTaken } from '../base/db/db.ts';
import { did } from '../base/events/record-event.ts';
import { refused } from '../base/events/refused.ts';
import { Problem } from '../base/problem.ts';
import { mayAllow } from './held-roles.ts';
import { roleShape } from './read-roles.ts';
import { roles } from './tables.ts';

const isRoomForRole = (siteId: string): SqlText => ({
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
  const isRoom = isRoomForRole(site.id);
  const isFull = Problem.field('name', `a site has at most ${roleLimits.roles} own roles`);
  const why = refused(db, [allows, new Problem('forbidden')], [isRoom, isFull]);
  await call
    .write([db.read.insert(roles).values(role)], did('role.made', role, { name, permissions }, allOf(allows, isRoom)))
    .catch((error: unknown) => (isTaken(error, 'roles.') ? Promise.reject(new Problem('name_taken')) : why(error)));
  return roleShape(role, 0);
}
