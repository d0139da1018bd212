import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { mayStillRead } from '../http/authorize.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { siteChanges } from './site-changes.ts';

/** GET /stream: tells staff of new answers and of every change of a ticket from now on. */
export const streamRoutes = (deps: Deps) =>
  new Hono<StaffEnv>().get(
    '/stream',
    document('What changes on this site, as text/event-stream', { 200: null }),
    async (c) => {
      const { site, actor } = c.var;
      return deps.streams.open(c, `site:${site.id}`, () => siteChanges(deps.db, site.id), {
        who: actor.id,
        may: () => mayStillRead(deps, c),
      });
    },
  );
