import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  const { revision } = (await owner.get(site)).body;
  await owner.patch(site, { base: revision, name: 'Tea' });
  await owner.get(`${site}/identity-secret`);
  await owner.post(`${site}/identity-secret/rotation`, {});
};
