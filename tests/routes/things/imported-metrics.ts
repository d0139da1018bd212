import { owner } from '../kit/routes.ts';
import type { Things } from '../kit/things.ts';

export const importedMetrics: Things = {
  async make(siteId) {
    const number = { kind: 'metric', occurredAt: '2026-01-02', metric: 'orders', unit: 'count', value: 3 };
    const headers = { 'content-type': 'application/x-ndjson' };
    await owner().post(`/api/sites/${siteId}/imports`, JSON.stringify(number), { headers });
    return { imported: 'orders' };
  },
};
