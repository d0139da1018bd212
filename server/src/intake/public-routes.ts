import { newResponse, storedResponse } from '@huiyin/shared/contract/responses';
import type { Context } from 'hono';
import type { Deps } from '../base/deps.ts';
import { addressOf } from '../http/address.ts';
import { document } from '../http/document.ts';
import { refuseOthers } from '../http/own-host.ts';
import { Problem } from '../base/problem.ts';
import { publicJson } from '../http/public-body.ts';
import type { AddressLimits } from '../http/address-limits.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import { sharedHeaderValues } from '../http/security-headers.ts';
import { corsHeaders, mayUse } from '../http/widget-cors.ts';
import type { NoteSighting } from '../sites/note-sighting.ts';
import type { SiteDirectory } from '../sites/site-directory.ts';
import type { Intake } from './intake.ts';
import { keepAnswer } from '../responses/keep-answer.ts';
import { submitResponse } from './submit-response.ts';

const forNobody = { ...sharedHeaderValues, vary: 'Origin', 'content-type': 'application/json' };

/** How the route below is described. */
export const submitDocument = document(
  'Take in one answer of a visitor; 201 means it is on disk. A field that only says more of it is cut or left out where it is wrong',
  { 201: storedResponse },
  newResponse,
);

/**
 * POST /v1/sites/:siteKey/responses: an answer of a visitor. The busiest route of all: it does by itself what middleware
 * does for the others, so that a good answer leaves with plain headers and no Request or Headers is ever built.
 */
export const submitAnswer = (
  deps: Deps,
  intake: Intake,
  directory: SiteDirectory,
  sighting: NoteSighting,
  { ofAddress, perSite }: { ofAddress: AddressLimits; perSite: RateLimit },
) => {
  const refuse = refuseOthers(deps);
  return async (c: Context<object, '/:siteKey'>): Promise<Response> => {
    // The page that may read the answer, also one that says what is wrong.
    let reader: string | undefined;
    try {
      refuse(c.req.url);
      const address = addressOf(deps, c);
      ofAddress.request(address);
      ofAddress.answer(address);
      const known = await directory.byKey(c.req.param('siteKey'));
      if (!known) throw new Problem('not_found');
      const { site } = known;
      const origin = c.req.header('origin');
      const allowed = mayUse(c, site, deps.settings);
      const due = origin && sighting(site, origin, { did: allowed ? 'answered' : 'refused', from: address });
      if (due) await due;
      if (!allowed) throw new Problem('origin_not_allowed');
      reader = origin;
      perSite.take(site.id, deps.clock.now());
      const given = await publicJson(c, (n) => ofAddress.bytes(address, n));
      const { body, leftOut } = keepAnswer(newResponse, given);
      const gpc = c.req.header('sec-gpc') === '1';
      const stored = await submitResponse(deps, intake, known, body, { gpc, leftOut });
      const headers = origin ? { ...forNobody, 'access-control-allow-origin': origin } : forNobody;
      return new Response(JSON.stringify(stored), { status: 201, headers });
    } catch (error) {
      const headers = { ...forNobody, ...(reader && corsHeaders(reader)) };
      for (const [name, value] of Object.entries(headers)) c.header(name, value);
      throw error;
    }
  };
};
