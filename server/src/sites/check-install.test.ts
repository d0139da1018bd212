import { expect, it } from 'vitest';
import type { InstallCheck } from '@huiyin/shared/contract/sites';
import type { Deps } from '../base/deps.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { checkInstall } from './check-install.ts';
import { createSightings } from './note-sighting.ts';

const dayMs = 86_400_000;
const [shop, www, ours] = ['https://shop.example', 'https://www.shop.example', 'https://feedback.example'];

type Seen = [origin: string, daysAgo: number, seen: 'refused' | 'asked' | 'answered'];

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
  for (const [origin, daysAgo, seen] of pages) {
    const clock = { now: () => now - daysAgo * dayMs };
    await createSightings({ db: t.db, clock, later })(site, origin, seen);
  }
  const settings = { publicUrl: ours } as Deps['settings'];
  expect((await checkInstall({ ...t.call(site), settings })).verdict).toBe(verdict);
});
