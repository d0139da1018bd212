import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  await owner.put(`${site}/population`, { customers: [{ id: 'one', tier: 'gold' }, { id: 'two' }] });
  await owner.put(`${site}/population/consents`, { customer: 'one', purpose: 'surveys', given: false });
  await owner.del(`${site}/population/customer?id=one`);
};
