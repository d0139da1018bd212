import { Hono } from 'hono';
import { widgetConfig as configShape } from '@huiyin/shared/contract/surveys';
import type { Deps } from '../deps.ts';
import { document } from '../http/document.ts';
import { Problem } from '../http/problem.ts';
import { publicEtag } from '../http/public-etag.ts';
import { admit, mayUse } from '../http/widget-cors.ts';
import type { NoteSighting } from '../sites/note-sighting.ts';
import type { SiteDirectory } from '../sites/site-directory.ts';
import { widgetConfig } from './widget-config.ts';

/** GET /v1/sites/:siteKey: what the widget shows. */
export const widgetConfigRoutes = (deps: Deps, directory: SiteDirectory, sighting: NoteSighting) =>
  new Hono().get('/sites/:siteKey', document('What the widget shows', { 200: configShape }), publicEtag, async (c) => {
    const known = await directory.byKey(c.req.param('siteKey'));
    if (!known) throw new Problem('not_found');
    const origin = c.req.header('origin');
    if (origin) await sighting(known.site, origin, mayUse(c, known.site, deps.settings), false);
    admit(c, known.site, deps.settings);
    c.header('cache-control', 'max-age=60');
    return c.json(await widgetConfig(deps.db, known.site, c.req.query('locale')));
  });
