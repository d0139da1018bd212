import { customerMessage, outcomeRating, publicMessage, threadView } from '@huiyin/shared/contract/threads';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { etag } from 'hono/etag';
import type { Deps } from '../deps.ts';
import { streamChanges } from '../events/stream-changes.ts';
import { rateOutcome } from '../follow-ups/rate-outcome.ts';
import { document } from '../http/document.ts';
import { Problem } from '../http/problem.ts';
import { largestPublicBody, publicBody } from '../http/public-body.ts';
import { admit, preflight } from '../http/widget-cors.ts';
import { siteById } from '../sites/read-site.ts';
import { ticketById } from '../tickets/read-ticket.ts';
import { openThread, readThread } from './read-thread.ts';
import { writeToThread } from './write-to-thread.ts';

const limit = bodyLimit({
  maxSize: largestPublicBody,
  onError: () => {
    throw new Problem('too_large', { detail: `at most ${largestPublicBody} bytes` });
  },
});

/** The customer's side of a ticket, opened by the thread secret. */
export const threadRoutes = (deps: Deps) => {
  const { db, settings } = deps;

  const opened = async (c: Context) => {
    const secret = /^Bearer ([A-Za-z0-9_-]{22,128})$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (!secret) throw new Problem('unauthenticated');
    const ticket = await openThread(db, c.req.param('responseId')!.toLowerCase(), secret);
    const site = (await siteById(db, ticket.siteId))!;
    admit(c, site, settings);
    return { ticket, site };
  };
  const siteOf = async (responseId: string) => {
    const ticket = await ticketById(db, responseId.toLowerCase());
    return ticket && siteById(db, ticket.siteId);
  };

  return new Hono()
    .options('/threads/:responseId/:part?', async (c) => preflight(c, await siteOf(c.req.param('responseId')), settings))
    .get(
      '/threads/:responseId',
      document('The conversation; as text/event-stream it stays open and tells of changes', { 200: threadView }),
      // hono's etag reads the whole answer first: a stream would never begin.
      except((c) => Boolean(c.req.header('accept')?.includes('text/event-stream')), etag()),
      async (c) => {
        const { ticket } = await opened(c);
        c.header('cache-control', 'no-store');
        if (!c.req.header('accept')?.includes('text/event-stream')) return c.json(await readThread(db, ticket));
        return streamChanges(c, deps.feed, `thread:${ticket.id}`, async () => {
          const current = await ticketById(db, ticket.id);
          return current ? [{ event: 'thread', data: await readThread(db, current) }] : [];
        });
      },
    )
    .post('/threads/:responseId/messages', document('Write to staff', { 201: publicMessage }, customerMessage), limit, async (c) => {
      const { ticket, site } = await opened(c);
      const body = await publicBody(c, customerMessage);
      await writeToThread(deps, site, ticket, body);
      const thread = await readThread(db, ticket);
      return c.json(thread.messages.find((m) => m.id === body.id)!, 201);
    })
    .post('/threads/:responseId/rating', document('Say how it was solved', { 201: threadView }, outcomeRating), limit, async (c) => {
      const { ticket, site } = await opened(c);
      await rateOutcome(deps, site, ticket, await publicBody(c, outcomeRating));
      return c.json(await readThread(db, (await ticketById(db, ticket.id))!), 201);
    });
};
