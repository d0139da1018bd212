import { parseOrigin } from '@huiyin/shared/domain/origins';
import type { Deps } from '../base/deps.ts';
import { isRecent } from '../base/kept-fresh.ts';
import type { Site } from '../base/site.ts';
import { createRateLimit, mayTake } from '../http/rate-limit.ts';
import { latelyMs } from './check-install.ts';

const quietMs = 60_000;
const hourMs = 3_600_000;
const mostKept = 5_000;
const longestOrigin = 255;
/** What one address says in an hour of pages of a site that were turned away: anybody may say that they are one. */
const mostRefused = 12;

/** What a page did: it was turned away, it asked for the settings, or it sent an answer; and from which address block. */
interface Seen {
  did: 'refused' | 'asked' | 'answered';
  from: string;
}

/** Remembers which pages asked for a site, for the install check; what no browser calls a page is none. */
export type NoteSighting = (site: Site, origin: string, seen: Seen) => Promise<void> | undefined;

const upsert = `INSERT INTO sightings (site_id, origin, allowed, last_seen_at, last_answer_at, times) VALUES (?, ?, ?, ?, ?, 1)
ON CONFLICT DO UPDATE SET allowed = excluded.allowed, last_seen_at = excluded.last_seen_at,
 last_answer_at = coalesce(excluded.last_answer_at, last_answer_at), times = times + 1`;
// The one that was just seen, and of the others those that work, then of those of this week those that came most often, then first.
const keepBest = `DELETE FROM sightings WHERE site_id = ?1 AND origin <> ?2 AND origin NOT IN
 (SELECT origin FROM sightings WHERE site_id = ?1 AND origin <> ?2
  ORDER BY allowed DESC, last_seen_at > ?3 DESC, times DESC, last_seen_at LIMIT 49)`;

/** Writes at most once a minute for each origin, and keeps 50 origins a site. */
export function createSightings({ db, clock, later }: Pick<Deps, 'db' | 'clock' | 'later'>): NoteSighting {
  // By site and then by origin: every answer looks here, and joining both to one key costs more than two looks.
  const noted = { refused: createNoted(), asked: createNoted(), answered: createNoted() };
  const refusals = createRateLimit(mostRefused, hourMs);

  return (site, origin, { did, from }) => {
    const now = clock.now();
    if (!noted[did].isDue(site.id, origin, now)) return undefined;
    if (origin.length > longestOrigin || parseOrigin(origin) !== origin) return undefined;
    if (did === 'refused' && !mayTake(refusals, `${from} ${site.id}`, now)) return undefined;
    noted[did].take(site.id, origin, now);
    const [allowed, answeredAt] = [did === 'refused' ? 0 : 1, did === 'answered' ? now : null];
    const written = db.write([
      { sql: upsert, args: [site.id, origin, allowed, now, answeredAt] },
      { sql: keepBest, args: [site.id, origin, now - latelyMs] },
    ]);
    return later(written);
  };
}

/** Which origins were written when. */
interface Noted {
  /** Whether one is to be written again. */
  isDue(siteId: string, origin: string, now: number): boolean;
  take(siteId: string, origin: string, now: number): void;
}

function createNoted(): Noted {
  const sites = new Map<string, Map<string, number>>();
  let kept = 0;
  return {
    isDue(siteId, origin, now) {
      const at = sites.get(siteId)?.get(origin);
      return at === undefined || !isRecent(at, now, quietMs);
    },
    take(siteId, origin, now) {
      if (!sites.get(siteId)?.has(origin) && (kept += 1) > mostKept) {
        sites.clear();
        kept = 1;
      }
      const origins = sites.get(siteId) ?? new Map<string, number>();
      sites.set(siteId, origins.set(origin, now));
    },
  };
}
