import { expect, it } from 'vitest';
import type { InstallCheck } from '@huiyin/shared/contract/sites';
import type { Deps } from '../base/deps.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { checkInstall } from './check-install.ts';
import { createSightings } from './note-sighting.ts';

const dayMs = 86_400_000;
const [shop, www, ours] = ['https://shop.example', 'https://www.shop.example', 'https://feedback.example'];

type Seen = [origin: string, daysAgo: number, did: 'refused' | 'asked' | 'answered'];

it.each<[InstallCheck['verdict'], origins: string[], seen: Seen[]]>([
  [
    'working',
    [shop],
    [
      [shop, 6, 'asked'],
      [www, 8, 'refused'],
    ],
  ],
  [
    'some_refused',
    [shop],
    [
      [shop, 6, 'asked'],
      [www, 6, 'refused'],
    ],
  ],
  [
    'not_lately',
    [shop],
    [
      [shop, 8, 'answered'],
      [ours, 1, 'answered'],
    ],
  ],
  [
    'not_lately',
    [shop],
    [
      [www, 90, 'refused'],
      [shop, 8, 'asked'],
    ],
  ],
  [
    'wrong_origin',
    [shop],
    [
      [shop, 8, 'asked'],
      [www, 6, 'refused'],
    ],
  ],
  ['wrong_origin', [shop], [[www, 90, 'refused']]],
  [
    'wrong_origin',
    [],
    [
      [www, 1, 'refused'],
      [ours, 1, 'answered'],
    ],
  ],
  [
    'allowed_since',
    [shop, www],
    [
      [shop, 8, 'asked'],
      [www, 6, 'refused'],
    ],
  ],
  ['own_only', [shop], [[ours, 90, 'answered']]],
  ['no_origins', [], [[ours, 1, 'answered']]],
])('says %s of a site with the origins %j and pages seen as %j', async (verdict, origins, pages) => {
  await using t = await openTestDb();
  const site = { ...(await t.site()), origins };
  const now = t.clock.now();
  const later = (work: Promise<unknown>) => work.then(() => undefined);
  for (const [origin, daysAgo, did] of pages) {
    const clock = { now: () => now - daysAgo * dayMs };
    await createSightings({ db: t.db, clock, later })(site, origin, { did, from: '192.0.2.1' });
  }
  const settings = { publicUrl: ours } as Deps['settings'];
  expect((await checkInstall({ ...t.call(site), settings })).verdict).toBe(verdict);
});

const originsOf = async ({ db }: TestDb): Promise<unknown[]> =>
  (await db.query('SELECT origin FROM sightings ORDER BY times DESC, origin', [])).map(({ origin }) => origin);

it('the page that is turned away stays in sight, however many others strangers make up', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const note = createSightings(t);
  const refused = (origin: string, from: string) => note(site, origin, { did: 'refused', from });
  await refused(www, '192.0.2.1');
  for (let n = 0; n < 300; n += 1) await refused(`https://one-${n}.example`, '192.0.2.2');
  expect(await originsOf(t)).toHaveLength(13);

  // Many addresses, each with as many as it may say; visitors of the real page come between them.
  for (let minute = 0; minute < 20; minute += 1) {
    for (let n = 0; n < 12; n += 1) await refused(`https://many-${minute}-${n}.example`, `192.0.2.${100 + minute}`);
    await refused(www, `198.51.100.${minute}`);
    t.clock.advance(60_000);
  }
  const kept = await originsOf(t);
  expect([kept[0], kept.length]).toEqual([www, 50]);
});

it('a page that comes while all places are taken is kept once it comes more often than others', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const note = createSightings(t);
  const refused = (origin: string, from: string) => note(site, origin, { did: 'refused', from });
  for (let n = 0; n < 60; n += 1) await refused(`https://before-${n}.example`, `192.0.2.${n}`);
  for (let minute = 0; minute < 3; minute += 1) {
    await refused(www, `198.51.100.${minute}`);
    t.clock.advance(60_000);
  }
  for (let n = 0; n < 60; n += 1) await refused(`https://after-${n}.example`, `203.0.113.${n}`);
  expect((await originsOf(t))[0]).toBe(www);
});

it.each(['null', 'HTTPS://SHOP.TEST', 'a'.repeat(255), `https://${'a'.repeat(250)}`, 'https://shop.test/', 'x:y', ''])(
  'what no browser calls a page is none: %j',
  async (origin) => {
    await using t = await openTestDb();
    expect(createSightings(t)(await t.site(), origin, { did: 'refused', from: '192.0.2.1' })).toBeUndefined();
  },
);

it('what was noted by a clock that was ahead is noted again once it is right', async () => {
  await using t = await openTestDb('2026-11-21T09:30:00Z');
  const site = await t.site();
  const note = createSightings(t);
  t.clock.advance(3_600_000);
  await note(site, shop, { did: 'asked', from: '192.0.2.1' });
  t.clock.advance(-3_600_000);
  await note(site, shop, { did: 'asked', from: '192.0.2.1' });
  const [seen] = await t.db.query('SELECT last_seen_at AS at FROM sightings', []);
  expect(seen!['at']).toBe(t.clock.now());
});
