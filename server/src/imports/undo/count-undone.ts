import type { Statement } from '../../base/db/db.ts';
import type { SqlText } from '../../base/db/sql-text.ts';
import type { Import } from '../kept/kept-imports.ts';

/** An import of a site. */
interface Which {
  siteId: string;
  id: string;
}

const leave = `UPDATE imports SET stored = stored - ?3, corrected = corrected - ?4 WHERE site_id = ?1 AND id = ?2`;

/**
 * The statement by which answers that later imports have corrected since count no more as what an import stored, or corrected: it is undone and they stay,
 * so that its rows are more than all it counts.
 */
export const leavesToLater = (
  { siteId, id }: Which,
  { stored = 0, corrected = 0 }: { stored?: number; corrected?: number },
): Statement => ({ sql: leave, args: [siteId, id, stored, corrected] });

/** Of one that is open its pieces, sent again, say it too: it is counted once it is done, as `splitCounts` says. */
const isCounted = "imports.state <> 'open'";
const take = `UPDATE imports SET stored = stored + its.n, corrected = corrected - its.n
FROM (SELECT value AS id, count(*) AS n FROM json_each(?2) GROUP BY value) its
WHERE imports.id = its.id AND +imports.site_id = ?1 AND ${isCounted}`;

/**
 * The statement by which answers count as stored by the imports that corrected them, one id for each answer: what had brought them is undone.
 */
export const countsAsStored = (siteId: string, importIds: readonly string[]): Statement => ({
  sql: take,
  args: [siteId, JSON.stringify(importIds)],
});

/** The statements that say the same of numbers of days; `overtaken` selects them as `takeBackDays` does. */
export const daysLeftToLater = ({ siteId, id }: Which, { sql, args }: SqlText): Statement[] => [
  {
    sql: `UPDATE imports SET stored = stored - its.fresh, corrected = corrected - its.changed
FROM (SELECT coalesce(sum(isFirst), 0) AS fresh, coalesce(sum(NOT isFirst), 0) AS changed FROM (${sql})) its WHERE site_id = ? AND id = ?`,
    args: [...args, siteId, id],
  },
  {
    sql: `UPDATE imports SET stored = stored + its.n, corrected = corrected - its.n
FROM (SELECT next, count(*) AS n FROM (${sql}) WHERE isFirst GROUP BY next) its
WHERE imports.id = its.next AND +imports.site_id = ? AND ${isCounted}`,
    args: [...args, siteId],
  },
];

/** What became of an import that is undone: how many rows of it are gone, are what they were before it, and stay as a later import says. */
interface Undone {
  takenBack: number;
  restored: number;
  correctedSince: number;
}

/** Reads it off the counts of an import; none of one that is not undone. */
export function countUndone({ state, rows, stored, alreadyThere, corrected, refused, kept }: Import): Undone {
  if (state !== 'undone') return { takenBack: 0, restored: 0, correctedSince: 0 };
  return {
    takenBack: stored - kept,
    restored: corrected,
    correctedSince: rows - stored - alreadyThere - corrected - refused,
  };
}
