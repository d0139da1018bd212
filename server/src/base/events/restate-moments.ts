import type { EventType } from '@huiyin/shared/contract/events';
import type { Statement } from '../db/db.ts';

/** The statement after which events of a type happened to things of a site at other moments: pairs of an id and ms UTC. */
export const restateMoments = (
  siteId: string,
  type: EventType,
  moments: readonly (readonly [string, number])[],
): Statement => ({
  sql: `UPDATE events SET at = j.value->>1 FROM json_each(?) j
WHERE events.site_id = ? AND events.subject_id = j.value->>0 AND events.type = ?`,
  args: [JSON.stringify(moments), siteId, type],
});
