import type { Db } from '../db/db.ts';
import { Problem } from '../http/problem.ts';
import { personNames } from '../people/read-members.ts';
import type { EventType } from './record-event.ts';

const newest = 2000;
const last = `SELECT actor_id AS id FROM (
 SELECT seq, actor_id, type, data FROM events WHERE site_id = ?1 ORDER BY seq DESC LIMIT ${newest})
WHERE type IN (SELECT value FROM json_each(?2)) AND data->>'survey' IS ?3
 AND (?4 IS NULL OR EXISTS (SELECT 1 FROM json_each(data, '$.fields') was JOIN json_each(?4) now ON was.value = now.value))
ORDER BY seq DESC LIMIT 1`;

/** What was to be changed: these events tell of it. */
interface Changed {
  types: EventType[];
  survey?: string;
  /** Only one that changed one of these. */
  fields?: string[];
}

/**
 * Problem('conflict') of something that was changed since, with the person who changed it last, as far as the newest events of the
 * site tell.
 */
export async function conflictOf(db: Db, siteId: string, { types, survey, fields }: Changed): Promise<Problem> {
  const asked = [JSON.stringify(types), survey ?? null, fields ? JSON.stringify(fields) : null];
  const [found] = await db.query(last, [siteId, ...asked]);
  const id = found?.['id'];
  const by = typeof id === 'string' ? (await personNames(db, [id])).get(id) : undefined;
  return new Problem('conflict', by === undefined ? {} : { by });
}
