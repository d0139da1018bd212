import type { SiteChange, siteEdit } from '@huiyin/shared/contract/sites';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import { conflictOf } from '../people/conflict.ts';
import { did } from '../base/events/record-event.ts';
import type { Site } from '../base/site.ts';
import { sites } from '../base/tables.ts';

/**
 * Changes what is given of the revision `base`. A new time zone holds for answers from now on; older ones keep the day they
 * came in. Throws Problem('conflict') where it was changed since.
 */
export async function changeSite(call: Call, { base, ...change }: z.output<typeof siteEdit>): Promise<Site> {
  const { db, site } = call;
  const { theme = {}, ...rest } = change;
  const set = { ...rest, ...themeColumns(site, theme) };
  const conflict = () => conflictOf(db, site.id, { types: ['site.changed'], fields: Object.keys(change) });
  if (site.revision !== base) throw await conflict();
  if (Object.keys(set).length === 0) return site;
  const revision = base + 1;
  const [changed] = await call.write([
    db.read
      .update(sites)
      .set({ ...set, revision })
      .where(and(eq(sites.id, site.id), eq(sites.revision, base))),
    did('site.changed', site, { fields: Object.keys(change) }, 'if changed'),
  ]);
  if (changed!.rowsAffected === 0) throw await conflict();
  return { ...site, ...set, revision };
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
