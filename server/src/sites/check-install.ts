import type { InstallCheck } from '@huiyin/shared/contract/sites';
import { desc, eq } from 'drizzle-orm';
import { iso, isoOrNull } from '../base/iso.ts';
import type { Call } from '../base/call.ts';
import { ownOrigins } from '../http/origins.ts';
import type { Site } from '../base/site.ts';
import { sightings } from './tables.ts';

/** What a page did within this time says how it is now. */
export const latelyMs = 7 * 86_400_000;

/** What the widget on real pages told us; never fetches a page itself. */
export async function checkInstall({ db, now, settings, site }: Call): Promise<InstallCheck> {
  const rows = await db.read
    .select()
    .from(sightings)
    .where(eq(sightings.siteId, site.id))
    .orderBy(desc(sightings.lastSeenAt))
    .limit(50);
  const ours = ownOrigins(settings.publicUrl);
  const seen = rows.map((row) => ({
    origin: row.origin,
    allowed: site.origins.includes(row.origin),
    own: ours.includes(row.origin) && !site.origins.includes(row.origin),
    lastSeenAt: iso(row.lastSeenAt),
    lastAnswerAt: isoOrNull(row.lastAnswerAt),
  }));
  const working = new Set(rows.filter((row) => row.allowed === 1).map((row) => row.origin));
  return { verdict: verdict(seen, working, site, now), sightings: seen };
}

/** Our own pages (demo, preview) say nothing of the shop's; a page that was allowed since it was refused has yet to show. */
function verdict(
  seen: InstallCheck['sightings'],
  working: ReadonlySet<string>,
  site: Site,
  now: number,
): InstallCheck['verdict'] {
  const isLately = ({ lastSeenAt }: { lastSeenAt: string }): boolean => Date.parse(lastSeenAt) > now - latelyMs;
  const allowed = seen.filter((page) => page.allowed);
  const works = allowed.filter(({ origin }) => working.has(origin));
  const refused = seen.filter((page) => !page.allowed && !page.own);
  if (works.some(isLately)) return refused.some(isLately) ? 'some_refused' : 'working';
  if (allowed.length > works.length) return 'allowed_since';
  // What was refused long ago says nothing of a page that has worked since.
  if (refused.some(isLately) || (refused.length && !works.length)) return 'wrong_origin';
  if (works.length) return 'not_lately';
  if (!site.origins.length) return 'no_origins';
  return seen.length ? 'own_only' : 'never_seen';
}
