import { Hono } from 'hono';
import type { Staff } from '../base/actor.ts';
import type { Site } from '../base/site.ts';
import type { StaffEnv } from '../http/context.ts';
import { handleError } from '../http/handle-error.ts';
import type { TestDb } from '../testing/open-test-db.ts';
import { keptImportRoutes } from './kept/kept-import-routes.ts';
import { importRoutes } from './routes.ts';

/** The routes of imports of a site as the application mounts them, for one who may import. */
export const appOf = (t: TestDb, site: Site, actor: Staff) =>
  new Hono<StaffEnv>()
    .use(async (c, next) => {
      c.set('actor', actor);
      c.set('call', t.call(site, actor));
      await next();
    })
    .route(
      '/',
      importRoutes((_, next) => next(), true),
    )
    .route('/', keptImportRoutes())
    .onError(handleError(t.log));
