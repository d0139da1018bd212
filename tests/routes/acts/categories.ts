import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  const { revision } = (await owner.get(`${site}/categories`)).body;
  await owner.put(`${site}/categories`, { base: revision, categories: [{ id: 'tea', label: { en: 'Tea' } }] });
};
