import type { Db } from '../db/db.ts';
import { createFeed, type Feed } from './feed.ts';
import { standing, type Position } from './site-news.ts';

const patienceMs = 60_000;
const mostAtOnce = 1_000;

/**
 * A feed where other processes write to the same database: every `everyMs`, while anybody waits, it looks once for all of
 * them what was written elsewhere.
 */
export function createSharedFeed(db: Db, everyMs: number): Feed {
  const feed = createFeed(patienceMs);
  const waiting = new Map<symbol, string>();
  let looking = false;
  let seen: Position | undefined;

  const look = async (): Promise<void> => {
    const now = await standing(db);
    const before = seen ?? now;
    // What came before the first look nobody can tell from what was there.
    if (!seen) feed.changed(...waiting.values());
    seen = now;
    if (now.event > before.event)
      for (const row of await db.query(newEvents, [before.event])) {
        feed.changed(`thread:${String(row['subjectId'])}`);
        seen.event = row['seq'] as number;
      }
    if (now.event > before.event || now.response > before.response) feed.changed('sites');
  };

  const follow = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    while (waiting.size > 0) {
      await look().catch(() => undefined);
      await new Promise((go) => setTimeout(go, everyMs));
    }
    looking = false;
  };

  return {
    changed: (...topics) => feed.changed(...topics),
    async next(topic, signal) {
      const one = Symbol(topic);
      waiting.set(one, topic);
      void follow();
      await feed.next(topic, signal).finally(() => waiting.delete(one));
    },
  };
}

const newEvents = `SELECT seq, subject_id AS subjectId FROM events WHERE seq > ? ORDER BY seq LIMIT ${mostAtOnce}`;
