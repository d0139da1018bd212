import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site }) => {
  const documents = `${site}/documents`;
  const template = { kind: 'reply_template', title: 'Sorry', texts: { en: 'Sorry, {name|you}' } };
  const made = (await owner.post(documents, template)).body;
  await owner.patch(`${documents}/${made.id}`, { base: made.revision, title: 'So sorry' });
  await owner.del(`${documents}/${made.id}`);
  await owner.del(`${documents}/${made.id}/removal`);
};
