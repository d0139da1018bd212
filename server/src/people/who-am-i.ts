import type { Me } from '@huiyin/shared/contract/people';
import type { Db } from '../base/db/db.ts';
import type { Staff } from '../base/actor.ts';
import { siteById } from '../base/site.ts';
import { personById } from './accounts.ts';
import { membershipOfKey } from './api-keys.ts';
import { siteSaid, sitesOf } from './read-members.ts';

/** A person with their sites, or an API key with its one. */
export async function whoAmI(db: Db, actor: Staff): Promise<Omit<Me, 'mail' | 'lastEventId'>> {
  if (actor.kind === 'key') {
    const { siteId, ...held } = (await membershipOfKey(db, actor.id))!;
    const site = (await siteById(db, siteId))!;
    const person = { id: actor.id, name: actor.name, email: '' };
    return { person, sites: [{ ...siteSaid(site), ...held }] };
  }
  const { id, name, email } = (await personById(db, actor.id))!;
  return { person: { id, name, email }, sites: await sitesOf(db, actor.id) };
}
