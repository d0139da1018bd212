import { populationLimits } from '@huiyin/shared/domain/limits';
import type { Db } from '../base/db/db.ts';
import { keptOfDb } from '../base/kept-of-db.ts';

const countedMs = 60_000;
const counted = keptOfDb<{ n: number }>(countedMs);

const count = 'SELECT count(*) AS n FROM population WHERE site_id = ?';

/**
 * Takes room for `more` customers that a site does not know yet; false where there is none. They are counted once a minute, so of several processes, or after
 * some were forgotten, it may be a few too many or too few.
 */
export async function takeRoom({ db, now }: { db: Db; now: number }, siteId: string, more: number): Promise<boolean> {
  const read = async () => ({ n: (await db.query(count, [siteId]))[0]!['n'] as number });
  const known = await counted(db, siteId, { now, read });
  if (more > 0 && known.n + more > populationLimits.customers) return false;
  known.n += more;
  return true;
}
