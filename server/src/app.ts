import { Hono } from 'hono';
import { askRoutes } from './asking/public-routes.ts';
import { demoRoutes } from './assets/demo-routes.ts';
import { assetRoutes } from './assets/routes.ts';
import { answerWith } from './assets/send-asset.ts';
import { attachmentRoutes } from './attachments/public-routes.ts';
import type { Deps } from './base/deps.ts';
import { hostedRoutes } from './hosted/routes.ts';
import { createAddressLimits, type AddressLimits } from './http/address-limits.ts';
import { address } from './http/address.ts';
import { apiDocument } from './http/api-document.ts';
import { authorize, wholeBody } from './access/authorize.ts';
import { allJobs, features, onAnswers, policy, sampleParts } from './features.ts';
import type { Given } from './http/manifest.ts';
import type { StaffEnv } from './http/context.ts';
import { handleError } from './http/handle-error.ts';
import { probeRoutes } from './desk/probe-routes.ts';
import { onlyJson } from './http/only-json.ts';
import { ownHost } from './http/own-host.ts';
import { pageLimit } from './http/page-limit.ts';
import { createRateLimit } from './http/rate-limit.ts';
import { apiHeaders, sharedHeaders } from './http/security-headers.ts';
import { staffBody } from './http/staff-body.ts';
import { securityEvents } from './http/security-events.ts';
import { unrouted } from './http/unrouted.ts';
import { mayUse, preflight } from './http/widget-cors.ts';
import { devMailbox } from './desk/dev-mailbox.ts';
import { createIntake } from './intake/intake.ts';
import { submitAnswer, submitDocument } from './intake/public-routes.ts';
import { createSightings } from './sites/note-sighting.ts';
import type { SiteDirectory } from './sites/site-directory.ts';
import { widgetConfigRoutes } from './asking/config-routes.ts';
import { invitationActRoutes } from './survey-invitations/public-routes.ts';
import { threadRoutes } from './threads/public-routes.ts';

const quarterMs = 15 * 60_000;

/** What the application needs from outside, with what visitors are shown of each site. */
export type AppDeps = Deps & { sites: SiteDirectory };

/** The whole application over its ports, and all its routes; the same for every runtime. */
export function createApp(deps: AppDeps) {
  const ofAddress = createAddressLimits(deps.settings.limits, () => deps.clock.now());
  const { submit, api } = createPublicApi(deps, ofAddress);
  const app: Hono = new Hono()
    .onError(handleError(deps.log))
    .notFound((c) => {
      throw unrouted(publicRoutes(app.routes), c.req.path);
    })
    .route('/v1', api)
    .use(ownHost(deps))
    .route('/api', createStaffApi(deps, ofAddress))
    .route('/', probeRoutes(deps))
    .use(pageLimit(deps))
    .route('/', assetRoutes(deps))
    .route('/', demoRoutes(deps))
    .route('/s', hostedRoutes(deps, deps.sites));
  if (deps.settings.mail === 'shown') app.route('/', devMailbox(deps));
  const described = apiDocument(app);
  app.get('/openapi.json', apiHeaders, async (c) => answerWith(c, await described(), 'no-cache'));
  // The busiest route by itself: to find it among all, and to put a chain together of what fits, is a tenth of its cost.
  const { fetch } = new Hono()
    .onError(handleError(deps.log))
    .post('/v1/sites/:siteKey/responses', submit)
    .notFound((c) => app.fetch(c.req.raw, c.env));
  return { fetch, routes: app.routes };
}

/** What an unknown call may be told of: everything outside /api, where the policy decides. */
function publicRoutes(routes: readonly { method: string; path: string }[]): string[] {
  return routes.filter(({ path }) => !path.startsWith('/api/')).map(({ method, path }) => `${method} ${path}`);
}

/** What widgets on strangers' pages call: no cookies, exact origins. */
function createPublicApi(deps: AppDeps, ofAddress: AddressLimits) {
  const directory = deps.sites;
  const intake = createIntake(deps);
  const sighting = createSightings(deps);
  const perSite = createRateLimit(deps.settings.limits.perSite);
  // Of its own, so that being asked never takes the place of an answer.
  const asksPerSite = createRateLimit(deps.settings.limits.perSite);

  const submit = submitAnswer(deps, intake, directory, sighting, { ofAddress, perSite });
  const api = new Hono<StaffEnv>()
    .post('/sites/:siteKey/responses', submitDocument, submit)
    .use(ownHost(deps), sharedHeaders, address(deps))
    .use(async (c, next) => {
      c.header('vary', 'Origin');
      if (c.req.method !== 'OPTIONS') ofAddress.request(c.var.address);
      await next();
    })
    .options('/sites/:siteKey/:part?', async (c) => {
      const known = await directory.byKey(c.req.param('siteKey'));
      return preflight(c, known !== undefined && mayUse(c, known.site, deps.settings));
    })
    .route('/', askRoutes(deps, directory, asksPerSite, ofAddress))
    .route('/', widgetConfigRoutes(deps, directory, sighting))
    .route('/', invitationActRoutes(deps, directory, ofAddress))
    .route('/', threadRoutes(deps, ofAddress))
    .route('/', attachmentRoutes(deps, ofAddress));
  return { submit, api };
}

/** What staff and their programs call: the routes of every feature. */
function createStaffApi(deps: Deps, ofAddress: AddressLimits) {
  const given: Given = {
    tokens: createRateLimit(30, quarterMs),
    whole: wholeBody(deps, policy),
    jobs: allJobs(deps, null),
    sample: sampleParts,
    onAnswers,
  };
  const api = new Hono<StaffEnv>()
    .use(apiHeaders, address(deps), securityEvents(deps))
    .use(async (c, next) => {
      await next();
      c.res.headers.set('cache-control', 'no-store');
    })
    .use(authorize(deps, policy));
  for (const { uploads } of features) if (uploads) api.route('/', uploads(deps, given));
  api.use(onlyJson, staffBody(ofAddress), given.whole);
  for (const { routes } of features) if (routes) api.route('/', routes(deps, given));
  return api;
}
