import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  await owner.put(`${site}/metrics/csat/targets`, { base: 0, targets: [{ from: '2026-01-01', value: 0.9 }] });
};
