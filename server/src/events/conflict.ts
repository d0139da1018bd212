import type { Db } from '../db/db.ts';
import { Problem } from '../http/problem.ts';
import { personNames } from '../people/read-members.ts';
import type { EventType } from './record-event.ts';

const newest = 2000;
const last = `SELECT actor_id AS id FROM (
 SELECT seq, actor_id, type, data FROM events WHERE site_id = ?1 ORDER BY seq DESC LIMIT ${newest})
WHERE type IN (SELECT value FROM json_each(?2)) AND data->>'survey' IS ?3 ORDER BY seq DESC LIMIT 1`;

/**
 * Problem('conflict') of something that was changed since, with the person who changed it last, as far as the newest events of the
 * site tell.
 */
export async function conflictOf(
  db: Db,
  siteId: string,
  types: EventType[],
  survey: string | null = null,
): Promise<Problem> {
  const [found] = await db.query(last, [siteId, JSON.stringify(types), survey]);
  const id = found?.['id'];
  const by = typeof id === 'string' ? (await personNames(db, [id])).get(id) : undefined;
  return new Problem('conflict', by === undefined ? {} : { by });
}
