import type { newSavedFilters, SavedFilters } from '@huiyin/shared/contract/saved-filters';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { savedFilters } from './tables.ts';

/** The filters that who calls has saved on the site; a program has none. */
export async function readSavedFilters({ db, site, actor }: Call): Promise<SavedFilters> {
  const [kept] = await db.read
    .select({ filters: savedFilters.filters, revision: savedFilters.revision })
    .from(savedFilters)
    .where(and(eq(savedFilters.siteId, site.id), eq(savedFilters.personId, actor.id ?? '')));
  return kept ?? { filters: [], revision: 0 };
}

/**
 * Keeps all filters of who calls as they stand from now on. It is in no log. Throws Problem('conflict') where they are other ones
 * since `base`, and 'forbidden' for a program.
 */
export async function keepSavedFilters(
  call: Call,
  { filters, base }: z.output<typeof newSavedFilters>,
): Promise<SavedFilters> {
  const { db, site, actor } = call;
  if (actor.kind !== 'person') throw new Problem('forbidden');
  const becomes = { filters, revision: base + 1 };
  const [kept] = await db.write([
    db.read
      .insert(savedFilters)
      .values({ siteId: site.id, personId: actor.id, ...becomes })
      .onConflictDoUpdate({
        target: [savedFilters.siteId, savedFilters.personId],
        set: becomes,
        setWhere: eq(savedFilters.revision, base),
      }),
  ]);
  if (kept!.rowsAffected > 0) return becomes;
  const there = await readSavedFilters(call);
  // Also what was kept before, and whose answer was lost.
  if (JSON.stringify(there.filters) !== JSON.stringify(filters)) throw new Problem('conflict');
  return there;
}
