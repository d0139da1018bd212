import { factOf, isMoved, moveFactOnly, onlyWhile, restateFact } from '../../base/db/facts.ts';
import type { Statement } from '../../base/db/db.ts';
import type { Deps } from '../../base/deps.ts';
import { pieceByPiece } from '../../base/jobs/piece-size.ts';
import type { Job } from '../../base/jobs/job.ts';
import { newestOfAll } from '../read-responses.ts';
import { addFacets, addWords, someRows, type Stored } from './facet-groups.ts';

/** The fact that says up to which seq answers are found by their facets and words. */
export const indexedFact = 'answers_indexed';

/** While more come in, they are left for later: whoever answers goes first. */
const mostASecond = 1_000;

/** A job that makes answers found, those of before an upgrade too, in the order in which they came in. */
export function answerIndex({ db, clock }: Pick<Deps, 'db' | 'clock'>): Job {
  const pieces = pieceByPiece({ db, clock });
  let seen: { newest: number; at: number } | undefined;

  const isFlood = async (): Promise<boolean> => {
    const before = seen;
    seen = { newest: await newestOfAll(db), at: clock.now() };
    const tookS = before ? Math.max(0.001, (seen.at - before.at) / 1_000) : 0;
    return before !== undefined && seen.newest - before.newest > mostASecond * tookS;
  };

  return {
    name: 'answer-index',
    async waitingSince() {
      const upTo = await indexedUpTo(db);
      const [first] = await db.query('SELECT received_at AS at FROM responses WHERE seq > ? ORDER BY seq LIMIT 1', [
        upTo ?? 0,
      ]);
      return first ? (first['at'] as number) : null;
    },
    async step() {
      if (await isFlood()) return false;
      return pieces(async (size) => (await indexNext({ db, clock }, size)) === size);
    },
  };
}

/** Up to which seq answers are indexed; null before the first. */
export async function indexedUpTo(db: Deps['db']): Promise<number | null> {
  const value = await factOf(db, indexedFact);
  return value === undefined ? null : Number(value);
}

/** Complaints may be said to be about something else while they are indexed, what was imported be corrected, and either be taken away. */
function areAsRead(rows: readonly Stored[]): Statement[] {
  const read = rows.map(({ seq, category, bodyHash }) => [seq, category, bodyHash]);
  const sql = `NOT EXISTS (SELECT 1 FROM json_each(?) j LEFT JOIN responses r ON r.seq = j.value->>0
 WHERE r.seq IS NULL OR r.category IS NOT j.value->>1 OR r.body_hash <> j.value->>2)`;
  return [onlyWhile(indexedFact, { sql, args: [JSON.stringify(read)] })];
}

/** Indexes the next answers, and gives how many; 0 where another process did. */
export async function indexNext({ db, clock }: Pick<Deps, 'db' | 'clock'>, most: number): Promise<number> {
  const known = await indexedUpTo(db);
  if (known === null) await db.write([restateFact(indexedFact, '0', null, clock.now())]);
  const upTo = known ?? 0;
  const rows = (await db.query(`${someRows} WHERE seq > ? ORDER BY seq LIMIT ${most}`, [upTo])) as unknown as Stored[];
  if (rows.length === 0) return 0;
  try {
    await db.write([
      moveFactOnly(indexedFact, String(rows.at(-1)!.seq), String(upTo)),
      ...areAsRead(rows),
      ...addFacets(rows),
      ...addWords(rows),
    ]);
    return rows.length;
  } catch (error) {
    if (isMoved(error)) return 0;
    throw error;
  }
}
