import { askDecision, newAsk } from '@huiyin/shared/contract/asking';
import { Hono } from 'hono';
import type { Deps } from '../base/deps.ts';
import { document } from '../http/document.ts';
import { Problem } from '../base/problem.ts';
import { publicBody } from '../http/public-body.ts';
import type { StaffEnv } from '../http/context.ts';
import type { AddressLimits } from '../http/address-limits.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import { admit } from '../http/widget-cors.ts';
import type { SiteDirectory } from '../sites/site-directory.ts';
import { answerAsk } from './answer-ask.ts';

/** POST /v1/sites/:siteKey/asks: whether a survey may come up now; with Global Privacy Control nobody is identified. */
export const askRoutes = (deps: Deps, directory: SiteDirectory, perSite: RateLimit, limits: AddressLimits) =>
  new Hono<StaffEnv>().post(
    '/sites/:siteKey/asks',
    document('Whether a survey may come up now, and how often it did not', { 200: askDecision }, newAsk),
    async (c) => {
      const known = await directory.byKey(c.req.param('siteKey'));
      if (!known) throw new Problem('not_found');
      admit(c, known.site, deps.settings);
      perSite.take(known.site.id, deps.clock.now());
      const ask = await publicBody(c, newAsk, (n) => limits.bytes(c.var.address, n));
      c.header('cache-control', 'no-store');
      return c.json(await answerAsk(deps, known, ask, c.req.header('sec-gpc') === '1'));
    },
  );
