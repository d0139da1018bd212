import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  const wave = `${site}/surveys/nps/wave`;
  await owner.put(wave, { every: 'quarter', required: { by: 'share', customers: 900 }, base: null });
  await owner.del(wave);
  // A job draws somebody of those that the site knows.
  const required = { by: 'share', customers: 1 };
  await owner.put(wave, { every: 'quarter', required, draw: { responseRate: 100 }, base: null });
};
