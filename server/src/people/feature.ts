import { Hono } from 'hono';
import { consumer } from '../base/jobs/consumer.ts';
import type { StaffEnv } from '../http/context.ts';
import type { Feature } from '../http/manifest.ts';
import { accountNotices } from './account-notices.ts';
import { authRoutes, type LastEventId } from './auth-routes.ts';
import type { FreeWork } from './end-access.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { roleRoutes } from './role-routes.ts';
import { peopleRoutes } from './routes.ts';
import { createSignInLimits } from './sign-in-limits.ts';
import * as tables from './tables.ts';

/** Staff, their roles and their programs; `freeWork` as in `peopleRoutes`, `lastEventId` as in `authRoutes`. */
export const people = (freeWork: FreeWork, lastEventId: LastEventId) =>
  ({
    name: 'people',
    tables,
    routes: (deps, { tokens }) => {
      const signIns = createSignInLimits();
      return new Hono<StaffEnv>()
        .route('/', authRoutes(deps, signIns, lastEventId))
        .route('/', invitationRoutes(deps, tokens, signIns))
        .route('/sites/:siteId', peopleRoutes(freeWork))
        .route('/sites/:siteId', roleRoutes(freeWork));
    },
    who: {
      'POST /api/auth/sign-in/email': 'anyone',
      'POST /api/auth/sign-out': 'anyone',
      'POST /api/auth/request-password-reset': 'anyone',
      'POST /api/auth/reset-password': 'anyone',
      'POST /api/auth/change-password': 'signed-in',
      'GET /api/me': 'signed-in',
      'PATCH /api/me': 'signed-in',
      'GET /api/me/sessions': 'signed-in',
      'DELETE /api/me/sessions/others': 'signed-in',
      'POST /api/invitations/lookup': 'anyone',
      'POST /api/invitations/acceptance': 'anyone',
      'GET /api/sites/:siteId/people': 'people.read',
      'PATCH /api/sites/:siteId/people/:personId': 'people.manage',
      'DELETE /api/sites/:siteId/people/:personId': 'people.manage',
      'POST /api/sites/:siteId/people/:personId/reset-link': 'people.manage',
      'POST /api/sites/:siteId/invitations': 'people.invite',
      'POST /api/sites/:siteId/invitations/:invitationId/link': 'people.invite',
      'DELETE /api/sites/:siteId/invitations/:invitationId': 'people.invite',
      'GET /api/sites/:siteId/roles': 'people.read',
      'POST /api/sites/:siteId/roles': 'roles.manage',
      'PATCH /api/sites/:siteId/roles/:roleId': 'roles.manage',
      'DELETE /api/sites/:siteId/roles/:roleId': 'roles.manage',
      'GET /api/sites/:siteId/api-keys': 'keys.manage',
      'POST /api/sites/:siteId/api-keys': 'keys.manage',
      'DELETE /api/sites/:siteId/api-keys/:keyId': 'keys.manage',
    },
    jobs: (deps) => [consumer(deps, 'notices', (events) => accountNotices(deps, events))],
  }) satisfies Feature;
