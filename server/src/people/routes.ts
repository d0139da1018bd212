import {
  apiKeyMade,
  apiKeyView,
  copiedLink,
  invitationView,
  newApiKey,
  newInvitation,
  people,
  roleChange,
  roleChanged,
} from '@huiyin/shared/contract/people';
import { iso } from '../base/iso.ts';
import { Hono } from 'hono';
import { z } from 'zod';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { listApiKeys, makeApiKey, revokeApiKey } from './api-keys.ts';
import { changeRole, removeMember } from './change-members.ts';
import { copyInvitationLink, invite, revokeInvitation } from './invitations.ts';
import type { FreeWork } from './end-access.ts';
import { pendingInvitations } from './pending-invitations.ts';
import { membersOf, type Member } from './read-members.ts';
import { copyResetLink } from './reset-links.ts';

const view = ({ since, permissions, ...member }: Member) => ({
  ...member,
  since: iso(since),
  mayReply: permissions.includes('tickets.reply'),
});

/** People, invitations and API keys of a site; `freeWork` gives on what somebody held who may no longer do it. */
export const peopleRoutes = (freeWork: FreeWork) =>
  new Hono<StaffEnv>()
    .get('/people', document('Who works on this site', { 200: people }), async (c) => {
      const { db, site, may } = c.var.call;
      const invitations = may('people.invite') ? await pendingInvitations(c.var.call) : [];
      return c.json({ members: (await membersOf(db, site.id)).map(view), invitations });
    })
    .patch(
      '/people/:personId',
      document('Give a person another role', { 200: roleChanged }),
      input('json', roleChange),
      async (c) => {
        const { role } = c.req.valid('json');
        const { ended, ...member } = await changeRole(c.var.call, c.req.param('personId'), role, freeWork);
        return c.json({ ...view(member), ended });
      },
    )
    .delete('/people/:personId', document('Take a person off this site', { 204: null }), async (c) => {
      await removeMember(c.var.call, c.req.param('personId'), freeWork);
      return c.body(null, 204);
    })
    .post(
      '/people/:personId/reset-link',
      document('A link for another member to choose a new password; works once, for an hour', { 201: copiedLink }),
      async (c) => c.json(await copyResetLink(c.var.call, c.req.param('personId')), 201),
    )
    .post(
      '/invitations',
      document('Invite somebody by mail', { 201: invitationView }),
      input('json', newInvitation),
      async (c) => c.json(await invite(c.var.call, c.req.valid('json')), 201),
    )
    .delete('/invitations/:invitationId', document('Take an invitation back', { 204: null }), async (c) => {
      await revokeInvitation(c.var.call, c.req.param('invitationId'));
      return c.body(null, 204);
    })
    .post(
      '/invitations/:invitationId/link',
      document('A link of an invitation to hand over; works once, as long as the invitation', { 201: copiedLink }),
      async (c) => c.json(await copyInvitationLink(c.var.call, c.req.param('invitationId')), 201),
    )
    .get('/api-keys', document('Keys for programs', { 200: z.object({ keys: z.array(apiKeyView) }) }), async (c) =>
      c.json({ keys: await listApiKeys(c.var.call.db, c.var.call.site.id) }),
    )
    .post(
      '/api-keys',
      document('Make a key; its secret is shown once', { 201: apiKeyMade }),
      input('json', newApiKey),
      async (c) => c.json(await makeApiKey(c.var.call, c.req.valid('json')), 201),
    )
    .delete('/api-keys/:keyId', document('End a key', { 204: null }), async (c) => {
      await revokeApiKey(c.var.call, c.req.param('keyId'));
      return c.body(null, 204);
    });
