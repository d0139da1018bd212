import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { sampleTickets } from '../tickets/sample-tickets.ts';
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
  sample: { forget: [`DELETE FROM ticket_acts WHERE ticket_id IN (${sampleTickets})`] },
} satisfies Feature;
