import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Db } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { keptFresh } from '../base/kept-fresh.ts';
import { answersOf } from '../metrics/count-answers.ts';
import { knownNamesOf, type KnownNames } from '../metrics/known-names.ts';
import { surveysOf, type Survey } from '../surveys/read-surveys.ts';
import { knownTouchpoints, type KnownTouchpoints } from '../touchpoints/known-touchpoints.ts';
import { siteByKey, type Site, type SiteMemory } from '../base/site.ts';

const freshMs = 1000;

/** A survey as the public routes need it. `stop`: why it comes up by itself for nobody now. */
export type KnownSurvey = Survey & { stop: 'not_begun' | 'ended' | 'quota' | null };

/** A site as the public routes need it, with what answers may name and the newest version of each survey by its slug, in order. */
export interface KnownSite {
  site: Site;
  surveys: ReadonlyMap<string, KnownSurvey>;
  touchpoints: KnownTouchpoints;
  tiers: KnownNames;
  serviceTypes: KnownNames;
}

/** Sites by key for the public routes, remembered for a second. */
export interface SiteDirectory extends SiteMemory {
  byKey(key: string): Promise<KnownSite | undefined>;
}

export function createSiteDirectory({ db, clock }: Pick<Deps, 'db' | 'clock'>): SiteDirectory {
  const read = async (key: string): Promise<KnownSite | undefined> => {
    const site = await siteByKey(db, key);
    return site && knownSite({ db, now: clock.now() }, site);
  };
  const sites = keptFresh(clock, freshMs, read, (found) => found !== undefined);

  return {
    byKey: (key) => sites.of(key),
    forget: (key) => sites.forget(key),
  };
}

/** A site with its surveys, touchpoints, tiers and types of service as they are now. */
export async function knownSite({ db, now }: { db: Db; now: number }, site: Site): Promise<KnownSite> {
  const [surveys, touchpoints, tiers, serviceTypes] = await Promise.all([
    surveysOf(db, site.id),
    knownTouchpoints(db, site.id),
    knownNamesOf(db, site.id, 'tier'),
    knownNamesOf(db, site.id, 'service_type'),
  ]);
  const today = localDay(now, site.timeZone).day;
  const known = await Promise.all(
    surveys.map(async (survey): Promise<KnownSurvey> => ({ ...survey, stop: await stopOf(db, site, survey, today) })),
  );
  return { site, surveys: new Map(known.map((survey) => [survey.slug, survey])), touchpoints, tiers, serviceTypes };
}

/** Why a survey comes up by itself for nobody now. */
async function stopOf(
  db: Db,
  site: Site,
  { slug, kind, on, rules: { triggers, from, until, quota } }: Survey,
  today: string,
): Promise<KnownSurvey['stop']> {
  if (from !== null && from > today) return 'not_begun';
  if (until !== null && until < today) return 'ended';
  if (quota === null || !on || triggers.length === 0) return null;
  return (await answersOf(db, site.id, { slug, kind })) >= quota ? 'quota' : null;
}
