import { newTicketAct, ticketActResults } from '@huiyin/shared/contract/ticket-acts';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { doAct } from './do-act.ts';
import { undoAct } from './undo-act.ts';

/** One act on several tickets, and taking it back. */
export const ticketActRoutes = () =>
  new Hono<StaffEnv>()
    .post(
      '/ticket-acts',
      document('Do one thing to up to 100 tickets', { 200: ticketActResults }),
      input('json', newTicketAct),
      async (c) => c.json(await doAct(c.var.call, c.req.valid('json'))),
    )
    .delete(
      '/ticket-acts/:actId',
      document('Undo it where nothing else was done since: all is as it was before', { 200: ticketActResults }),
      async (c) => c.json(await undoAct(c.var.call, c.req.param('actId'))),
    );
