import type { Me } from '@huiyin/shared/contract/people';
import type { NewSite } from '@huiyin/shared/contract/sites';
import type { Db } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record-event.ts';
import type { StaffEnv } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { prepareSite } from '../sites/make-site.ts';
import { siteById, type Site } from '../sites/read-site.ts';
import { personById } from './accounts.ts';
import { siteOfKey } from './api-keys.ts';
import { sitesOf } from './read-members.ts';
import { members } from './tables.ts';

type Staff = StaffEnv['Variables']['actor'];

/** A person with their sites, or an API key with its one. */
export async function whoAmI(db: Db, actor: Staff): Promise<Omit<Me, 'mail'>> {
  if (actor.kind === 'key') {
    const { siteId, role } = (await siteOfKey(db, actor.id))!;
    const site = (await siteById(db, siteId))!;
    const person = { id: actor.id, name: actor.name, email: '' };
    return { person, sites: [{ id: site.id, key: site.key, name: site.name, role }] };
  }
  const person = await personById(db, actor.id);
  return { person: person!, sites: await sitesOf(db, actor.id) };
}

/** Makes another site; only who owns one already may. Throws Problem('forbidden'). */
export async function addSite(deps: Deps, actor: Staff, wanted: NewSite): Promise<Site> {
  const { db } = deps;
  const owns = actor.kind === 'person' && (await sitesOf(db, actor.id)).some(({ role }) => role === 'owner');
  if (!owns) throw new Problem('forbidden');
  const { site, statements } = prepareSite(deps, wanted);
  const member = { siteId: site.id, personId: actor.id, role: 'owner', since: site.createdAt };
  const joined = { siteId: site.id, at: site.createdAt, actor, subjectId: actor.id, data: { role: 'owner' } };
  await db.write([
    ...statements,
    db.read.insert(members).values(member),
    recordEvent(db, { ...joined, type: 'person.joined' }),
  ]);
  return site;
}
