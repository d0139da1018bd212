import { site, visitor } from '../kit/routes.ts';
import type { Things } from '../kit/things.ts';

export const testAnswers: Things = {
  async make() {
    const responseId = crypto.randomUUID();
    await visitor().post(`/v1/sites/${site().siteKey}/responses`, { id: responseId, kind: 'csat', score: 1 });
    return { responseId };
  },
};
