import { languages } from '@huiyin/shared/domain/languages';
import { Hono } from 'hono';
import { manifestOf } from '../assets/release.ts';
import { isStaffOf } from '../access/is-staff-of.ts';
import type { Deps } from '../base/deps.ts';
import { hostedHeaders } from '../http/security-headers.ts';
import type { SiteDirectory } from '../sites/site-directory.ts';
import { hostedStyle } from './style.ts';
import { gonePage, surveyPage } from './view-page.ts';
import { languageFor, wantedBy } from './wanted.ts';

/** GET /s/:siteKey/:slug: a survey on a page of its own, for links, QR codes, kiosks and mails. It only reads. What staff answer there is a test, but at a kiosk. */
export const hostedRoutes = (deps: Deps, directory: SiteDirectory) =>
  new Hono()
    .use(hostedHeaders)
    .get('/page.css', (c) => {
      c.header('cache-control', 'public, max-age=300');
      c.header('content-type', 'text/css; charset=utf-8');
      return c.body(hostedStyle);
    })
    .get('/:siteKey/:slug', async (c) => {
      c.header('cache-control', 'no-store');
      c.header('x-robots-tag', 'noindex');
      c.header('vary', 'accept-language, cookie');
      const { siteKey, slug } = c.req.param();
      const known = await directory.byKey(siteKey);
      if (!known?.surveys.get(slug)?.on) return c.html(gonePage(languageFor(c, languages)), 404);
      const { id, key, name, look, languages: offered } = known.site;
      const [{ page }, isStaff] = await Promise.all([manifestOf(deps.assets), isStaffOf(deps, c.req.raw.headers, id)]);
      return c.html(
        surveyPage({
          site: { key, name, scheme: look?.scheme ?? 'auto' },
          slug,
          script: `../../${page}`,
          wanted: wantedBy(c, offered, isStaff),
        }),
      );
    });
