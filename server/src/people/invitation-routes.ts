import { acceptance, invitationOffer, invitationToken, setupDone } from '@huiyin/shared/contract/people';
import { Hono, type Context } from 'hono';
import type { Deps } from '../base/deps.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import { enter, knownDevice } from './enter.ts';
import { acceptInvitation, invitationOf, offerOf } from './accept-invitation.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/** Joining a site by the link of an invitation. */
export const invitationRoutes = (deps: Deps, tokenLimit: RateLimit, limits: SignInLimits) => {
  /** Counts a try until its link turns out to be one, by calling what it gives: a whole team may join from one address. */
  const guess = (c: Context<StaffEnv>): (() => void) => {
    const key = `token ${c.var.address}`;
    tokenLimit.take(key, deps.clock.now());
    return () => tokenLimit.giveBack(key);
  };

  return new Hono<StaffEnv>()
    .post(
      '/invitations/lookup',
      document('What an invitation offers', { 200: invitationOffer }),
      input('json', invitationToken),
      async (c) => {
        const isOne = guess(c);
        const found = await invitationOf(deps, c.req.valid('json').token);
        isOne();
        return c.json(await offerOf(deps, found));
      },
    )
    .post(
      '/invitations/acceptance',
      document('Join a site', { 201: setupDone }),
      input('json', acceptance),
      async (c) => {
        const isOne = guess(c);
        const body = c.req.valid('json');
        const found = await invitationOf(deps, body.token);
        isOne();
        const { email, hasAccount } = await offerOf(deps, found);
        // The password of an account is asked: wrong ones count as at the sign-in.
        const device = await knownDevice(deps, c, email);
        const trying = { address: c.var.address, ...(hasAccount !== false && { email, device }) };
        const welcome = limits.take(trying, deps.clock.now());
        const personId = await acceptInvitation(deps, found, body);
        welcome();
        await enter(deps, c, { id: personId, email });
        const { id, key } = found.site;
        return c.json({ site: { id, key } }, 201);
      },
    );
};
