import { siteHealth, testMail } from '@huiyin/shared/contract/health';
import { Hono } from 'hono';
import type { Job } from '../base/jobs/job.ts';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { createRateLimit } from '../http/rate-limit.ts';
import { viewHealth } from './site-health.ts';
import { sendTestMail, viewTestMail } from './test-mail.ts';

const hourMs = 3_600_000;
const mostTestMails = 5;

/** What a support lead may know of the machine below: whether mail leaves, and what goes on by itself does. */
export const siteHealthRoutes = (jobs: readonly Job[]) => {
  const tests = createRateLimit(mostTestMails, hourMs);
  return new Hono<StaffEnv>()
    .get('/health', document('Whether what nobody waits for gets done', { 200: siteHealth }), async (c) =>
      c.json(await viewHealth(c.var.call, jobs)),
    )
    .post(
      '/test-mails',
      document('A mail to yourself, to see whether mail leaves; five an hour', { 201: testMail }),
      async (c) => {
        const { actor, now } = c.var.call;
        tests.take(actor.id, now);
        return c.json(await sendTestMail(c.var.call), 201);
      },
    )
    .get('/test-mails/:mailId', document('What became of it', { 200: testMail }), async (c) =>
      c.json(await viewTestMail(c.var.call, c.req.param('mailId'))),
    );
};
