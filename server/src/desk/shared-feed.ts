import type { Db } from '../base/db/db.ts';
import { createFeed, type Feed } from '../base/events/feed.ts';
import { linesAfter } from '../base/events/read-events.ts';
import { isAfter, standing, type Position } from './site-news.ts';

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
      for (const { seq, subjectId } of await linesAfter(db, before.event, mostAtOnce)) {
        feed.changed(`thread:${subjectId}`);
        seen.event = seq;
      }
    if (isAfter(now, before)) feed.changed('sites');
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
