import { streamEvents } from '@huiyin/shared/contract/stream';
import { Hono } from 'hono';
import type { Deps } from '../base/deps.ts';
import { readableSites } from '../access/authorize.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { allNews } from './site-news.ts';
import { staffListener } from './staff-listener.ts';

/**
 * GET /stream: tells staff of new answers and of every change of a ticket from now on, on all sites they may read; what was missed
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
          who: c.var.actor.id,
          lastHeard: c.req.header('last-event-id'),
          readable: () => readableSites(deps, c.req.raw.headers),
        }),
      ),
  );
