import {
  acceptance,
  invitationOffer,
  invitationToken,
  me,
  setup,
  setupDone,
  setupState,
} from '@huiyin/shared/contract/people';
import { newSite, siteView as siteShape } from '@huiyin/shared/contract/sites';
import { Hono, type Context } from 'hono';
import type { Deps } from '../deps.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import { addSampleData } from '../sample-data/add-sample-data.ts';
import { siteView } from '../sites/view-site.ts';
import { enter } from './enter.ts';
import { acceptInvitation, lookUpInvitation } from './invitations.ts';
import { addSite, whoAmI } from './who-am-i.ts';
import { isSetUp, setUp } from './set-up.ts';

/** Set-up, invitations by link, and what a signed-in person has. */
export const setupRoutes = (deps: Deps, tokenLimit: RateLimit) => {
  const slowly = (c: Context<StaffEnv>) => tokenLimit.take(`token ${c.var.address}`, deps.clock.now());

  return new Hono<StaffEnv>()
    .get('/setup', document('Whether the first owner was made, and mail goes out', { 200: setupState }), async (c) =>
      c.json({ done: await isSetUp(deps.db), mail: deps.settings.mail }),
    )
    .post(
      '/setup',
      document('Make the first owner and site, once', { 201: setupDone }),
      input('json', setup),
      async (c) => {
        slowly(c);
        const body = c.req.valid('json');
        const { site, personId } = await setUp(deps, body);
        if (body.sampleData) await addSampleData(deps, site);
        await enter(deps, c, { id: personId, email: body.person.email });
        return c.json({ site: { id: site.id, key: site.key } }, 201);
      },
    )
    .post(
      '/invitations/lookup',
      document('What an invitation offers', { 200: invitationOffer }),
      input('json', invitationToken),
      async (c) => {
        slowly(c);
        return c.json(await lookUpInvitation(deps, c.req.valid('json').token));
      },
    )
    .post(
      '/invitations/acceptance',
      document('Join a site', { 201: setupDone }),
      input('json', acceptance),
      async (c) => {
        slowly(c);
        const { site, person } = await acceptInvitation(deps, c.req.valid('json'));
        await enter(deps, c, person);
        return c.json({ site: { id: site.id, key: site.key } }, 201);
      },
    )
    .get('/me', document('Who I am and where I work', { 200: me }), async (c) =>
      c.json({ ...(await whoAmI(deps.db, c.var.actor)), mail: deps.settings.mail }),
    )
    .post('/sites', document('Make another site', { 201: siteShape }), input('json', newSite), async (c) =>
      c.json(await siteView(deps.db, await addSite(deps, c.var.actor, c.req.valid('json'))), 201),
    );
};
