import type { SiteView } from '@huiyin/shared/contract/sites';
import type { Db } from '../db/db.ts';
import { sampleCount } from '../responses/read-responses.ts';
import type { Site } from './read-site.ts';
import { themeOf } from './theme.ts';

/** A site as its staff see it. */
export async function siteView(db: Db, site: Site): Promise<SiteView> {
  return {
    id: site.id,
    key: site.key,
    revision: site.revision,
    name: site.name,
    origins: site.origins,
    timeZone: site.timeZone,
    languages: site.languages as SiteView['languages'],
    theme: themeOf(site),
    firstReplyMinutes: site.firstReplyMinutes,
    coolDownDays: site.coolDownDays,
    sampleCount: await sampleCount(db, site.id),
    createdAt: new Date(site.createdAt).toISOString(),
  };
}
