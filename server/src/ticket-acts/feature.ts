import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { ticketActRoutes } from './routes.ts';
import * as tables from './tables.ts';

/** What is done to several tickets at once, and can be undone. */
export const ticketActs = {
  name: 'ticket-acts',
  tables,
  routes: () => new Hono<StaffEnv>().route('/sites/:siteId', ticketActRoutes()),
  who: {
    // What it takes besides depends on the act: do-act.ts.
    'POST /api/sites/:siteId/ticket-acts': 'tickets.read',
    'DELETE /api/sites/:siteId/ticket-acts/:actId': 'tickets.read',
  },
  onAnswers: { forget: (ids) => [`DELETE FROM ticket_acts WHERE +site_id = ?1 AND ticket_id IN (${ids})`] },
} satisfies Feature;
