import { logStep } from '@huiyin/shared/domain/statistics/log-steps';
import type { Db } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { addToCountsIf } from '../metrics/add-to-counts.ts';
import { firstReplyCells } from './first-replies.ts';

const mostAtOnce = 200;

/** Replied to by an earlier release, or in the sample, and not counted yet. */
const uncounted = 'FROM tickets WHERE first_replied_at IS NOT NULL AND first_reply_step IS NULL';

/** Now, where there are first replies that are not counted yet; null where there are none. */
export const uncountedSince = async ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number | null> =>
  (await db.query(`SELECT 1 ${uncounted} LIMIT 1`)).length > 0 ? clock.now() : null;

/** Holds where none of the tickets has been counted meanwhile, by another process, and nothing has happened to any; `?` is a JSON list of ids, steps and revisions. */
const stillNone = `(SELECT count(*) FROM tickets t JOIN json_each(?) s ON t.id = s.value->>0 WHERE t.first_reply_step IS NULL AND t.revision = s.value->>2) = ?`;

const mark = `UPDATE tickets SET first_reply_step = s.value->>1 FROM json_each(?) s WHERE tickets.id = s.value->>0 AND ${stillNone}`;

/** Counts first replies that are not counted yet, 200 at once, each with the step it is counted in. Gives whether there may be more. */
export async function countEarlierReplies(db: Db): Promise<boolean> {
  const rows = await db.query(
    `SELECT id, revision, first_replied_at - opened_at AS took ${uncounted} LIMIT ${mostAtOnce}`,
  );
  if (rows.length === 0) return false;
  const steps = rows.map(({ id, took }): [string, number] => [id as string, logStep(took as number)]);
  const asked = [JSON.stringify(steps.map((one, i) => [...one, rows[i]!['revision']])), steps.length];
  await db.write([
    addToCountsIf(await firstReplyCells(db.query, new Map(steps)), { sql: stillNone, args: asked }),
    { sql: mark, args: [asked[0]!, ...asked] },
  ]);
  return rows.length === mostAtOnce;
}
