import { threadEvents } from '@huiyin/shared/contract/stream';
import { customerMessage, outcomeRating, publicMessage, threadView } from '@huiyin/shared/contract/threads';
import { Hono, type Context } from 'hono';
import { except } from 'hono/combine';
import type { z } from 'zod';
import type { Deps } from '../base/deps.ts';
import { rateOutcome } from '../tickets/rate-outcome.ts';
import type { AddressLimits } from '../http/address-limits.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { publicBody } from '../http/public-body.ts';
import { publicEtag } from '../http/public-etag.ts';
import { preflight } from '../http/widget-cors.ts';
import { ticketById } from '../tickets/read-ticket.ts';
import { messageById } from './read-messages.ts';
import { publicMessages, readThread } from './read-thread.ts';
import { threadChanges } from './thread-changes.ts';
import { threadDoor } from '../tickets/thread-door.ts';
import { writeToThread } from './write-to-thread.ts';

/** The customer's side of a ticket, opened by the thread secret. */
export const threadRoutes = (deps: Deps, limits: AddressLimits) => {
  const { db } = deps;
  const { mayAsk, enter } = threadDoor(deps);

  const body = <S extends z.ZodType>(c: Context<StaffEnv>, schema: S) => {
    limits.answer(c.var.address);
    return publicBody(c, schema, (n) => limits.bytes(c.var.address, n));
  };

  return new Hono<StaffEnv>()
    .options('/threads/:responseId/:part?', async (c) => preflight(c, await mayAsk(c)))
    .get(
      '/threads/:responseId',
      document('The conversation, its newest 200 messages; as text/event-stream it stays open and tells what is new', {
        200: { json: threadView, events: threadEvents },
      }),
      // hono's etag reads the whole answer first: a stream would never begin.
      except((c) => Boolean(c.req.header('accept')?.includes('text/event-stream')), publicEtag),
      async (c) => {
        const { ticket } = await enter(c);
        c.header('cache-control', 'no-store');
        if (!c.req.header('accept')?.includes('text/event-stream')) return c.json(await readThread(db, ticket));
        const { id } = ticket;
        return deps.streams.open(c, `thread:${id}`, () => threadChanges(db, id), {
          who: c.var.address,
          kind: 'visitor',
          first: async () => [{ event: 'thread', data: await readThread(db, (await ticketById(db, id))!) }],
        });
      },
    )
    .post(
      '/threads/:responseId/messages',
      document('Write to staff', { 201: publicMessage }, customerMessage),
      async (c) => {
        const { ticket, call } = await enter(c);
        const message = await body(c, customerMessage);
        await writeToThread(call, ticket, message);
        const stored = await messageById(db, message.id);
        return c.json((await publicMessages(db, [stored!]))[0]!, 201);
      },
    )
    .post(
      '/threads/:responseId/rating',
      document('Say how it was solved', { 201: threadView }, outcomeRating),
      async (c) => {
        const { ticket, call } = await enter(c);
        await rateOutcome(call, ticket, await body(c, outcomeRating));
        return c.json(await readThread(db, (await ticketById(db, ticket.id))!), 201);
      },
    );
};
