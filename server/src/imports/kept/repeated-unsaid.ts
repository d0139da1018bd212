import type { Call } from '../../base/call.ts';
import type { Statement } from '../../base/db/db.ts';
import { countDaysOfImport } from '../../imported-metrics/store-days.ts';
import { countAnswersOfImport } from '../../responses/count-of-import.ts';
import { countCorrectedBy } from '../corrections/read-corrections.ts';
import type { Import } from './kept-imports.ts';

/**
 * How often an import was sent in another piece, unsaid, what it had stored: a piece cannot tell that from one that is sent again, and counts it as stored.
 */
export async function repeatedUnsaid(
  call: Pick<Call, 'db' | 'site'>,
  { id, stored, corrected }: Pick<Import, 'id' | 'stored' | 'corrected'>,
): Promise<number> {
  const { db, site } = call;
  const [answers, days, correctedAnswers] = await Promise.all([
    countAnswersOfImport(db, site.id, id),
    countDaysOfImport(call, id),
    countCorrectedBy(db, site.id, id),
  ]);
  return Math.max(0, stored + corrected - answers - days.stored - days.corrected - correctedAnswers);
}

/** Counts so many as there already in place of stored. */
export const countAsRepeated = (siteId: string, id: string, n: number): Statement => ({
  sql: 'UPDATE imports SET stored = stored - ?3, already_there = already_there + ?3 WHERE site_id = ?1 AND id = ?2',
  args: [siteId, id, n],
});
