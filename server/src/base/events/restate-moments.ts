import type { EventType } from '@huiyin/shared/contract/events';
import type { Statement } from '../db/db.ts';

/** The statements after which events of a type happened to things of a site at other moments: pairs of an id and ms UTC. */
export function restateMoments(
  siteId: string,
  type: EventType,
  moments: readonly (readonly [string, number])[],
): Statement[] {
  if (moments.length === 0) return [];
  // By the things: the index of the site and its subjects would go through all events of the site for each.
  const sql = `UPDATE events SET at = j.value->>1 FROM json_each(?) j
WHERE +events.site_id = ? AND events.subject_id = j.value->>0 AND events.type = ?`;
  return [{ sql, args: [JSON.stringify(moments), siteId, type] }];
}
