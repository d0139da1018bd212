import { invitationDid, invitationState } from '@huiyin/shared/contract/survey-invitations';
import { invitationLimits } from '@huiyin/shared/domain/survey-invitations';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import type { AddressLimits } from '../http/address-limits.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import type { SiteDirectory } from '../sites/site-directory.ts';
import { actOnInvitation } from './act-on-invitation.ts';

const param = input('param', z.object({ siteKey: z.string(), did: invitationDid }));
const query = input('query', z.strictObject({ i: z.string().max(invitationLimits.token) }));

/**
 * POST /v1/sites/:siteKey/invitations/:did?i=TOKEN: what a customer does with an invitation. Who holds its link may; so a mail program
 * may post here by itself (RFC 8058), whose body says nothing more.
 */
export const invitationActRoutes = (deps: Deps, directory: SiteDirectory, limits: AddressLimits) =>
  new Hono<StaffEnv>().post(
    '/sites/:siteKey/invitations/:did',
    document('What a customer does with an invitation beside answering it', { 200: invitationState }),
    param,
    query,
    async (c) => {
      limits.answer(c.var.address);
      const known = await directory.byKey(c.req.valid('param').siteKey);
      if (!known) throw new Problem('not_found');
      c.header('cache-control', 'no-store');
      const gpc = c.req.header('sec-gpc') === '1';
      return c.json(await actOnInvitation(deps, known, c.req.valid('query').i, c.req.valid('param').did, gpc));
    },
  );
