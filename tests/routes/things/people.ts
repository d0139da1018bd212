import { owner } from '../kit/routes.ts';
import { invite, join } from '../kit/staff.ts';
import type { Things } from '../kit/things.ts';

export const people: Things = {
  async make(siteId) {
    const made = async (what: string, body: object): Promise<string> =>
      (await owner().post(`/api/sites/${siteId}/${what}`, body)).body.id;
    return {
      personId: (await join(siteId, 'agent')).id,
      invitationId: (await invite(siteId, 'viewer')).id,
      keyId: await made('api-keys', { name: 'A program', role: 'viewer' }),
      roleId: await made('roles', { name: `Lookers ${crypto.randomUUID().slice(0, 8)}`, permissions: ['site.read'] }),
    };
  },
  bodies: {
    'PATCH /api/sites/:siteId/people/:personId': { role: 'viewer' },
    'PATCH /api/sites/:siteId/roles/:roleId': { name: 'Mine', base: 1 },
  },
};
