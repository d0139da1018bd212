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
  const kept = new Map<string, { known: Promise<KnownSite | undefined>; until: number }>();

  const read = async (key: string): Promise<KnownSite | undefined> => {
    const site = await siteByKey(db, key);
    return site && { site, versions: await newestVersions(db, site.id) };
  };

  return {
    byKey(key) {
      const there = kept.get(key);
      if (there && there.until > clock.now()) return there.known;
      if (kept.size >= mostKept) kept.clear();
      const known = read(key);
      // Kept while it is read, so that a hundred requests at once ask once; unknown keys and failures are not.
      kept.set(key, { known, until: clock.now() + freshMs });
      const drop = (): void => void (kept.get(key)?.known === known && kept.delete(key));
      known.then((found) => found ?? drop(), drop);
      return known;
    },
    forget: (key) => void kept.delete(key),
  };
}
