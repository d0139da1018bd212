import { touchpointLimits } from '@huiyin/shared/domain/limits';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { complain } from './kit/complaint.ts';
import { owner, processesForget } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

let at: string;
let siteId: string;
let key: string;

beforeAll(async () => {
  ({ id: siteId, key } = await newSite({ origins: [siteOrigin] }));
  at = `/api/sites/${siteId}/touchpoints`;
});

const list = async (): Promise<{ id: string; name: string; revision: number; hidden: boolean; seen: boolean }[]> =>
  (await owner().get(at)).body.touchpoints;
const one = async (id: string) => (await list()).find((found) => found.id === id)!;
const complainAt = async (touchpoint: string) => complain({ touchpoint, channel: 'qr' }, { siteId, siteKey: key });

test('staff add touchpoints by name; those that are there stay', { tags: 'verb' }, async () => {
  const added = await owner().post(at, { names: ['Till 1', '二号店', 'Till 1'] });
  expect(added.status).toBe(200);
  expect(added.body.touchpoints).toMatchObject([
    { id: 'Till 1', name: 'Till 1', seen: false, hidden: false, revision: 1 },
    { id: '二号店', name: '二号店' },
  ]);
  expect((await owner().post(at, { names: ['Till 1'] })).body).toEqual(added.body);
});

test('one that an answer says is there, and the ticket says what it is called now', { tags: 'verb' }, async () => {
  const { ticket } = await complainAt('Shp 4');
  const seen = await one('Shp 4');
  expect(seen).toMatchObject({ name: 'Shp 4', seen: true });
  const { body } = await owner().patch(at, { id: 'Shp 4', base: seen.revision, name: 'Shop 4' });
  expect(body).toMatchObject({ id: 'Shp 4', name: 'Shop 4', seen: false, revision: 2 });
  const { response } = (await owner().get(ticket)).body;
  expect(response).toMatchObject({ touchpoint: 'Shp 4', touchpointName: 'Shop 4' });
  const { items } = (await owner().get(`/api/sites/${siteId}/responses`)).body;
  expect(items[0]).toMatchObject({ touchpoint: 'Shp 4', touchpointName: 'Shop 4' });

  await processesForget();
  await complainAt('Shop 4');
  const { split } = (await owner().get(`/api/sites/${siteId}/metrics/complaints?split=touchpoint`)).body;
  expect(split.values).toMatchObject([{ of: 'Shp 4', n: 2 }]);
});

test('a hidden one is counted as before, and is offered again when it is added', { tags: 'verb' }, async () => {
  await owner().post(at, { names: ['Closed branch'] });
  const { body } = await owner().patch(at, { id: 'Closed branch', base: 1, hidden: true });
  expect(body).toMatchObject({ hidden: true, revision: 2 });
  await owner().post(at, { names: ['Closed branch'] });
  expect(await one('Closed branch')).toMatchObject({ hidden: false, revision: 3 });
});

test('a first name stands for the one that is called otherwise now', { tags: 'verb' }, async () => {
  const before = await list();
  const { status, body } = await owner().post(at, { names: ['Shp 4', 'Shop 4'] });
  expect(status).toBe(200);
  expect(body.touchpoints).toEqual(before);
});

test('what is told of one is kept, and of it only what is said changes', { tags: 'verb' }, async () => {
  await owner().post(at, { names: ['Help pages'] });
  const about = { channel: 'page', guide: { en: 'Ask us here' }, pages: [{ match: 'prefix', value: '/help/' }] };
  const { body } = await owner().patch(at, { id: 'Help pages', base: 1, ...about });
  expect(body).toMatchObject({ ...about, name: 'Help pages', revision: 2 });
  expect((await owner().patch(at, { id: 'Help pages', base: 2, channel: null })).body).toMatchObject({
    ...about,
    channel: null,
  });
  expect(await one('Help pages')).toMatchObject({ ...about, channel: null, revision: 3 });
});

describe('what is refused', () => {
  test.each([
    ['a channel that is none', { id: 'Till 1', base: 1, channel: 'pigeon' }, 400, 'invalid'],
    ['a pattern that is none', { id: 'Till 1', base: 1, pages: [{ match: 'like', value: '/' }] }, 400, 'invalid'],
    ['a name that another has', { id: 'Till 1', base: 1, name: '二号店' }, 409, 'name_taken'],
    ['a name that stands for another in what was counted', { id: 'Till 1', base: 1, name: 'Shp 4' }, 409, 'name_taken'],
    ['the name of what is none of them', { id: 'Till 1', base: 1, name: 'other' }, 409, 'name_taken'],
    ['an edit of what was changed since', { id: 'Shp 4', base: 1, name: 'Mine' }, 409, 'conflict'],
    ['one that is not there', { id: 'Nowhere', base: 1, name: 'x' }, 404, 'not_found'],
    ['an empty name', { id: 'Till 1', base: 1, name: ' ' }, 400, 'invalid'],
  ])('%s', async (_, edit, status, code) => {
    const refused = await owner().patch(at, edit);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  test('the name of what is none of them, by its line, and more than a site may have', async () => {
    const none = await owner().post(at, { names: ['Till 3', 'other'] });
    expect([none.status, none.body.errors[0].field]).toEqual([400, 'names.1']);
    const { names, touchpoints } = touchpointLimits;
    const many = (from: number) => Array.from({ length: names }, (_, n) => `Seat ${from + n}`);
    for (let n = 0; n < touchpoints - names; n += names)
      expect((await owner().post(at, { names: many(n) })).status).toBe(200);
    const full = await owner().post(at, { names: many(touchpoints) });
    expect([full.status, full.body.errors[0].field]).toEqual([400, 'names']);
  });

  test('two edits at once: one stands, and the other is told who was faster', { tags: 'storage' }, async () => {
    const mei = await join(siteId, 'manager', 'Mei');
    const edits = [owner(), mei.client].map((by, n) => by.patch(at, { id: '二号店', base: 1, name: `店 ${n}` }));
    const [won, lost] = (await Promise.all(edits)).toSorted((a, b) => a.status - b.status);
    expect([won!.status, lost!.status, lost!.body.code]).toEqual([200, 409, 'conflict']);
    expect(lost!.body.by).toMatch(/Mei|Owner/);
  });
});

test('managers change them; who reads the site sees them', { tags: 'auth' }, async () => {
  for (const [role, status] of [
    ['viewer', 403],
    ['agent', 403],
    ['manager', 200],
  ] as const) {
    const { client } = await join(siteId, role);
    expect((await client.get(at)).status).toBe(200);
    expect((await client.post(at, { names: ['Till 1'] })).status, role).toBe(status);
  }
});
