import { owner } from '../kit/routes.ts';
import type { Things } from '../kit/things.ts';

export const health: Things = {
  async make(siteId) {
    return { mailId: (await owner().post(`/api/sites/${siteId}/test-mails`, {})).body.id };
  },
};
