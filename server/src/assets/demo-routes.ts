import { Hono, type Context } from 'hono';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import { hostedHeaders, pageHeaders } from '../http/security-headers.ts';
import { isStaffOf } from '../access/is-staff-of.ts';
import { onThisMachine } from '../access/this-machine.ts';
import { firstSite, siteByKey } from '../base/site.ts';
import { sendAsset } from './send-asset.ts';

/** The demo: a shop, and a page for each situation under the strictest policy a host may have. `?site=` names another site. For this machine and for staff, whose answers there are tests. */
export const demoRoutes = (deps: Deps) => {
  const { assets, db } = deps;
  const ours = onThisMachine(deps, ({ actor }) => actor.kind === 'person');
  const page = async (c: Context, name: string) => {
    const found = await assets.get(`demo/${name}`);
    if (!found) throw new Problem('not_found');
    const wanted = c.req.query('site') ?? '';
    const site = /^[\w-]{1,64}$/.test(wanted) ? await siteByKey(db, wanted) : await firstSite(db);
    const key = site?.key ?? wanted;
    if (!key) return c.redirect('/admin/sign-in');
    const shop = new TextDecoder().decode(found.body).replaceAll('{{siteKey}}', key);
    const isTest = site && (await isStaffOf(deps, c.req.raw.headers, site.id));
    return c.html(isTest ? shop.replace('<html', '<html data-huiyin-test') : shop);
  };
  return new Hono()
    .use('/demo', ours)
    .use('/demo/*', ours)
    .get('/demo', pageHeaders, (c) => page(c, 'shop.html'))
    .get('/demo/:page{[a-z-]+\\.html}', hostedHeaders, (c) => page(c, c.req.param('page')))
    .get('/demo/:file', pageHeaders, (c) => sendAsset(c, assets, `demo/${c.req.param('file')}`, 'no-cache'));
};
