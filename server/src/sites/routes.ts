import { installCheck, siteEdit, siteView as siteShape } from '@huiyin/shared/contract/sites';
import { Hono } from 'hono';
import type { Db } from '../base/db/db.ts';
import type { Site } from '../base/site.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { changeSite } from './change-site.ts';
import { checkInstall } from './check-install.ts';
import { siteView } from './view-site.ts';

/** How many sample answers a site has. */
export type SamplesOf = (db: Db, siteId: string) => Promise<number>;

/** A site and its settings. */
export const siteRoutes = (db: Db, samplesOf: SamplesOf) => {
  const view = async (site: Site) => siteView(site, await samplesOf(db, site.id));
  return new Hono<StaffEnv>()
    .get('/', document('A site', { 200: siteShape }), async (c) => c.json(await view(c.var.call.site)))
    .patch('/', document('Change a site', { 200: siteShape }), input('json', siteEdit), async (c) =>
      c.json(await view(await changeSite(c.var.call, c.req.valid('json')))),
    )
    .get('/install-check', document('Whether the widget works where it should', { 200: installCheck }), async (c) =>
      c.json(await checkInstall(c.var.call)),
    );
};
