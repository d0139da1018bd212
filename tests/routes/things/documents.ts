import { owner } from '../kit/routes.ts';
import type { Things } from '../kit/things.ts';

export const documents: Things = {
  async make(siteId) {
    const template = { kind: 'reply_template', title: 'Sorry', texts: { en: 'Sorry' } };
    return { documentId: (await owner().post(`/api/sites/${siteId}/documents`, template)).body.id };
  },
  bodies: { 'PATCH /api/sites/:siteId/documents/:documentId': { title: 'Mine', base: 1 } },
};
