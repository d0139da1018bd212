import type { Call } from '../../base/call.ts';
import type { Statement } from '../../base/db/db.ts';
import { correctedDaysOfImport } from '../../imported-metrics/store-days.ts';
import { correctedOfImport } from '../corrections/read-corrections.ts';
import type { Import } from './kept-imports.ts';

/** Of the site ?1 and the import ?2: an answer that it corrected is one that it stored once what had brought it is undone. */
const correctedNow = `((${correctedOfImport}) + (${correctedDaysOfImport}))`;

const split = `UPDATE imports SET stored = stored + corrected - min(stored + corrected, ${correctedNow}),
 corrected = min(stored + corrected, ${correctedNow})
WHERE site_id = ?1 AND id = ?2 AND state IN (SELECT value FROM json_each(?3))`;

/**
 * The statement by which an import that is in one of these states counts as stored and as corrected what is either now, as many together as its pieces said:
 * undoing another changes the one into the other, and while an import is open its pieces may say it as well.
 */
export const splitCounts = (siteId: string, id: string, states: readonly Import['state'][]): Statement => ({
  sql: split,
  args: [siteId, id, JSON.stringify(states)],
});

/** What that makes of an import. */
export async function countsAsSplit<T extends Pick<Import, 'id' | 'stored' | 'corrected'>>(
  { db, site }: Pick<Call, 'db' | 'site'>,
  one: T,
): Promise<T> {
  const [found] = await db.query(`SELECT ${correctedNow} AS n`, [site.id, one.id]);
  const sum = one.stored + one.corrected;
  const corrected = Math.min(sum, found!['n'] as number);
  return { ...one, stored: sum - corrected, corrected };
}
