import { newResponse, storedResponse } from '@huiyin/shared/contract/responses';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Deps } from '../deps.ts';
import { document } from '../http/document.ts';
import { Problem } from '../http/problem.ts';
import { largestPublicBody, publicBody } from '../http/public-body.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import { admit, mayUse } from '../http/widget-cors.ts';
import type { NoteSighting } from '../sites/note-sighting.ts';
import type { SiteDirectory } from '../sites/site-directory.ts';
import type { Intake } from './intake.ts';
import { submitResponse } from './submit-response.ts';

const tooLarge = () => {
  throw new Problem('too_large', { detail: `at most ${largestPublicBody} bytes` });
};

/** POST /v1/sites/:siteKey/responses: an answer of a visitor. */
export const submitRoutes = (
  deps: Deps,
  intake: Intake,
  directory: SiteDirectory,
  sighting: NoteSighting,
  siteLimit: RateLimit,
) =>
  new Hono().post(
    '/sites/:siteKey/responses',
    document('Take in one answer of a visitor; 201 means it is on disk', { 201: storedResponse }, newResponse),
    bodyLimit({ maxSize: largestPublicBody, onError: tooLarge }),
    async (c) => {
      const known = await directory.byKey(c.req.param('siteKey'));
      if (!known) throw new Problem('not_found');
      const { site } = known;
      const origin = c.req.header('origin');
      if (origin) await sighting(site, origin, mayUse(c, site, deps.settings), true);
      admit(c, site, deps.settings);
      siteLimit.take(site.id, deps.clock.now());
      return c.json(await submitResponse(deps, intake, known, await publicBody(c, newResponse)), 201);
    },
  );
