import { release } from '@huiyin/shared/contract/release';
import { doors } from '@huiyin/shared/domain/doors';
import { Hono, type Context } from 'hono';
import type { Deps } from '../base/deps.ts';
import { document } from '../http/document.ts';
import { pageHeaders, sharedHeaders } from '../http/security-headers.ts';
import { releaseOf, renewed } from './release.ts';
import { sendAsset } from './send-asset.ts';

const aYear = 'public, max-age=31536000, immutable';
const anHour = 'public, max-age=3600';
const fiveMinutes = 'public, max-age=300';
const fresh = 'no-cache';

/** `ask`: pinned in an earlier release, which had a loader of its own for pages that ask; kept beside the data. */
const pinnedLoader = '/:file{huiyin-(ask-)?[0-9a-f]{10}\\.js}';

/**
 * Everything that is a file: loader and chunks for strangers' pages, the console, the API's docs page.
 * Redirects are relative, so that they hold below a path of somebody else's server.
 */
export const assetRoutes = ({ assets }: Deps) => {
  const send = (c: Context, path: string, cache: string) => sendAsset(c, assets, path, cache);
  const shared = async (c: Context, path: string, cache: string) => {
    c.header('access-control-allow-origin', '*');
    return send(c, path, cache);
  };

  return new Hono()
    .get('/huiyin.js', sharedHeaders, (c) => shared(c, 'widget/huiyin.js', fiveMinutes))
    .get('/huiyin-inline.js', sharedHeaders, (c) => shared(c, 'widget/huiyin-inline.js', fiveMinutes))
    .get(pinnedLoader, sharedHeaders, (c) => shared(c, `widget/${c.req.param('file')}`, aYear))
    .get('/v1/release.json', sharedHeaders, document('How the widget can be embedded', { 200: release }), async (c) => {
      c.header('cache-control', fiveMinutes);
      return c.json(await releaseOf(assets));
    })
    .get('/w/:file{.+}', sharedHeaders, async (c) => {
      // One that did not come is asked for as `w/w/…` and so on: Chromium asks for nothing twice at an address that failed.
      const file = c.req.param('file').replace(/^(w\/)+/, '');
      const current = await renewed(assets, file);
      if (!current) return shared(c, `widget/w/${file}`, aYear);
      c.header('access-control-allow-origin', '*');
      c.header('cache-control', 'no-store');
      return c.redirect(current.replace('w/', ''));
    })
    .get('/', pageHeaders, (c) => c.redirect('admin'))
    .get('/favicon.ico', pageHeaders, (c) => send(c, 'admin/icons/huiyin.svg', anHour))
    .get('/admin/assets/*', pageHeaders, (c) => send(c, c.req.path.slice(1), aYear))
    .get('/admin/icons/*', pageHeaders, (c) => send(c, c.req.path.slice(1), anHour))
    .get(`/admin/:door{${doors.join('|')}}`, pageHeaders, (c) => send(c, 'admin/door.html', fresh))
    .get('/setup', pageHeaders, (c) => send(c, 'admin/door.html', fresh))
    .get('/admin/*', pageHeaders, (c) => send(c, 'admin/index.html', fresh))
    .get('/docs', pageHeaders, (c) => send(c, 'docs/index.html', fresh))
    .get('/docs/:file', pageHeaders, (c) => send(c, `docs/${c.req.param('file')}`, anHour));
};
