import { streamEvents } from '@huiyin/shared/contract/stream';
import { Hono } from 'hono';
import type { Staff } from '../base/actor.ts';
import type { Db } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { membershipOfKey } from '../people/api-keys.ts';
import { readableSites } from '../access/authorize.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { allNews } from './site-news.ts';
import { staffListener, type StaffStream } from './staff-listener.ts';

/**
 * GET /stream: tells staff of new answers, of every change of a ticket, of what is new for them and of whatever else is not as it was, on all sites they may read; what was missed
 * since `Last-Event-ID` first, and in `opened` whether that was all.
 */
export const streamRoutes = (deps: Deps) =>
  new Hono<StaffEnv>().get(
    '/stream',
    document('What changes on all sites one may read, as text/event-stream', { 200: { events: streamEvents } }),
    async (c) =>
      deps.streams.open(
        c,
        'sites',
        () => allNews(deps),
        staffListener(deps, {
          ...(await shareOf(deps.db, c.var.actor)),
          lastHeard: c.req.header('last-event-id'),
          readable: () => readableSites(deps, c.req.raw.headers),
        }),
      ),
  );

/** However many keys a site has, they share its places. */
async function shareOf(db: Db, { kind, id }: Staff): Promise<Pick<StaffStream, 'id' | 'who' | 'kind'>> {
  if (kind === 'person') return { id, who: id, kind };
  return { id, who: `keys of ${(await membershipOfKey(db, id))?.siteId}`, kind: 'program' };
}
