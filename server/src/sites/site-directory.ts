import type { Deps } from '../deps.ts';
import { newestVersions } from '../surveys/read-surveys.ts';
import { siteByKey, type Site } from './read-site.ts';

const freshMs = 1000;
const mostKept = 10_000;

/** A site as the public routes need it, with the newest version of each survey. */
export interface KnownSite {
  site: Site;
  versions: ReadonlyMap<string, number>;
}

/** Sites by key for the public routes, remembered for a second. */
export interface SiteDirectory {
  byKey(key: string): Promise<KnownSite | undefined>;
  /** To be called after a change, so that it holds at once in this process. */
  forget(key: string): void;
}

export function createSiteDirectory({ db, clock }: Pick<Deps, 'db' | 'clock'>): SiteDirectory {
  const kept = new Map<string, KnownSite & { until: number }>();
  return {
    async byKey(key) {
      const known = kept.get(key);
      if (known && known.until > clock.now()) return known;
      const site = await siteByKey(db, key);
      if (!site) return undefined;
      const found = { site, versions: await newestVersions(db, site.id), until: clock.now() + freshMs };
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, found);
      return found;
    },
    forget: (key) => void kept.delete(key),
  };
}
