import type { NewSite } from '@huiyin/shared/contract/sites';
import { presets } from '@huiyin/shared/domain/permissions';
import type { Staff } from '../base/actor.ts';
import { createCall } from '../base/call.ts';
import type { Deps } from '../base/deps.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import type { Site } from '../base/site.ts';
import { newMember } from '../people/change-members.ts';
import { membershipsOf } from '../people/read-members.ts';
import { prepareSite } from '../sites/make-site.ts';

/** Makes another site; only who may on one of theirs. Throws Problem('forbidden'). */
export async function addSite(deps: Deps, actor: Staff, wanted: NewSite): Promise<Site> {
  const { db } = deps;
  const held = actor.kind === 'person' ? await membershipsOf(db, actor.id) : [];
  if (!held.some(({ permissions }) => permissions.includes('sites.make'))) throw new Problem('forbidden');
  const { site, statements } = prepareSite(deps, wanted);
  const owner = newMember(db, { siteId: site.id, personId: actor.id, role: 'owner', since: site.createdAt });
  const call = createCall(deps, { actor, site, permissions: presets.owner });
  await call.write(
    [...statements, ...owner],
    did('site.made', site, {}),
    did('person.joined', actor, { role: 'owner' }),
  );
  return site;
}
