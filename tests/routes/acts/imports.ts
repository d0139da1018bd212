import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  const row = JSON.stringify({ externalId: 'x', kind: 'csat', score: 4, occurredAt: '2026-01-02T03:04:05Z' });
  await owner.post(`${site}/imports`, row, { headers: { 'content-type': 'application/x-ndjson' } });
};
