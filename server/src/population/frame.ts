import { optedOut } from './consents.ts';

/** What of the population samples are drawn by; null: all are one segment. */
export type FrameSegment = 'tier' | 'language' | null;

/**
 * In SQL: the next customers of the site ?1 by their ids, behind ?2, at most ?3, each with its `segment` ('' where it is not known), whether it was seen at ?4 or
 * later, and whether it may be drawn as well: not opted out, and free by `isFree`, a condition on `p.site_id` and `p.customer`.
 */
export const selectFrame = (segment: FrameSegment, isFree: string): string =>
  `SELECT p.customer, ${segment === null ? "''" : `ifnull(p.${segment}, '')`} AS segment, p.last_seen_at >= ?4 AS fresh,
 p.last_seen_at >= ?4 AND NOT ${optedOut('p.site_id', 'p.customer', 'surveys')} AND (${isFree}) AS may
FROM population p WHERE p.site_id = ?1 AND p.customer > ?2 ORDER BY p.customer LIMIT ?3`;
