import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  await owner.post(`${site}/touchpoints`, { names: ['Till 1'] });
  await owner.patch(`${site}/touchpoints`, { id: 'Till 1', base: 1, name: 'Counter' });
};
