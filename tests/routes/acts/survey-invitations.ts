import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  await owner.post(`${site}/surveys/csat/invitations`, { invitations: [{ customer: 'somebody', service: 'order 1' }] });
};
