import { max } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { newestOfAll, sitesAnsweredSince } from '../responses/read-responses.ts';
import { createFeed, type Feed } from './feed.ts';
import { events } from './tables.ts';

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
  let seen: { event: number; response: number } | undefined;

  const standing = async () => {
    const [[event], response] = await Promise.all([
      db.read.select({ seq: max(events.seq) }).from(events),
      newestOfAll(db),
    ]);
    return { event: event?.seq ?? 0, response };
  };

  const look = async (): Promise<void> => {
    const now = await standing();
    const before = seen ?? now;
    // What came before the first look nobody can tell from what was there.
    if (!seen) feed.changed(...waiting.values());
    seen = now;
    if (now.event > before.event)
      for (const row of await db.query(newEvents, [before.event])) {
        feed.changed(`site:${String(row['siteId'])}`, `thread:${String(row['subjectId'])}`);
        seen.event = row['seq'] as number;
      }
    if (now.response > before.response)
      feed.changed(...(await sitesAnsweredSince(db, before.response)).map((id) => `site:${id}`));
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

const newEvents = `SELECT seq, site_id AS siteId, subject_id AS subjectId FROM events WHERE seq > ? ORDER BY seq LIMIT ${mostAtOnce}`;
