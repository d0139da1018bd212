import type { Db } from '../db/db.ts';
import { Problem } from '../http/problem.ts';
import type { EventType } from './record-event.ts';

const newest = 2000;
const last = `SELECT coalesce(u.name, k.name) AS name FROM (
 SELECT seq, actor_id, type, data FROM events WHERE site_id = ?1 ORDER BY seq DESC LIMIT ${newest}) e
LEFT JOIN user u ON u.id = e.actor_id LEFT JOIN api_keys k ON k.id = e.actor_id
WHERE e.type IN (SELECT value FROM json_each(?2)) AND data->>'survey' IS ?3 ORDER BY e.seq DESC LIMIT 1`;

/** The Problem('conflict') of something that was changed since, with who changed it last, as far as the newest events of the site tell. */
export async function conflictOf(
  db: Db,
  siteId: string,
  types: EventType[],
  survey: string | null = null,
): Promise<Problem> {
  const [found] = await db.query(last, [siteId, JSON.stringify(types), survey]);
  const by = found?.['name'];
  return new Problem('conflict', typeof by === 'string' ? { by } : {});
}
