import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site, siteKey, visitor }) => {
  const answer = async (body: object): Promise<string> => {
    const id = crypto.randomUUID();
    await visitor.post(`/v1/sites/${siteKey}/responses`, { id, ...body });
    return `${site}/responses/${id}`;
  };
  for (const body of [
    { kind: 'nps', score: 9 },
    { kind: 'complaint', comment: 'Does it work?' },
  ]) {
    const path = await answer(body);
    await owner.put(`${path}/test`, {});
    await owner.del(`${path}/test`);
    await owner.put(`${path}/test`, {});
    await owner.del(path);
  }
};
