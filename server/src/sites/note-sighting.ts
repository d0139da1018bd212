import type { Deps } from '../base/deps.ts';
import { isFresh } from '../base/kept-fresh.ts';
import type { Site } from '../base/site.ts';

const quietMs = 60_000;
const mostKept = 5_000;
const longestOrigin = 255;

/** What a page did: it was turned away, it asked for the settings, or it sent an answer. */
type Seen = 'refused' | 'asked' | 'answered';

/** Remembers which pages asked for a site, for the install check. */
export type NoteSighting = (site: Site, origin: string, seen: Seen) => Promise<void> | undefined;

const upsert = `INSERT INTO sightings (site_id, origin, allowed, last_seen_at, last_answer_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET allowed = excluded.allowed, last_seen_at = excluded.last_seen_at,
 last_answer_at = coalesce(excluded.last_answer_at, last_answer_at)`;
const keepNewest = `DELETE FROM sightings WHERE site_id = ?1 AND origin NOT IN
 (SELECT origin FROM sightings WHERE site_id = ?1 ORDER BY allowed DESC, last_seen_at DESC LIMIT 50)`;

/** Writes at most once a minute for each origin, and keeps 50 origins a site. */
export function createSightings({ db, clock, later }: Pick<Deps, 'db' | 'clock' | 'later'>): NoteSighting {
  // By site and then by origin: every answer looks here, and joining both to one key costs more than two looks.
  const noted = { refused: createNoted(), asked: createNoted(), answered: createNoted() };
  return (site, named, seen) => {
    const origin = named.slice(0, longestOrigin);
    const now = clock.now();
    if (!noted[seen](site.id, origin, now)) return undefined;
    const [allowed, answeredAt] = [seen === 'refused' ? 0 : 1, seen === 'answered' ? now : null];
    const written = db.write([
      { sql: upsert, args: [site.id, origin, allowed, now, answeredAt] },
      { sql: keepNewest, args: [site.id] },
    ]);
    return later(written);
  };
}

/** Tells whether an origin is due to be written again, and takes it as written. */
function createNoted(): (siteId: string, origin: string, now: number) => boolean {
  const sites = new Map<string, Map<string, number>>();
  let kept = 0;
  return (siteId, origin, now) => {
    const at = sites.get(siteId)?.get(origin);
    if (at !== undefined && isFresh(at, now, quietMs)) return false;
    if (at === undefined && (kept += 1) > mostKept) {
      sites.clear();
      kept = 1;
    }
    const origins = sites.get(siteId) ?? new Map<string, number>();
    sites.set(siteId, origins.set(origin, now));
    return true;
  };
}
