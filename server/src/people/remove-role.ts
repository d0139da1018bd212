import type { Call } from '../base/call.ts';
import { did } from '../base/events/record-event.ts';
import { isSo } from '../base/events/refused.ts';
import { Problem } from '../base/problem.ts';
import { holds, holdsEach, mayAllow } from './held-roles.ts';
import { endsBetween } from './open-invitation.ts';
import { holdersOf, isHeld, roleOf } from './read-roles.ts';

/** Nobody, ?5, takes away what allows more than they hold. */
const remove = `DELETE FROM roles WHERE site_id = ?1 AND id = ?4 AND NOT ${isHeld}
AND ${holds('roles.manage', '?5', '?1')} AND ${holdsEach('roles.permissions', '?5', '?1')}`;
const mostNamed = 5;

/** Removes an own role that nothing holds. Throws Problem('not_found' | 'forbidden'), and 'role_held' with the names of who and what does, for who may read them. */
export async function removeRole(call: Call, id: string): Promise<void> {
  const { db, now, site, actor } = call;
  const role = await roleOf(db, site.id, id);
  if (!role) throw new Problem('not_found');
  const [removed] = await call.write([
    { sql: remove, args: [site.id, ...endsBetween(now), id, actor.id] },
    did('role.removed', role, { name: role.name }, 'if changed'),
  ]);
  if (removed!.rowsAffected > 0) return;
  const names = (await holdersOf(call)).get(id) ?? [];
  const mayRemove = await isSo(db, mayAllow(site.id, actor.id, role.permissions));
  if (names.length === 0 || !mayRemove) throw new Problem('forbidden');
  if (!call.may('people.read')) throw new Problem('role_held', { detail: `held by ${names.length}` });
  const others = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  throw new Problem('role_held', { detail: `held by ${names.slice(0, mostNamed).join(', ')}${others}` });
}
