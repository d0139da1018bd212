import type { Deps } from '../deps.ts';
import type { Site } from './read-site.ts';

const quietMs = 60_000;
const mostKept = 5_000;

/** Remembers which pages asked for a site, for the install check. */
export type NoteSighting = (
  site: Site,
  origin: string,
  allowed: boolean,
  answered: boolean,
) => Promise<unknown> | undefined;

const upsert = `INSERT INTO sightings (site_id, origin, allowed, last_seen_at, last_answer_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET allowed = excluded.allowed, last_seen_at = excluded.last_seen_at,
 last_answer_at = coalesce(excluded.last_answer_at, last_answer_at)`;
const keepNewest = `DELETE FROM sightings WHERE site_id = ?1 AND origin NOT IN
 (SELECT origin FROM sightings WHERE site_id = ?1 ORDER BY allowed DESC, last_seen_at DESC LIMIT 50)`;

/** Writes at most once a minute for each origin, and keeps 50 origins a site. */
export function createSightings({ db, clock }: Pick<Deps, 'db' | 'clock'>): NoteSighting {
  const noted = new Map<string, number>();
  return (site, origin, allowed, answered) => {
    const now = clock.now();
    const key = `${site.id} ${origin} ${allowed} ${answered}`;
    if (now - (noted.get(key) ?? -quietMs) < quietMs) return undefined;
    if (noted.size >= mostKept) noted.clear();
    noted.set(key, now);
    return db.write([
      { sql: upsert, args: [site.id, origin.slice(0, 255), allowed ? 1 : 0, now, answered ? now : null] },
      { sql: keepNewest, args: [site.id] },
    ]);
  };
}
