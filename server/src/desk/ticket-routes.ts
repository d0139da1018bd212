import { assignment, closure, newStaffMessage, reopening, resolution } from '@huiyin/shared/contract/ticket-changes';
import {
  earlierPage,
  earlierQuery,
  otherPeople,
  ownPresence,
  takenBackReply,
  ticketPage,
  ticketQuery,
  ticketView,
} from '@huiyin/shared/contract/tickets';
import { Hono, type Context } from 'hono';
import { pictureOf } from '../attachments/read-attachments.ts';
import { sendPicture } from '../attachments/send-picture.ts';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { assignTicket } from '../tickets/assign-ticket.ts';
import { markDuplicate, unmarkDuplicate } from './duplicates.ts';
import { findTickets } from './find-tickets.ts';
import { ticketOf, type Ticket } from '../tickets/read-ticket.ts';
import { takeBackReply } from '../threads/hold-reply.ts';
import { replyToTicket } from '../threads/reply-to-ticket.ts';
import { closeTicket, reopenTicket, resolveTicket, undoEnding } from '../threads/resolve-ticket.ts';
import { viewEarlier } from './ticket-stream.ts';
import { viewTicket } from './view-ticket.ts';
import { sayGone, sayPresent } from '../tickets/presence.ts';

export const ticketRoutes = ({ db }: Deps) => {
  /** Whoever acts on a ticket is given it: without a right to read it nothing is done. */
  const asked = async (c: Context<StaffEnv>): Promise<Ticket> => {
    const { call } = c.var;
    const ticket = await ticketOf(db, call.site.id, c.req.param('ticketId')!);
    if (!call.may('tickets.read')) throw new Problem('forbidden');
    return ticket;
  };
  const other = (c: Context<StaffEnv>): Promise<Ticket> => ticketOf(db, c.var.call.site.id, c.req.param('otherId')!);

  return new Hono<StaffEnv>()
    .get(
      '/tickets',
      document('Tickets, longest overdue first', { 200: ticketPage }),
      input('query', ticketQuery),
      async (c) => {
        return c.json(await findTickets(c.var.call, c.req.valid('query')));
      },
    )
    .get('/tickets/:ticketId', document('A ticket by id or number', { 200: ticketView }), async (c) =>
      c.json(await viewTicket(c.var.call, await asked(c))),
    )
    .get(
      '/tickets/:ticketId/earlier',
      document('What was said and happened before', { 200: earlierPage }),
      input('query', earlierQuery),
      async (c) => c.json(await viewEarlier(c.var.call, await asked(c), c.req.valid('query').cursor)),
    )
    .get('/tickets/:ticketId/attachments/:attachmentId', document('A picture', { 200: null }), async (c) => {
      const ticket = await asked(c);
      return sendPicture(c, await pictureOf(db, ticket, c.req.param('attachmentId')), ticket.number);
    })
    .post(
      '/tickets/:ticketId/messages',
      document('Reply to the customer, or leave a note', { 201: ticketView }),
      input('json', newStaffMessage),
      async (c) => {
        const ticket = await asked(c);
        await replyToTicket(c.var.call, ticket, c.req.valid('json'));
        return c.json(await viewTicket(c.var.call, ticket), 201);
      },
    )
    .delete(
      '/tickets/:ticketId/held-replies/:messageId',
      document('Take back a reply that the customer does not have yet', { 200: takenBackReply }),
      async (c) => {
        const ticket = await asked(c);
        const { text, resolves } = await takeBackReply(c.var.call, ticket, c.req.param('messageId').toLowerCase());
        return c.json({ text, resolves, ticket: await viewTicket(c.var.call, ticket) });
      },
    )
    .put(
      '/tickets/:ticketId/assignment',
      document('Give a ticket to somebody, or to nobody', { 200: ticketView }),
      input('json', assignment),
      async (c) => {
        const ticket = await asked(c);
        await assignTicket(c.var.call, ticket, c.req.valid('json'));
        return c.json(await viewTicket(c.var.call, ticket));
      },
    )
    .post(
      '/tickets/:ticketId/resolution',
      document('Say that it is solved and ask the customer', { 201: ticketView }),
      input('json', resolution),
      async (c) => {
        const ticket = await asked(c);
        await resolveTicket(c.var.call, ticket, c.req.valid('json'));
        return c.json(await viewTicket(c.var.call, ticket), 201);
      },
    )
    .post(
      '/tickets/:ticketId/closure',
      document('Close without asking', { 201: ticketView }),
      input('json', closure),
      async (c) => {
        const ticket = await asked(c);
        await closeTicket(c.var.call, ticket, c.req.valid('json'));
        return c.json(await viewTicket(c.var.call, ticket), 201);
      },
    )
    .delete(
      '/tickets/:ticketId/closure',
      document('Reopen, or take back that it was resolved or closed', { 200: ticketView }),
      input('query', reopening),
      async (c) => {
        const ticket = await asked(c);
        const { undo, base } = c.req.valid('query');
        await (undo ? undoEnding(c.var.call, ticket, { base }) : reopenTicket(c.var.call, ticket));
        return c.json(await viewTicket(c.var.call, ticket));
      },
    )
    .put(
      '/tickets/:ticketId/duplicates/:otherId',
      document('Say that another ticket is about the matter of this one', { 200: ticketView }),
      async (c) => {
        const [original, duplicate] = [await asked(c), await other(c)];
        await markDuplicate(c.var.call, { original, duplicate });
        return c.json(await viewTicket(c.var.call, original));
      },
    )
    .delete('/tickets/:ticketId/duplicates/:otherId', document('Take that back', { 200: ticketView }), async (c) => {
      const [original, duplicate] = [await asked(c), await other(c)];
      await unmarkDuplicate(c.var.call, { original, duplicate });
      return c.json(await viewTicket(c.var.call, original));
    })
    .put(
      '/tickets/:ticketId/presence/me',
      document('Say, every 20 seconds, that I look at it or write on it; who else does', { 200: otherPeople }),
      input('json', ownPresence),
      async (c) => {
        const ticket = await asked(c);
        const { state } = c.req.valid('json');
        if (state === 'writing' && !c.var.call.may('tickets.reply')) throw new Problem('forbidden');
        return c.json(await sayPresent(c.var.call, ticket, state));
      },
    )
    .delete(
      '/tickets/:ticketId/presence/me',
      document('Say that I have left it; who has not', { 200: otherPeople }),
      async (c) => c.json(await sayGone(c.var.call, await asked(c))),
    );
};
