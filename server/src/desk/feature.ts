import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { firstStepsRoutes } from './first-steps-routes.ts';
import { newsRoutes } from './news-routes.ts';
import { setUpRoutes } from './set-up-routes.ts';
import { siteHealthRoutes } from './site-health-routes.ts';
import { streamRoutes } from './stream-routes.ts';
import { ticketRoutes } from './ticket-routes.ts';

/** What joins features: tickets with their threads, sites that are made, what is new everywhere. */
export const desk = {
  name: 'desk',
  routes: (deps, { jobs, sample, tokens }) =>
    new Hono<StaffEnv>()
      .route('/', setUpRoutes(deps, tokens, sample))
      .route('/', streamRoutes(deps))
      .route('/sites/:siteId', siteHealthRoutes(jobs))
      .route('/sites/:siteId', newsRoutes())
      .route('/sites/:siteId', firstStepsRoutes())
      .route('/sites/:siteId', ticketRoutes(deps)),
  who: {
    'GET /api/setup': 'anyone',
    'POST /api/setup': 'anyone',
    'GET /api/stream': 'signed-in',
    // `sites.make` on any of theirs: asked in add-site.ts.
    'POST /api/sites': 'signed-in',
    'GET /api/sites/:siteId/first-steps': 'site.read',
    'GET /api/sites/:siteId/health': 'health.read',
    'POST /api/sites/:siteId/test-mails': 'health.read',
    'GET /api/sites/:siteId/test-mails/:mailId': 'health.read',
    'GET /api/sites/:siteId/ticket-counts': 'tickets.read',
    'GET /api/sites/:siteId/tickets': 'tickets.read',
    'GET /api/sites/:siteId/tickets/:ticketId': 'tickets.read',
    'GET /api/sites/:siteId/tickets/:ticketId/earlier': 'tickets.read',
    'GET /api/sites/:siteId/tickets/:ticketId/attachments/:attachmentId': 'tickets.read',
    'POST /api/sites/:siteId/tickets/:ticketId/messages': 'tickets.reply',
    'DELETE /api/sites/:siteId/tickets/:ticketId/held-replies/:messageId': 'tickets.reply',
    'PUT /api/sites/:siteId/tickets/:ticketId/assignment': 'tickets.assign',
    'POST /api/sites/:siteId/tickets/:ticketId/resolution': 'tickets.close',
    'POST /api/sites/:siteId/tickets/:ticketId/closure': 'tickets.close',
    'DELETE /api/sites/:siteId/tickets/:ticketId/closure': 'tickets.close',
    'PUT /api/sites/:siteId/tickets/:ticketId/duplicates/:otherId': 'tickets.link',
    'DELETE /api/sites/:siteId/tickets/:ticketId/duplicates/:otherId': 'tickets.link',
    'PUT /api/sites/:siteId/tickets/:ticketId/seen': 'tickets.read',
    'PUT /api/sites/:siteId/tickets/:ticketId/snooze': 'tickets.read',
    'DELETE /api/sites/:siteId/tickets/:ticketId/snooze': 'tickets.read',
    // To write takes `tickets.reply`.
    'PUT /api/sites/:siteId/tickets/:ticketId/presence/me': 'tickets.read',
    'DELETE /api/sites/:siteId/tickets/:ticketId/presence/me': 'tickets.read',
  },
} satisfies Feature;
