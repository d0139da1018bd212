import { documentLimits } from '@huiyin/shared/domain/limits';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Client } from '../kit/api.ts';
import { owner } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

let siteId: string;
const at = (path = ''): string => `/api/sites/${siteId}/documents${path}`;
const list = async (by = owner()): Promise<{ id: string; title: string }[]> =>
  (await by.get(at('?kind=reply_template'))).body.documents;

beforeAll(async () => {
  ({ id: siteId } = await newSite({ languages: ['zh-CN', 'en'] }));
});

const texts = { en: 'Hello {name|there}, {number} {agent}', 'zh-CN': '您好 {name}\n{"a": 1} {}' };
let made = 0;
const make = (more: object = {}, by: Client = owner()): Promise<Answer> =>
  by.post(at(), { kind: 'reply_template', title: `Reply ${(made += 1)}`, texts, ...more });
const makeOne = async (): Promise<{ id: string; title: string; revision: number }> => {
  const { status, body } = await make();
  expect(status).toBe(201);
  return body;
};
const codeOf = ({ status, body }: Answer): [number, string] => [status, body.code];

describe('a document', () => {
  test(
    'is a title and a text by language, by title in a list that says the languages of the site',
    { tags: 'verb' },
    async () => {
      const [late, early] = [(await make({ title: 'Zebra' })).body, (await make({ title: ' Ant ' })).body];
      expect(late).toMatchObject({ kind: 'reply_template', title: 'Zebra', texts, revision: 1, sample: false });
      expect(late.changedBy).toBe('Olive Owner');
      const { body } = await owner().get(at('?kind=reply_template'));
      expect(body.languages).toEqual(['zh-CN', 'en']);
      expect(body.documents.map(({ title }: { title: string }) => title)).toEqual(['Ant', 'Zebra']);
      expect((await owner().get(at(`/${early.id}`))).body).toEqual(body.documents[0]);
    },
  );

  test.each<[what: string, body: object, field: string, said: string]>([
    ['no title', { title: ' ' }, 'title', ''],
    ['a title of two lines', { title: 'a\nb' }, 'title', 'must be one line'],
    ['too long a title', { title: 'x'.repeat(documentLimits.title + 1) }, 'title', ''],
    ['no text', { texts: {} }, 'texts', 'needs at least one language'],
    ['an empty text', { texts: { en: ' \n' } }, 'texts.en', 'must not be empty'],
    ['too long a text', { texts: { en: 'x'.repeat(documentLimits.text + 1) } }, 'texts.en', ''],
    ['another language', { texts: { fr: 'Bonjour' } }, 'texts.fr', ''],
    ['unknown placeholders', { texts: { en: '{nmae} {number} {Name|x}' } }, 'texts.en', '{nmae} {Name|x}'],
    ['another kind', { kind: 'poem' }, 'kind', ''],
    ['what is not known', { slug: 'sorry' }, 'slug', 'is not known here'],
  ])('with %s is not made', async (_, wrong, field, said) => {
    const { status, body } = await make(wrong);
    expect([status, body.errors[0].field]).toEqual([400, field]);
    expect(body.errors[0].message).toContain(said);
  });

  test('of no kind is not listed', async () => {
    const { status, body } = await owner().get(at());
    expect([status, body.errors[0].field]).toEqual([400, 'kind']);
  });

  // How many rows there may be is said in the write; roles.test.ts holds that it is on a libSQL server too.
  test('is one of a few; one that was removed makes room, and does not come back without it', async () => {
    const { id } = await newSite();
    const path = `/api/sites/${id}/documents`;
    const one = (): Promise<Answer> =>
      owner().post(path, { kind: 'reply_template', title: 'One', texts: { en: 'One' } });
    const all = await Promise.all(Array.from({ length: documentLimits.documents + 2 }, one));
    const there = all.filter(({ status }) => status === 201);
    expect(there).toHaveLength(documentLimits.documents);
    expect(all.filter(({ status, body }) => status === 400 && body.errors[0].field === 'title')).toHaveLength(2);
    const removed = `${path}/${there[0]!.body.id}`;
    expect((await owner().del(removed)).status).toBe(204);
    expect((await one()).status).toBe(201);
    expect((await owner().del(`${removed}/removal`)).status).toBe(400);
  });
});

describe('an edit', () => {
  test('changes what is given, of the revision that was read', { tags: 'verb' }, async () => {
    const document = await makeOne();
    const path = at(`/${document.id}`);
    const renamed = await owner().patch(path, { base: 1, title: 'Renamed' });
    expect(renamed.body).toMatchObject({ title: 'Renamed', texts, revision: 2 });
    expect((await owner().patch(path, { base: 2 })).body.revision).toBe(2);
    const other = await owner().patch(path, { base: 2, texts: { en: 'Only English' } });
    expect(other.body).toMatchObject({ title: 'Renamed', texts: { en: 'Only English' }, revision: 3 });
    const unknown = await owner().patch(path, { base: 3, texts: { en: '{who}' } });
    expect([unknown.status, unknown.body.errors[0].field]).toEqual([400, 'texts.en']);
    expect((await owner().patch(path, { title: 'x' })).body.errors[0].field).toBe('base');
  });

  test('of an earlier revision is a conflict that names who was faster', { tags: 'storage' }, async () => {
    const mei = await join(siteId, 'manager', 'Mei');
    const document = await makeOne();
    const edit = (title: string, by: Client): Promise<Answer> => by.patch(at(`/${document.id}`), { base: 1, title });
    const both = await Promise.all([edit('Mine', owner()), edit('Hers', mei.client)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [won, lost] = both.toSorted((a, b) => a.status - b.status);
    expect(lost!.body).toMatchObject({ code: 'conflict', by: won!.body.changedBy });
    expect((await owner().get(at(`/${document.id}`))).body.title).toBe(won!.body.title);
  });
});

test('a removed document is not there, and comes back as it was', { tags: 'verb' }, async () => {
  const document = await makeOne();
  const path = at(`/${document.id}`);
  expect((await owner().del(path)).status).toBe(204);
  expect((await owner().del(path)).status).toBe(204);
  const gone = [await owner().get(path), await owner().patch(path, { base: 1, title: 'x' })];
  expect(gone.map(codeOf)).toEqual(gone.map(() => [404, 'not_found']));
  expect((await list()).map(({ id }) => id)).not.toContain(document.id);
  expect((await owner().del(`${path}/removal`)).body).toEqual(document);
  expect((await owner().del(`${path}/removal`)).body).toEqual(document);
  expect((await owner().patch(path, { base: 1, title: 'Back' })).status).toBe(200);
});

test('those who answer read documents, and managers change them', { tags: 'auth' }, async () => {
  const document = await makeOne();
  for (const [role, status] of [
    ['viewer', 403],
    ['agent', 403],
    ['manager', 201],
  ] as const) {
    const { client } = await join(siteId, role);
    expect((await list(client)).map(({ id }) => id)).toContain(document.id);
    expect((await make({}, client)).status, role).toBe(status);
  }
});
