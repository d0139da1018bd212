import { setup, setupDone, setupState } from '@huiyin/shared/contract/people';
import { newSite, siteView as siteShape } from '@huiyin/shared/contract/sites';
import { Hono } from 'hono';
import type { Deps } from '../base/deps.ts';
import type { SamplePart } from '../base/sample-part.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import { enter } from '../people/enter.ts';
import { addSampleData } from '../sample-data/add-sample-data.ts';
import { siteView } from '../sites/view-site.ts';
import { addSite } from './add-site.ts';
import { isSetUp, setUp } from './set-up.ts';

/** The first site with its owner, and those after it. */
export const setUpRoutes = (deps: Deps, tokenLimit: RateLimit, sample: readonly SamplePart[]) =>
  new Hono<StaffEnv>()
    .get('/setup', document('Whether the first owner was made, and mail goes out', { 200: setupState }), async (c) =>
      c.json({ done: await isSetUp(deps.db), mail: deps.settings.mail }),
    )
    .post(
      '/setup',
      document('Make the first owner and site, once', { 201: setupDone }),
      input('json', setup),
      async (c) => {
        tokenLimit.take(`token ${c.var.address}`, deps.clock.now());
        const body = c.req.valid('json');
        const call = await setUp(deps, body);
        if (body.sampleData) await addSampleData(call, sample);
        await enter(deps, c, { id: call.actor.id!, email: body.person.email });
        const { id, key } = call.site;
        return c.json({ site: { id, key } }, 201);
      },
    )
    .post('/sites', document('Make another site', { 201: siteShape }), input('json', newSite), async (c) =>
      c.json(siteView(await addSite(deps, c.var.actor, c.req.valid('json')), 0), 201),
    );
