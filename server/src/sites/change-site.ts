import type { SiteChange } from '@huiyin/shared/contract/sites';
import { eq } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Site } from './read-site.ts';
import { sites } from './tables.ts';

/** Changes what is given. A new time zone holds for answers from now on; older ones keep the day they came in. */
export async function changeSite({ db, clock }: Deps, actor: Actor, site: Site, change: SiteChange): Promise<Site> {
  const { theme = {}, ...rest } = change;
  const set = { ...rest, ...themeColumns(site, theme) };
  if (Object.keys(set).length === 0) return site;
  await db.write([
    db.read.update(sites).set(set).where(eq(sites.id, site.id)),
    recordEvent(db, {
      siteId: site.id,
      at: clock.now(),
      actor,
      type: 'site.changed',
      subjectId: site.id,
      data: { fields: Object.keys(change) },
    }),
  ]);
  return { ...site, ...set };
}

/** What the theme says is kept; a label of null is taken away. */
function themeColumns(
  site: Site,
  { accent, position, label, ...look }: NonNullable<SiteChange['theme']>,
): Partial<Pick<Site, 'accent' | 'position' | 'look'>> {
  const changed = { ...look, ...(label && { label }) };
  const { label: kept, ...others } = { ...site.look, ...changed };
  const merged = { ...others, ...(label !== null && kept && { label: kept }) };
  return {
    ...(accent && { accent }),
    ...(position && { position }),
    ...((label !== undefined || Object.keys(look).length > 0) && { look: merged }),
  };
}
