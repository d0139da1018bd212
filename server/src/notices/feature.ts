import { Hono } from 'hono';
import { consumer } from '../base/jobs/consumer.ts';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { dealOut } from './deal-out.ts';
import { mailDue, noticeMailSince } from './mail-due.ts';
import { noticeRoutes } from './routes.ts';
import * as tables from './tables.ts';

/** What is new for whom: in the console, and by mail for whoever does not look. */
export const notices = {
  name: 'notices',
  tables,
  routes: (deps) => new Hono<StaffEnv>().route('/', noticeRoutes(deps)),
  who: {
    'GET /api/me/notices': 'signed-in',
    'PUT /api/me/notices/seen': 'signed-in',
    'GET /api/me/notice-choices': 'signed-in',
    'PUT /api/me/notice-choices': 'signed-in',
    'PUT /api/me/focus': 'signed-in',
  },
  jobs: (deps) => [
    consumer(deps, 'ticket-notices', (events) => dealOut(deps, events)),
    { name: 'notice-mail', waitingSince: () => noticeMailSince(deps), step: () => mailDue(deps) },
  ],
  onAnswers: { forget: (ids) => [`DELETE FROM notices WHERE +site_id = ?1 AND ticket_id IN (${ids})`] },
} satisfies Feature;
