import { customerMessage, outcomeRating, publicMessage, threadView } from '@huiyin/shared/contract/threads';
import { Hono, type Context } from 'hono';
import { except } from 'hono/combine';
import type { Deps } from '../deps.ts';
import { streamChanges, type Look } from '../events/stream-changes.ts';
import { rateOutcome } from '../follow-ups/rate-outcome.ts';
import { document } from '../http/document.ts';
import { Problem } from '../http/problem.ts';
import { publicBody } from '../http/public-body.ts';
import { publicEtag } from '../http/public-etag.ts';
import { isOwnOrigin } from '../http/origins.ts';
import { admit, preflight, shareWith } from '../http/widget-cors.ts';
import { isKnownOrigin, siteById } from '../sites/read-site.ts';
import { ticketById, type Ticket } from '../tickets/read-ticket.ts';
import { openThread, readThread } from './read-thread.ts';
import { writeToThread } from './write-to-thread.ts';

/** The customer's side of a ticket, opened by the thread secret. */
export const threadRoutes = (deps: Deps) => {
  const { db, settings } = deps;

  // A widget must be able to read that its thread is gone, and nothing may tell which ids exist: before the thread is
  // open, any origin of any site may read the refusal.
  const mayAsk = async (c: Context) => {
    const origin = c.req.header('origin');
    return origin !== undefined && (isOwnOrigin(c, settings) || (await isKnownOrigin(db, origin)));
  };
  const opened = async (c: Context) => {
    const ticket = await found(c).catch(async (refusal: unknown) => {
      if (await mayAsk(c)) shareWith(c, c.req.header('origin')!);
      throw refusal;
    });
    const site = (await siteById(db, ticket.siteId))!;
    admit(c, site, settings);
    return { ticket, site };
  };
  const found = async (c: Context) => {
    const secret = /^Bearer ([A-Za-z0-9_-]{22,128})$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (!secret) throw new Problem('unauthenticated');
    return openThread(db, c.req.param('responseId')!.toLowerCase(), secret);
  };

  return new Hono()
    .options('/threads/:responseId/:part?', async (c) => preflight(c, await mayAsk(c)))
    .get(
      '/threads/:responseId',
      document('The conversation; as text/event-stream it stays open and tells of changes', { 200: threadView }),
      // hono's etag reads the whole answer first: a stream would never begin.
      except((c) => Boolean(c.req.header('accept')?.includes('text/event-stream')), publicEtag),
      async (c) => {
        const { ticket } = await opened(c);
        c.header('cache-control', 'no-store');
        if (!c.req.header('accept')?.includes('text/event-stream')) return c.json(await readThread(db, ticket));
        return streamChanges(c, deps.feed, `thread:${ticket.id}`, lookAt(db, ticket));
      },
    )
    .post(
      '/threads/:responseId/messages',
      document('Write to staff', { 201: publicMessage }, customerMessage),
      async (c) => {
        const { ticket, site } = await opened(c);
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
        const { ticket, site } = await opened(c);
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
