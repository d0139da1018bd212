import { askCounts, identitySecret as secretShape } from '@huiyin/shared/contract/asking';
import { slug } from '@huiyin/shared/contract/text';
import { Hono } from 'hono';
import { z } from 'zod';
import type { SiteMemory } from '../base/site.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { identitySecret, rotateIdentitySecret } from '../sites/identity-secret.ts';
import { readAskCounts } from './read-ask-counts.ts';

/** Who customers are, and how often they were asked. */
export const askingRoutes = (sites: SiteMemory) =>
  new Hono<StaffEnv>()
    .get(
      '/identity-secret',
      document("The secret that signs customers' ids; made when first asked for", { 200: secretShape }),
      async (c) => {
        const { call } = c.var;
        const secret = await identitySecret(call);
        if (!call.site.identitySecret) sites.forget(call.site.key);
        return c.json(secret);
      },
    )
    .post(
      '/identity-secret/rotation',
      document('A new secret; what the old one signed no longer holds', { 201: secretShape }),
      async (c) => {
        const { call } = c.var;
        const secret = await rotateIdentitySecret(call);
        sites.forget(call.site.key);
        return c.json(secret, 201);
      },
    )
    .get(
      '/surveys/:slug/asks',
      document('How often a survey was asked, or not and why, over 30 days', { 200: askCounts }),
      input('param', z.object({ slug })),
      async (c) => c.json(await readAskCounts(c.var.call, c.req.valid('param').slug)),
    );
