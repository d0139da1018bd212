import type { CustomerList } from '@huiyin/shared/contract/population';
import { knownLanguage } from '@huiyin/shared/domain/known-language';
import { populationLimits } from '@huiyin/shared/domain/limits';
import { other } from '@huiyin/shared/domain/other';
import type { Call } from '../base/call.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { keepNames, knownNamesOf } from '../metrics/known-names.ts';
import { takeRoom } from './take-room.ts';

const put = `INSERT INTO population (site_id, customer, name, email, tier, language, source, last_seen_at, listed_at)
SELECT ?1, value ->> 'id', value ->> 'name', value ->> 'email', value ->> 'tier', value ->> 'language', 'list', value ->> 'seenAt', ?3
FROM json_each(?2) WHERE true
ON CONFLICT DO UPDATE SET name = ifnull(excluded.name, name), email = ifnull(excluded.email, email), tier = ifnull(excluded.tier, tier),
 language = ifnull(excluded.language, language), last_seen_at = max(excluded.last_seen_at, last_seen_at), listed_at = excluded.listed_at, sample = 0`;

/**
 * Takes in a list of a site's customers: new ones become known, of others what is said holds from now on. Tiers are those of the site, as answers
 * count them. Throws Problem('invalid') where there is no room for so many.
 */
export async function listCustomers(call: Call, { customers }: CustomerList): Promise<void> {
  const { db, site, now } = call;
  if (!(await hasRoomForCustomers(call, customers)))
    throw Problem.field('customers', `a site knows at most ${populationLimits.customers} customers`);
  const tiers = await knownNamesOf(db, site.id, 'tier');
  const rows = new Map(
    customers.map(({ tier, language, lastSeenAt, ...one }) => [
      one.id,
      {
        ...one,
        ...(tier !== undefined && { tier: tiers.idOf(tier) ?? other }),
        ...(language !== undefined && { language: knownLanguage(language) }),
        seenAt: Math.min(now, lastSeenAt === undefined ? now : Date.parse(lastSeenAt)),
      },
    ]),
  );
  const all = [...rows.values()];
  const fresh = new Set(all.flatMap(({ tier }) => (tier !== undefined && tiers.isNew(tier) ? [tier] : [])));
  await call.write(
    [
      { sql: put, args: [site.id, JSON.stringify(all), now] },
      keepNames(
        'tier',
        [...fresh].map((name) => ({ siteId: site.id, name, at: now })),
      ),
    ],
    did('population.listed', site, { customers: all.length }),
  );
}

const knownAmong = `SELECT count(*) AS n FROM population WHERE site_id = ?1 AND customer IN (SELECT value ->> 'id' FROM json_each(?2))`;

/** Those that are known already need none. */
async function hasRoomForCustomers({ db, now, site }: Call, customers: CustomerList['customers']): Promise<boolean> {
  const [known] = await db.query(knownAmong, [site.id, JSON.stringify(customers)]);
  return takeRoom({ db, now }, site.id, customers.length - (known!['n'] as number));
}
