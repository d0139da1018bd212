import type { Call } from '../../base/call.ts';
import { answersOfImportsAt, type AnswersAt } from '../../responses/of-import.ts';
import type { GoodRow } from '../rows/check-row.ts';

const mostLookedAt = 5_000;

/** What some imports, by their ids, stored at the moments of rows: 5,000 answers at most. */
export async function storedBeside(
  { db, site }: Pick<Call, 'db' | 'site'>,
  imports: Iterable<string>,
  rows: readonly GoodRow[],
): Promise<AnswersAt> {
  const ids = new Set(imports);
  if (ids.size === 0) return { found: [], cut: Infinity };
  const moments = new Set(rows.map(({ prepared }) => prepared.row.occurredAt));
  return answersOfImportsAt(db, site.id, { moments, imports: ids, most: mostLookedAt });
}
