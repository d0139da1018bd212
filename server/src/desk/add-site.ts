import type { NewSite } from '@huiyin/shared/contract/sites';
import type { Actor } from '../base/actor.ts';
import type { Deps } from '../base/deps.ts';
import { recordEvent } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import type { Site } from '../base/site.ts';
import { newMember } from '../people/change-members.ts';
import { sitesOf } from '../people/read-members.ts';
import { prepareSite } from '../sites/make-site.ts';

/** Makes another site; only who owns one already may. Throws Problem('forbidden'). */
export async function addSite(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  actor: Extract<Actor, { kind: 'person' | 'key' }>,
  wanted: NewSite,
): Promise<Site> {
  const { db } = deps;
  const owns = actor.kind === 'person' && (await sitesOf(db, actor.id)).some(({ role }) => role === 'owner');
  if (!owns) throw new Problem('forbidden');
  const { site, statements } = prepareSite(deps, wanted);
  const joined = { siteId: site.id, at: site.createdAt, actor, subjectId: actor.id, data: { role: 'owner' } };
  await db.write([
    ...statements,
    newMember(db, { siteId: site.id, personId: actor.id, role: 'owner', since: site.createdAt }),
    recordEvent(db, { ...joined, type: 'person.joined' }),
  ]);
  return site;
}
