import { Hono, type Context } from 'hono';
import type { Deps } from '../deps.ts';
import { pageHeaders, sharedHeaders } from '../http/security-headers.ts';
import { Problem } from '../http/problem.ts';
import { firstSite } from '../sites/read-site.ts';
import type { Asset, Assets } from './assets.ts';

const aYear = 'public, max-age=31536000, immutable';
const anHour = 'public, max-age=3600';
const fiveMinutes = 'public, max-age=300';
const fresh = 'no-cache';

/** Everything that is a file: loader and chunks for strangers' pages, the console, the demo shop, the API's docs page. */
export const assetRoutes = ({ assets, db }: Deps) => {
  const send = async (c: Context, path: string, cache: string) => {
    const asset = await assets.get(path);
    if (!asset) throw new Problem('not_found');
    return answer(c, asset, cache);
  };
  const shared = async (c: Context, path: string, cache: string) => {
    c.header('access-control-allow-origin', '*');
    return send(c, path, cache);
  };

  return new Hono()
    .get('/huiyin.js', sharedHeaders, (c) => shared(c, 'widget/huiyin.js', fiveMinutes))
    .get('/w/:file', sharedHeaders, async (c) => {
      const current = await renewed(assets, c.req.param('file'));
      if (!current) return shared(c, `widget/w/${c.req.param('file')}`, aYear);
      c.header('access-control-allow-origin', '*');
      c.header('cache-control', 'no-store');
      return c.redirect(`/${current}`);
    })
    .get('/', (c) => c.redirect('/admin'))
    .get('/favicon.ico', (c) => send(c, 'admin/icons/huiyin.svg', anHour))
    .get('/admin/assets/*', pageHeaders, (c) => send(c, c.req.path.slice(1), aYear))
    .get('/admin/icons/*', pageHeaders, (c) => send(c, c.req.path.slice(1), anHour))
    .get('/admin/*', pageHeaders, (c) => send(c, 'admin/index.html', fresh))
    .get('/setup', pageHeaders, (c) => send(c, 'admin/index.html', fresh))
    .get('/docs', pageHeaders, (c) => send(c, 'docs/index.html', fresh))
    .get('/docs/:file', pageHeaders, (c) => send(c, `docs/${c.req.param('file')}`, anHour))
    .get('/demo', pageHeaders, async (c) => {
      const page = await assets.get('demo/shop.html');
      if (!page) throw new Problem('not_found');
      const wanted = c.req.query('site') ?? '';
      const key = /^[\w-]{1,64}$/.test(wanted) ? wanted : ((await firstSite(db))?.key ?? '');
      return c.html(new TextDecoder().decode(page.body).replaceAll('{{siteKey}}', key));
    })
    .get('/demo/:file', pageHeaders, (c) => send(c, `demo/${c.req.param('file')}`, fresh));
};

/** The panel of this release for a loader of an earlier one, which a browser may keep for five minutes. */
async function renewed(assets: Assets, file: string): Promise<string | null> {
  if (!/^panel-[\w-]+\.js$/.test(file) || (await assets.get(`widget/w/${file}`))) return null;
  const manifest = await assets.get('widget/manifest.json');
  return manifest && (JSON.parse(new TextDecoder().decode(manifest.body)) as { panel: string }).panel;
}

function answer(c: Context, asset: Asset, cache: string): Response {
  c.header('cache-control', cache);
  c.header('etag', asset.etag);
  c.header('vary', 'accept-encoding');
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304);
  c.header('content-type', asset.type);
  const small = asset.brotli && /\bbr\b/.test(c.req.header('accept-encoding') ?? '') ? asset.brotli : null;
  if (small) c.header('content-encoding', 'br');
  return c.body(small ?? asset.body);
}
