import { beforeAll, expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { sign } from '../kit/customers.ts';
import { identitySecret } from './kit/asked.ts';
import { owner, visitor } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

let path: string;
let site: { id: string; key: string };
beforeAll(async () => {
  site = await newSite({ origins: [siteOrigin] });
  path = `/api/sites/${site.id}/population`;
});
const one = (id: string) => owner().get(`${path}/customer?id=${encodeURIComponent(id)}`);

test('a list makes customers known, with any id, and takes each once', { tags: 'verb' }, async () => {
  const customers = [
    { id: '../a/b?', name: '王芳', tier: '金卡', language: 'zh-Hans', email: 'fang@shop.example' },
    { id: 'u2' },
  ];
  for (const _ of [1, 2]) {
    expect((await owner().put(path, { customers })).status).toBe(204);
    expect((await owner().get(path)).body).toMatchObject({
      known: 2,
      lastYear: 2,
      identified: 0,
      languages: [
        { name: 'zh-CN', n: 1 },
        { name: null, n: 1 },
      ],
    });
  }
  expect((await one('../a/b?')).body).toMatchObject({
    name: '王芳',
    tier: '金卡',
    email: 'fang@shop.example',
    source: 'list',
  });
});

test(
  'a customer whom a page names is known by their answer, and by nothing under Global Privacy Control',
  { tags: 'verb' },
  async () => {
    const secret = await identitySecret(site.id);
    const answer = (id: string, gpc: boolean) =>
      visitor().post(
        `/v1/sites/${site.key}/responses`,
        { id: crypto.randomUUID(), kind: 'csat', score: 5, locale: 'ja', customer: sign(id, secret) },
        { headers: gpc ? { 'sec-gpc': '1' } : {} },
      );
    expect((await answer('named', false)).status).toBe(201);
    expect((await answer('private', true)).status).toBe(201);
    expect((await one('named')).body).toMatchObject({ source: 'identified', language: 'ja', tier: null });
    expect((await one('private')).status).toBe(404);
  },
);

test('what a customer withdraws from has versions, and stays when they are forgotten', { tags: 'verb' }, async () => {
  const say = (given: boolean) => owner().put(`${path}/consents`, { customer: 'u2', purpose: 'surveys', given });
  for (const given of [false, true, true, false]) expect((await say(given)).status).toBe(204);
  const before = (await one('u2')).body;
  expect(before.consents).toMatchObject([{ purpose: 'surveys', given: false, version: 3, by: 'person' }]);
  expect((await owner().del(`${path}/customer?id=u2`)).status).toBe(204);
  expect((await one('u2')).body).toMatchObject({ source: null, consents: before.consents });
  expect((await owner().get(path)).body.optedOut).toBe(1);
  expect((await one('nobody')).status).toBe(404);
});

test('names and addresses are for whoever may see contacts', async () => {
  const { id } = (
    await owner().post(`/api/sites/${site.id}/roles`, { name: 'Sampler', permissions: ['population.read'] })
  ).body;
  const sampler = await join(site.id, id);
  const { status, body } = await sampler.client.get(`${path}/customer?id=${encodeURIComponent('../a/b?')}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: null, email: null, tier: '金卡' });
});

test.each<[field: string, customer: object]>([
  ['customers.0.id', { id: ' ' }],
  ['customers.0.email', { id: 'u', email: 'no address' }],
  ['customers.0.language', { id: 'u', language: 'x'.repeat(40) }],
  ['customers.0.lastSeenAt', { id: 'u', lastSeenAt: 'yesterday' }],
  ['customers.0.phone', { id: 'u', phone: '1' }],
])('a list with a fault in %s is refused by its name', async (field, customer) => {
  const { status, body } = await owner().put(path, { customers: [customer] });
  expect(status).toBe(400);
  expect(body.errors.map((e: { field: string }) => e.field)).toContain(field);
});

test('a list of more than a thousand is refused', async () => {
  const customers = Array.from({ length: 1001 }, (_, i) => ({ id: `u${i}` }));
  expect((await owner().put(path, { customers })).status).toBe(400);
});
