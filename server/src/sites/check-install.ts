import type { InstallCheck } from '@huiyin/shared/contract/sites';
import { desc, eq } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import type { Site } from './read-site.ts';
import { sightings } from './tables.ts';

/** What the widget on real pages told us; never fetches a page itself. */
export async function checkInstall(db: Db, site: Site): Promise<InstallCheck> {
  const seen = await db.read
    .select()
    .from(sightings)
    .where(eq(sightings.siteId, site.id))
    .orderBy(desc(sightings.lastSeenAt))
    .limit(50);
  const iso = (ms: number) => new Date(ms).toISOString();
  const found = seen.map((s) => ({
    origin: s.origin,
    allowed: s.allowed === 1 || site.origins.includes(s.origin),
    lastSeenAt: iso(s.lastSeenAt),
    lastAnswerAt: s.lastAnswerAt === null ? null : iso(s.lastAnswerAt),
  }));
  return { verdict: verdict(site, found), sightings: found };
}

function verdict(site: Site, seen: InstallCheck['sightings']): InstallCheck['verdict'] {
  if (seen.some((s) => s.allowed)) return 'working';
  if (seen.length > 0) return 'wrong_origin';
  return site.origins.length === 0 ? 'no_origins' : 'never_seen';
}
