import type { NewSite } from '@huiyin/shared/contract/sites';
import { allOf } from '../base/db/sql-text.ts';
import { mostSitesOfOne } from '@huiyin/shared/domain/limits';
import { presets } from '@huiyin/shared/domain/permissions';
import type { Staff } from '../base/actor.ts';
import { createCall } from '../base/call.ts';
import type { Deps } from '../base/deps.ts';
import { did } from '../base/events/record-event.ts';
import { refused } from '../base/events/refused.ts';
import { Problem } from '../base/problem.ts';
import type { Site } from '../base/site.ts';
import { hasRoomForSite, newMember } from '../people/change-members.ts';
import { mayAnywhere } from '../people/held-roles.ts';
import { prepareSite } from '../sites/make-site.ts';

/** Makes another site; only who may on one of theirs. Throws Problem('forbidden' | 'invalid'). */
export async function addSite(deps: Deps, actor: Staff, wanted: NewSite): Promise<Site> {
  const { db } = deps;
  const isRoom = hasRoomForSite(actor.id);
  const allowed = mayAnywhere('sites.make', actor.id);
  const { site, statements } = prepareSite(deps, wanted);
  const owner = newMember(db, { siteId: site.id, personId: actor.id, role: 'owner', since: site.createdAt });
  const call = createCall(deps, { actor, site, permissions: presets.owner });
  const isFull = Problem.field('name', `you work on ${mostSitesOfOne} sites already, which is the most`);
  await call
    .write(
      [...statements, ...owner],
      did('site.made', site, {}, allOf(allowed, isRoom)),
      did('person.joined', actor, { role: 'owner' }),
    )
    .catch(refused(db, [allowed, new Problem('forbidden')], [isRoom, isFull]));
  return site;
}
