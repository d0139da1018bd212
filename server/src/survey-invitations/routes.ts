import {
  invitationCounts,
  invitationList,
  invitationSpan,
  invitedList,
  newInvitations,
} from '@huiyin/shared/contract/survey-invitations';
import { slug } from '@huiyin/shared/contract/text';
import { drawnInvited, drawnToInvite, inviteDrawn as inviteDrawnBody } from '@huiyin/shared/contract/wave-invitations';
import { Hono } from 'hono';
import { z } from 'zod';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { countInvitations } from './count-invitations.ts';
import { countDrawn, inviteDrawn } from './invite-drawn.ts';
import { inviteToSurvey } from './invite.ts';
import { listInvitations } from './read-invitations.ts';

const param = input('param', z.object({ slug }));

/** Who is invited to a survey after a service. */
export const surveyInvitationRoutes = () =>
  new Hono<StaffEnv>()
    .get(
      '/surveys/:slug/invitations',
      document('The fifty invitations to a survey that were made last', { 200: invitationList }),
      param,
      async (c) => c.json(await listInvitations(c.var.call, c.req.valid('param').slug)),
    )
    .post(
      '/surveys/:slug/invitations',
      document('Invite customers to a survey, one a service', { 200: invitedList }),
      param,
      input('json', newInvitations),
      async (c) => c.json(await inviteToSurvey(c.var.call, c.req.valid('param').slug, c.req.valid('json'))),
    )
    .get(
      '/surveys/:slug/wave/invitations',
      document('Whom of the drawn customers a mail may still ask', { 200: drawnToInvite }),
      param,
      async (c) => c.json(await countDrawn(c.var.call, c.req.valid('param').slug)),
    )
    .post(
      '/surveys/:slug/wave/invitations',
      document('Mail an invitation to the next of the drawn customers', { 200: drawnInvited }),
      param,
      input('json', inviteDrawnBody),
      async (c) => c.json(await inviteDrawn(c.var.call, c.req.valid('param').slug, c.req.valid('json'))),
    )
    .get(
      '/surveys/:slug/invitation-counts',
      document('What became of the invitations of a period', { 200: invitationCounts }),
      param,
      input('query', invitationSpan),
      async (c) => c.json(await countInvitations(c.var.call, c.req.valid('param').slug, c.req.valid('query'))),
    );
