import type { Context } from 'hono';
import { customer } from '../base/actor.ts';
import { createCall, type Call } from '../base/call.ts';
import type { Deps } from '../base/deps.ts';
import { isOwnOrigin } from '../http/origins.ts';
import { Problem } from '../base/problem.ts';
import { admit, shareWith } from '../http/widget-cors.ts';
import { isKnownOrigin, siteById } from '../base/site.ts';
import { ticketById, type Ticket } from './read-ticket.ts';
import type { Db } from '../base/db/db.ts';
import { hashSecret, sameSecret } from '../base/secrets.ts';

/** Who may come in where `:responseId` names a thread. */
export interface ThreadDoor {
  /** Whether the page is one of any site's. */
  mayAsk(c: Context): Promise<boolean>;
  /** The ticket its secret opens, and its customer's call. Throws Problem('unauthenticated' | 'not_found' | 'origin_not_allowed'). */
  enter(c: Context): Promise<{ ticket: Ticket; call: Call }>;
}

/**
 * A widget must be able to read that its thread is gone, and nothing may tell which ids exist: before the thread is
 * open, any origin of any site may read the refusal.
 */
export function threadDoor(deps: Deps): ThreadDoor {
  const { db, settings } = deps;
  const mayAsk = async (c: Context) => {
    const origin = c.req.header('origin');
    return origin !== undefined && (isOwnOrigin(c, settings) || (await isKnownOrigin(db, origin)));
  };
  const found = async (c: Context) => {
    const secret = /^Bearer ([A-Za-z0-9_-]{22,128})$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (!secret) throw new Problem('unauthenticated');
    return openThread(db, c.req.param('responseId')!.toLowerCase(), secret);
  };
  return {
    mayAsk,
    async enter(c) {
      const ticket = await found(c).catch(async (refusal: unknown) => {
        if (await mayAsk(c)) shareWith(c, c.req.header('origin')!);
        throw refusal;
      });
      const site = (await siteById(db, ticket.siteId))!;
      admit(c, site, settings);
      return { ticket, call: createCall(deps, { actor: customer, site, permissions: [] }) };
    },
  };
}

/** The ticket a thread secret opens. Throws Problem('not_found') alike for a wrong id and a wrong secret. */
async function openThread(db: Db, id: string, secret: string): Promise<Ticket> {
  const [ticket, hash] = await Promise.all([ticketById(db, id), hashSecret(secret)]);
  if (!ticket?.threadSecretHash || !sameSecret(ticket.threadSecretHash, hash)) throw new Problem('not_found');
  return ticket;
}
