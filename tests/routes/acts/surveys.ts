import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  const { revision, inPanel } = (await owner.get(`${site}/surveys/csat`)).body;
  await owner.patch(`${site}/surveys/csat`, { base: revision, inPanel: !inPanel });
  const slugs = (await owner.get(`${site}/surveys`)).body.surveys.map(({ slug }: { slug: string }) => slug);
  await owner.put(`${site}/surveys/order`, { base: slugs, slugs: slugs.toReversed() });
};
