import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { forgetInvitations } from './invitation-statements.ts';
import { remindDue, remindSince } from './remind.ts';
import { surveyInvitationRoutes } from './routes.ts';
import { sampleInvitations } from './sample-invitations.ts';
import * as tables from './tables.ts';

/** Customers who are asked for an answer after a service, by a link of their own. */
export const surveyInvitations = {
  name: 'survey-invitations',
  tables,
  routes: () => new Hono<StaffEnv>().route('/sites/:siteId', surveyInvitationRoutes()),
  who: {
    'GET /api/sites/:siteId/surveys/:slug/invitations': 'invitations.send',
    'POST /api/sites/:siteId/surveys/:slug/invitations': 'invitations.send',
    'GET /api/sites/:siteId/surveys/:slug/wave/invitations': 'invitations.send',
    'POST /api/sites/:siteId/surveys/:slug/wave/invitations': 'invitations.send',
    'GET /api/sites/:siteId/surveys/:slug/invitation-counts': 'metrics.read',
  },
  jobs: (deps) => [
    { name: 'invitation-reminders', waitingSince: () => remindSince(deps), step: () => remindDue(deps) },
  ],
  sample: sampleInvitations,
  onAnswers: { forget: (ids) => [forgetInvitations(ids)] },
} satisfies Feature;
