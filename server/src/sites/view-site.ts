import type { SiteView } from '@huiyin/shared/contract/sites';
import { iso } from '../base/iso.ts';
import type { Site } from '../base/site.ts';
import { themeOf } from './theme.ts';

/** A site as its staff see it, with how many sample answers it has. */
export function siteView(site: Site, sampleCount: number): SiteView {
  return {
    id: site.id,
    key: site.key,
    revision: site.revision,
    name: site.name,
    origins: site.origins,
    timeZone: site.timeZone,
    languages: site.languages,
    theme: themeOf(site),
    firstReplyMinutes: site.firstReplyMinutes,
    coolDownDays: site.coolDownDays,
    countsPages: site.countsPages,
    sampleCount,
    createdAt: iso(site.createdAt),
  };
}
