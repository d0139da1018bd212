import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site, siteKey, visitor }) => {
  const answer = async (body: object): Promise<string> => {
    const id = crypto.randomUUID();
    await visitor.post(`/v1/sites/${siteKey}/responses`, { id, ...body });
    return id;
  };
  for (const body of [
    { kind: 'nps', score: 9 },
    { kind: 'complaint', comment: 'Does it work?' },
  ]) {
    const mark = `${site}/responses/${await answer(body)}/test`;
    await owner.put(mark, {});
    await owner.del(mark);
  }
  const id = await answer({ kind: 'nps', score: 1, test: true });
  await owner.del(`${site}/test-answers?id=${id}`);
};
