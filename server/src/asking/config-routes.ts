import { widgetConfig as configShape, widgetWords as widgetWordsShape } from '@huiyin/shared/contract/surveys';
import { languages, nearestLanguage } from '@huiyin/shared/domain/languages';
import { widgetWords } from '@huiyin/shared/i18n/widget/words';
import { Hono } from 'hono';
import type { Deps } from '../base/deps.ts';
import { keptFresh } from '../base/kept-fresh.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { gzip } from '../http/gzip.ts';
import { Problem } from '../base/problem.ts';
import { publicEtag } from '../http/public-etag.ts';
import { admit, mayUse, preflight, shareWith } from '../http/widget-cors.ts';
import type { NoteSighting } from '../sites/note-sighting.ts';
import type { SiteDirectory } from '../sites/site-directory.ts';
import { createReplyTimes } from '../tickets/reply-times.ts';
import { surveysDrawnFor } from '../waves/wave-customers.ts';
import { widgetConfig } from './widget-config.ts';

/** As long as a site is remembered. */
const freshMs = 1000;

/** GET /v1/sites/:siteKey?locale=&survey=: what the widget shows. GET /v1/words/:language: what it says later on. */
export const widgetConfigRoutes = (deps: Deps, directory: SiteDirectory, sighting: NoteSighting) => {
  const replyTimes = createReplyTimes(deps);
  const drawnFor = keptFresh(deps.clock, freshMs, (siteId) => surveysDrawnFor(deps.db, siteId));
  const takesPictures = deps.pictures !== null;

  return new Hono<StaffEnv>()
    .options('/words/:language', (c) => preflight(c, true))
    .get('/words/:language', document("The widget's own words", { 200: widgetWordsShape }), gzip, publicEtag, (c) => {
      const language = nearestLanguage(languages, c.req.param('language'));
      c.header('access-control-allow-origin', '*');
      c.header('cache-control', 'max-age=3600');
      return c.json(widgetWords[language]);
    })
    .get('/sites/:siteKey', document('What the widget shows', { 200: configShape }), gzip, publicEtag, async (c) => {
      const origin = c.req.header('origin');
      // A page that is refused may read why.
      if (origin) shareWith(c, '*');
      const { siteKey } = c.req.param();
      const known = await directory.byKey(siteKey);
      if (!known) throw new Problem('not_found', { detail: `there is no site with the key ${siteKey}` });
      const { site } = known;
      const did = mayUse(c, site, deps.settings) ? 'asked' : 'refused';
      if (origin) await sighting(site, origin, { did, from: c.var.address });
      admit(c, site, deps.settings);
      c.header('cache-control', 'max-age=60');
      const { locale, survey } = c.req.query();
      const [expectedReply, drawn] = await Promise.all([replyTimes(site.id), drawnFor.of(site.id)]);
      return c.json(widgetConfig(known, { locale, survey }, { takesPictures, expectedReply, drawn }));
    });
};
