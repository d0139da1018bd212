import type { Role } from '@huiyin/shared/contract/people';
import { roles } from '@huiyin/shared/domain/choices';

/**
 * Who may call a staff route. A role includes the ones below it (owner > manager > agent > viewer) and is asked of the
 * site in the path. `anyone`: no sign-in (the route checks a token of its own). `signed-in`: a person, no site.
 */
export type Who = Role | 'anyone' | 'signed-in';

/** The one table of authorization: every route below /api stands here, and a test walks them all. */
export const policy: Readonly<Record<string, Who>> = {
  'GET /api/setup': 'anyone',
  'POST /api/setup': 'anyone',
  'POST /api/invitations/lookup': 'anyone',
  'POST /api/invitations/acceptance': 'anyone',
  'POST /api/auth/sign-in/email': 'anyone',
  'POST /api/auth/sign-out': 'anyone',
  'POST /api/auth/request-password-reset': 'anyone',
  'POST /api/auth/reset-password': 'anyone',
  'POST /api/auth/change-password': 'signed-in',
  'GET /api/me': 'signed-in',
  'POST /api/sites': 'signed-in',
  'GET /api/sites/:siteId': 'viewer',
  'PATCH /api/sites/:siteId': 'manager',
  'GET /api/sites/:siteId/install-check': 'viewer',
  'DELETE /api/sites/:siteId/sample-data': 'manager',
  'GET /api/sites/:siteId/responses': 'viewer',
  'GET /api/sites/:siteId/stream': 'viewer',
  'GET /api/sites/:siteId/tickets': 'viewer',
  'GET /api/sites/:siteId/tickets/:ticketId': 'viewer',
  'GET /api/sites/:siteId/tickets/:ticketId/attachments/:attachmentId': 'viewer',
  'POST /api/sites/:siteId/tickets/:ticketId/messages': 'agent',
  'PUT /api/sites/:siteId/tickets/:ticketId/assignment': 'agent',
  'POST /api/sites/:siteId/tickets/:ticketId/resolution': 'agent',
  'POST /api/sites/:siteId/tickets/:ticketId/closure': 'agent',
  'DELETE /api/sites/:siteId/tickets/:ticketId/closure': 'agent',
  'GET /api/sites/:siteId/metrics/:metric': 'viewer',
  'GET /api/sites/:siteId/surveys': 'viewer',
  'POST /api/sites/:siteId/surveys': 'manager',
  'GET /api/sites/:siteId/surveys/:slug': 'viewer',
  'PATCH /api/sites/:siteId/surveys/:slug': 'manager',
  'GET /api/sites/:siteId/surveys/:slug/versions': 'viewer',
  'POST /api/sites/:siteId/surveys/:slug/versions': 'manager',
  'GET /api/sites/:siteId/surveys/:slug/results': 'viewer',
  'GET /api/sites/:siteId/surveys/:slug/asks': 'viewer',
  'GET /api/sites/:siteId/surveys/:slug/wave': 'viewer',
  'PUT /api/sites/:siteId/surveys/:slug/wave': 'manager',
  'DELETE /api/sites/:siteId/surveys/:slug/wave': 'manager',
  'GET /api/sites/:siteId/identity-secret': 'manager',
  'POST /api/sites/:siteId/identity-secret/rotation': 'owner',
  'GET /api/sites/:siteId/people': 'viewer',
  'POST /api/sites/:siteId/invitations': 'owner',
  'POST /api/sites/:siteId/invitations/:invitationId/link': 'owner',
  'DELETE /api/sites/:siteId/invitations/:invitationId': 'owner',
  'PATCH /api/sites/:siteId/people/:personId': 'owner',
  'POST /api/sites/:siteId/people/:personId/reset-link': 'owner',
  'DELETE /api/sites/:siteId/people/:personId': 'owner',
  'GET /api/sites/:siteId/api-keys': 'owner',
  'POST /api/sites/:siteId/api-keys': 'owner',
  'DELETE /api/sites/:siteId/api-keys/:keyId': 'owner',
  'POST /api/sites/:siteId/imports': 'manager',
};

/** Whether a role includes another. */
export function includes(held: Role, needed: Role): boolean {
  return roles.indexOf(held) <= roles.indexOf(needed);
}
