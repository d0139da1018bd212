import { customerMessage, outcomeRating, publicMessage, threadView } from '@huiyin/shared/contract/threads';
import { Hono } from 'hono';
import { except } from 'hono/combine';
import type { Deps } from '../deps.ts';
import { streamChanges, type Look } from '../events/stream-changes.ts';
import { rateOutcome } from '../follow-ups/rate-outcome.ts';
import { document } from '../http/document.ts';
import { publicBody } from '../http/public-body.ts';
import { publicEtag } from '../http/public-etag.ts';
import { preflight } from '../http/widget-cors.ts';
import { ticketById, type Ticket } from '../tickets/read-ticket.ts';
import { readThread } from './read-thread.ts';
import { threadDoor } from './thread-door.ts';
import { writeToThread } from './write-to-thread.ts';

/** The customer's side of a ticket, opened by the thread secret. */
export const threadRoutes = (deps: Deps) => {
  const { db } = deps;
  const { mayAsk, enter } = threadDoor(deps);

  return new Hono()
    .options('/threads/:responseId/:part?', async (c) => preflight(c, await mayAsk(c)))
    .get(
      '/threads/:responseId',
      document('The conversation; as text/event-stream it stays open and tells of changes', { 200: threadView }),
      // hono's etag reads the whole answer first: a stream would never begin.
      except((c) => Boolean(c.req.header('accept')?.includes('text/event-stream')), publicEtag),
      async (c) => {
        const { ticket } = await enter(c);
        c.header('cache-control', 'no-store');
        if (!c.req.header('accept')?.includes('text/event-stream')) return c.json(await readThread(db, ticket));
        return streamChanges(c, deps.feed, `thread:${ticket.id}`, lookAt(db, ticket));
      },
    )
    .post(
      '/threads/:responseId/messages',
      document('Write to staff', { 201: publicMessage }, customerMessage),
      async (c) => {
        const { ticket, site } = await enter(c);
        const body = await publicBody(c, customerMessage);
        await writeToThread(deps, site, ticket, body);
        const thread = await readThread(db, ticket);
        return c.json(
          thread.messages.find((m) => m.id === body.id)!,
          201,
        );
      },
    )
    .post(
      '/threads/:responseId/rating',
      document('Say how it was solved', { 201: threadView }, outcomeRating),
      async (c) => {
        const { ticket, site } = await enter(c);
        await rateOutcome(deps, site, ticket, await publicBody(c, outcomeRating));
        return c.json(await readThread(db, (await ticketById(db, ticket.id))!), 201);
      },
    );
};

/** The thread whenever it is another than what was told before; null once it is gone. */
function lookAt(db: Deps['db'], { id }: Ticket): Look {
  let before = '';
  return async () => {
    const ticket = await ticketById(db, id);
    if (!ticket) return null;
    const data = await readThread(db, ticket);
    const now = JSON.stringify(data);
    if (now === before) return [];
    before = now;
    return [{ event: 'thread', data }];
  };
}
