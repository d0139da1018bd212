import { other } from '@huiyin/shared/domain/other';
import type { Staff } from '../base/actor.ts';
import { isAnsweredOnce, rememberOnce } from '../asking/answer-once.ts';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { firstNamed, keepFirstNamed } from '../intake/first-named.ts';
import { knownNamesOf, type KnownNames } from '../metrics/known-names.ts';
import { countedOf, ofJson } from '../responses/prepare-response.ts';
import type { Row } from '../responses/read-responses.ts';
import { knownSite } from '../sites/site-directory.ts';
import { reclaimInvitation } from '../survey-invitations/invitation-statements.ts';
import { knownTouchpoints } from '../touchpoints/known-touchpoints.ts';
import { countOtherwise, type Becomes } from './count-otherwise.ts';

/** Staff say that an answer is no test: it counts as it would have when it came. Of another that figures leave out nothing changes. Throws Problem('not_found'). */
export const unmarkTest = (call: Call<Staff>, id: string): Promise<void> =>
  countOtherwise(call, id, async (row) => (row.suspect === 'test' ? counting(call, row) : { after: row, also: [] }));

/** A test makes no name known: what it names is known, or becomes so, once it counts. */
async function counting(call: Call<Staff>, row: Row): Promise<Becomes> {
  const { db, now, site } = call;
  const [touchpoints, tiers, serviceTypes] = await Promise.all([
    knownTouchpoints(db, site.id),
    knownNamesOf(db, site.id, 'tier'),
    knownNamesOf(db, site.id, 'service_type'),
  ]);
  const names = { touchpoints, tiers, serviceTypes };
  const after: Row = {
    ...row,
    suspect: null,
    touchpoint: row.touchpoint === null ? null : countedAs(touchpoints, row.touchpoint),
    attributes: asTheyCount(row.attributes, { tier: tiers, service_type: serviceTypes }),
  };
  const first = firstNamed(names, { touchpoint: after.touchpoint, counted: countedOf(after) });
  return {
    after,
    also: [
      ...keepFirstNamed([{ row: { siteId: site.id, receivedAt: now }, first }]),
      ...(await itsCustomers(call, row)),
    ],
  };
}

/** The answer is again the one of its customer to the survey, and to its invitation, where they gave no other meanwhile. */
async function itsCustomers(call: Call<Staff>, row: Row): Promise<Statement[]> {
  const { siteId, id, survey, kind, customer, receivedAt: at } = row;
  if (customer === null || kind === 'complaint') return [];
  const { service } = ofJson<Record<string, unknown>>(row.attributes) ?? {};
  const asked = (await knownSite(call, call.site)).surveys.get(survey);
  const again = { siteId, customer, survey, responseId: id, at };
  const once = asked && isAnsweredOnce(asked) ? [rememberOnce(again, 'always')] : [];
  if (typeof service !== 'string') return once;
  const reclaimed = reclaimInvitation(siteId, { survey, service, customer }, id, at);
  return [reclaimed, rememberOnce(again, 'if changed'), ...once];
}

const countedAs = (names: KnownNames, said: string): string => names.idOf(said) ?? other;

function asTheyCount(attributes: string | null, names: Readonly<Record<string, KnownNames>>): string | null {
  const said = ofJson<Record<string, unknown>>(attributes);
  if (said === null) return attributes;
  const now = Object.entries(said).map(([name, value]) => {
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    return [name, known && typeof value === 'string' ? countedAs(known, value) : value];
  });
  return JSON.stringify(Object.fromEntries(now));
}
