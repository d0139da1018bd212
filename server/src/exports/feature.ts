import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import type { LastingSeries } from '../metrics/lasting.ts';
import type { OfTickets } from '../responses/read-responses.ts';
import { exportRoutes } from './routes.ts';

/** What leaves as a file; `tickets`: those that complaints opened, `lasting`: what of a series still lasts. */
export const exports = (tickets: OfTickets, lasting: LastingSeries) =>
  ({
    name: 'exports',
    routes: ({ sharesWork }) =>
      new Hono<StaffEnv>().route('/sites/:siteId', exportRoutes(tickets, lasting, sharesWork)),
    who: {
      'GET /api/sites/:siteId/exports/answers': 'answers.read',
      'GET /api/sites/:siteId/exports/tickets': 'tickets.read',
      'GET /api/sites/:siteId/exports/messages': 'tickets.read',
      // To see them takes `answers.contacts` and `tickets.read`.
      'GET /api/sites/:siteId/exports/customers': 'answers.export_contacts',
      'GET /api/sites/:siteId/exports/counts': 'metrics.read',
      'GET /api/sites/:siteId/exports/metrics/:metric': 'metrics.read',
      'GET /api/sites/:siteId/exports/imported-metrics': 'metrics.read',
      'GET /api/sites/:siteId/exports/codebook': 'answers.read',
    },
  }) satisfies Feature;
