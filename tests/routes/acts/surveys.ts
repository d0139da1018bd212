import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  const { revision, inPanel } = (await owner.get(`${site}/surveys/csat`)).body;
  await owner.patch(`${site}/surveys/csat`, { base: revision, inPanel: !inPanel });
};
