import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  await owner.get(`${site}/exports/answers?format=ndjson`);
};
