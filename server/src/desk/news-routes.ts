import { snooze } from '@huiyin/shared/contract/ticket-changes';
import { ticketCounts, ticketSeen, ticketView } from '@huiyin/shared/contract/tickets';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { noticesOfTicketSeen } from '../notices/see-notices.ts';
import { countTickets } from '../tickets/count-tickets.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { seeTicket, standsAt } from '../tickets/see-ticket.ts';
import { snoozeTicket, wakeTicket } from '../tickets/snooze-ticket.ts';
import { viewTicket } from './view-ticket.ts';

/** What waits and what is new on a site, to who calls. */
export const newsRoutes = () =>
  new Hono<StaffEnv>()
    .get('/ticket-counts', document('How many tickets wait, in each way they do', { 200: ticketCounts }), async (c) =>
      c.json(await countTickets(c.var.call)),
    )
    .put(
      '/tickets/:ticketId/seen',
      document('Say up to which revision I have seen it', { 204: null }),
      input('json', ticketSeen),
      async (c) => {
        const { call } = c.var;
        const ticket = await ticketOf(call.db, call.site.id, c.req.param('ticketId'));
        const seen = c.req.valid('json');
        await seeTicket(call, ticket, seen, [noticesOfTicketSeen(call, ticket, standsAt(ticket, seen.revision))]);
        return c.body(null, 204);
      },
    )
    .put(
      '/tickets/:ticketId/snooze',
      document('Hide it from my queue until a moment, or until its customer does something', { 200: ticketView }),
      input('json', snooze),
      async (c) => {
        const { call } = c.var;
        const ticket = await ticketOf(call.db, call.site.id, c.req.param('ticketId'));
        await snoozeTicket(call, ticket, c.req.valid('json'));
        return c.json(await viewTicket(call, ticket));
      },
    )
    .delete('/tickets/:ticketId/snooze', document('Bring it back to my queue', { 200: ticketView }), async (c) => {
      const { call } = c.var;
      const ticket = await ticketOf(call.db, call.site.id, c.req.param('ticketId'));
      await wakeTicket(call, ticket);
      return c.json(await viewTicket(call, ticket));
    });
