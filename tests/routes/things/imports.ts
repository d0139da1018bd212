import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { owner } from '../kit/routes.ts';
import type { Things } from '../kit/things.ts';

const hash = 'a'.repeat(64);

export const imports: Things = {
  async make(siteId) {
    const importId = crypto.randomUUID();
    const opening = { file: 'a.csv', bytes: 1, fingerprint: hash, header: hash, choices: {}, answers: 1 };
    await owner().put(`/api/sites/${siteId}/imports/${importId}`, opening);
    return { importId };
  },
  bodies: {
    'PUT /api/sites/:siteId/imports/:importId/completion': {
      passedOver: nonePassedOver(),
      lastLine: 0,
    },
  },
};
