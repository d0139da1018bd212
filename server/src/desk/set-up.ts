import type { Setup } from '@huiyin/shared/contract/people';
import { presets } from '@huiyin/shared/domain/permissions';
import { sameSecret } from '../base/secrets.ts';
import { createCall, type Call } from '../base/call.ts';
import { isTaken, type Db } from '../base/db/db.ts';
import { factOf, setUpFact, stateFact } from '../base/db/facts.ts';
import type { Deps } from '../base/deps.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { prepareSite } from '../sites/make-site.ts';
import { newAccount } from '../people/accounts.ts';
import { newMember } from '../people/change-members.ts';

/** Whether the first owner was made. */
export async function isSetUp(db: Db): Promise<boolean> {
  return (await factOf(db, setUpFact)) !== undefined;
}

/**
 * Makes the first owner and the first site, once; gives the call they made it with. Throws Problem('already_set_up'), or 'forbidden' for a wrong token.
 */
export async function setUp(deps: Deps, { token, person, site: wanted }: Setup): Promise<Call> {
  const { db, settings } = deps;
  if (await isSetUp(db)) throw new Problem('already_set_up');
  if (!sameSecret(settings.setupToken, token))
    throw new Problem('forbidden', { errors: [{ field: 'token', message: 'is not the one of the set-up link' }] });
  const account = await newAccount(deps, person);
  const { site, statements } = prepareSite(deps, wanted);
  const actor = { kind: 'person', id: account.personId, name: person.name } as const;
  const call = createCall(deps, { actor, site, permissions: presets.owner });
  const now = site.createdAt;
  try {
    await call.write(
      [
        stateFact(db, setUpFact, site.id, now),
        ...account.statements,
        ...statements,
        ...newMember(db, { siteId: site.id, personId: account.personId, role: 'owner', since: now }),
      ],
      did('site.made', site, {}),
      did('person.joined', actor, { role: 'owner' }),
    );
  } catch (error) {
    throw isTaken(error, 'facts.name') ? new Problem('already_set_up') : error;
  }
  return call;
}
