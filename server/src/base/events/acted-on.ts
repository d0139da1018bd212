import type { EventType } from '@huiyin/shared/contract/events';
import type { Db, Statement } from '../db/db.ts';

const acted = `SELECT DISTINCT e.subject_id AS id FROM json_each(?2) j CROSS JOIN events e ON e.site_id = ?1 AND e.subject_id = j.value
WHERE e.actor_kind <> 'system' AND e.type NOT IN (SELECT value FROM json_each(?3))`;

/** Of these things of a site, by their ids, those that somebody did something to, besides some types of events. */
export async function actedOn(
  db: Db,
  siteId: string,
  ids: readonly string[],
  besides: readonly EventType[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.query(acted, [siteId, JSON.stringify(ids), JSON.stringify(besides)]);
  return new Set(rows.map(({ id }) => id as string));
}

/** The statement after which events of a type happened to things at other moments: pairs of an id and ms UTC. */
export const restateMoments = (type: EventType, moments: readonly (readonly [string, number])[]): Statement => ({
  sql: 'UPDATE events SET at = j.value->>1 FROM json_each(?) j WHERE events.subject_id = j.value->>0 AND events.type = ?',
  args: [JSON.stringify(moments), type],
});
