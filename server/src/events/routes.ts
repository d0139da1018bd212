import { and, asc, eq, gt, max } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import type { StaffEnv } from '../http/context.ts';
import { mayStillRead } from '../http/authorize.ts';
import { document } from '../http/document.ts';
import { newestResponse } from '../responses/read-responses.ts';
import { streamChanges, type Told } from './stream-changes.ts';
import { events } from './tables.ts';

/** Changes of many answers at once, which need not touch the newest one. */
const inBulk = new Set(['import.done', 'sample_data.removed']);

/** GET /stream: tells staff of new answers and of every change of a ticket from now on. */
export const streamRoutes = (deps: Deps) => {
  const { db, feed } = deps;
  return new Hono<StaffEnv>().get(
    '/stream',
    document('What changes on this site, as text/event-stream', { 200: null }),
    async (c) => {
      const siteId = c.var.site.id;
      let { event, response } = await newest();

      async function newest() {
        const [last] = await db.read
          .select({ seq: max(events.seq) })
          .from(events)
          .where(eq(events.siteId, siteId));
        return { event: last?.seq ?? 0, response: await newestResponse(db, siteId) };
      }

      const changes = async (): Promise<Told[] | null> => {
        const happened = await db.read
          .select()
          .from(events)
          .where(and(eq(events.siteId, siteId), gt(events.seq, event)))
          .orderBy(asc(events.seq))
          .limit(100);
        event = happened.at(-1)?.seq ?? event;
        const came = await newestResponse(db, siteId);
        const more = came !== response || happened.some(({ type }) => inBulk.has(type));
        response = came;
        // Asked after it was read: what came since somebody was shown out is not told to them.
        if (!(await mayStillRead(deps, c))) return null;
        return [
          ...(more ? [{ event: 'responses', data: { newest: came } }] : []),
          ...happened
            .filter(({ revision }) => revision !== null)
            .map(({ subjectId, type, data }) => ({
              event: 'ticket',
              data: { id: subjectId, number: data['number'], type },
            })),
        ];
      };
      return streamChanges(c, feed, `site:${siteId}`, changes);
    },
  );
};
