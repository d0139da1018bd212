import { owner, site, visitor } from '../kit/routes.ts';
import type { Things } from '../kit/things.ts';

export const testAnswers: Things = {
  async make(siteId) {
    const responseId = crypto.randomUUID();
    await visitor().post(`/v1/sites/${site().siteKey}/responses`, { id: responseId, kind: 'csat', score: 1 });
    await owner().put(`/api/sites/${siteId}/responses/${responseId}/test`, {});
    return { responseId };
  },
};
