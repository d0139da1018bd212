import type { Db } from '../db/db.ts';
import type { EventType } from '@huiyin/shared/contract/events';

const newest = 2000;
const last = `SELECT actor_id AS id FROM (
 SELECT seq, actor_id, type, data FROM events WHERE site_id = ?1 ORDER BY seq DESC LIMIT ${newest})
WHERE type IN (SELECT value FROM json_each(?2)) AND data->>'survey' IS ?3
 AND (?4 IS NULL OR EXISTS (SELECT 1 FROM json_each(data, '$.fields') was JOIN json_each(?4) now ON was.value = now.value))
ORDER BY seq DESC LIMIT 1`;

/** What was to be changed: these events tell of it. */
export interface Changed {
  types: EventType[];
  survey?: string;
  /** Only one that changed one of these. */
  fields?: string[];
}

/** The id of who changed something last, as far as the newest 2,000 events of the site tell. */
export async function lastToChange(
  db: Db,
  siteId: string,
  { types, survey, fields }: Changed,
): Promise<string | undefined> {
  const asked = [JSON.stringify(types), survey ?? null, fields ? JSON.stringify(fields) : null];
  const [found] = await db.query(last, [siteId, ...asked]);
  return (found?.['id'] ?? undefined) as string | undefined;
}
