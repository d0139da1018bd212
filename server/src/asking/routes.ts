import {
  askCheck,
  askChecked,
  askCounts,
  identitySecret as secretShape,
  siteAsks,
} from '@huiyin/shared/contract/asking';
import { slug } from '@huiyin/shared/contract/text';
import { Hono } from 'hono';
import { z } from 'zod';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { identitySecret, rotateIdentitySecret } from '../sites/identity-secret.ts';
import { checkAsk } from './check-ask.ts';
import { readAskCounts, readSiteAsks } from './read-ask-counts.ts';

/** Who customers are, and how often they were asked. */
export const askingRoutes = () =>
  new Hono<StaffEnv>()
    .get(
      '/identity-secret',
      document("The secret that signs customers' ids; made when first asked for", { 200: secretShape }),
      async (c) => c.json(await identitySecret(c.var.call)),
    )
    .post(
      '/identity-secret/rotation',
      document('A new secret; what the old one signed no longer holds', { 201: secretShape }),
      async (c) => c.json(await rotateIdentitySecret(c.var.call), 201),
    )
    .get(
      '/asks',
      document('How each survey was received over 30 days: answers, shown, answered then, response rate', {
        200: siteAsks,
      }),
      async (c) => c.json(await readSiteAsks(c.var.call)),
    )
    .get(
      '/surveys/:slug/asks',
      document('How a survey was received, and how often it was not asked and why, over 30 days', { 200: askCounts }),
      input('param', z.object({ slug })),
      async (c) => c.json(await readAskCounts(c.var.call, c.req.valid('param').slug)),
    )
    .post(
      '/surveys/:slug/ask-checks',
      document('Why a survey does or does not come up on a page, rule by rule; stores and counts nothing', {
        200: askChecked,
      }),
      input('param', z.object({ slug })),
      input('json', askCheck),
      async (c) => c.json(await checkAsk(c.var.call, c.req.valid('param').slug, c.req.valid('json'))),
    );
