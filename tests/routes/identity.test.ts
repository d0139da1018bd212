import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../kit/api.ts';
import { sign, type SignedCustomer } from '../kit/customers.ts';
import { askByThemselves, identitySecret } from './kit/asked.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { owner, processesForget, visitor } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

let site: { id: string; key: string };
let secret: string;
let foreignSecret: string;
beforeAll(async () => {
  site = await newSite({ origins: [siteOrigin] });
  secret = await identitySecret(site.id);
  foreignSecret = await identitySecret((await newSite({ origins: [siteOrigin] })).id);
});

const pathOf = ({ id }: { id: string }): string => `/api/sites/${id}/identity-secret`;
const newId = (): string => `customer-${crypto.randomUUID()}`;

type More = { id?: string; headers?: Record<string, string>; to?: { key: string } };
const send = (
  customer: SignedCustomer | undefined,
  score = 9,
  { id, headers = {}, to = site }: More = {},
): Promise<Answer> =>
  visitor().post(
    `/v1/sites/${to.key}/responses`,
    { id: id ?? crypto.randomUUID(), kind: 'nps', score, ...(customer && { customer }) },
    { headers },
  );
const kept = async (of = site): Promise<any[]> =>
  (await owner().get(`/api/sites/${of.id}/responses?limit=100`)).body.items;
const stored = async (id: string): Promise<any> => (await kept()).find((r) => r.id === id);

describe('the identity secret', () => {
  test(
    'is made when first asked for, 256 bits, the same for all who ask at once and later',
    { tags: 'storage' },
    async () => {
      const made = await newSite();
      const answers = await Promise.all([1, 2, 3, 4].map(() => owner().get(pathOf(made))));
      const secrets = new Set(answers.map(({ body }) => body.secret));
      expect(secrets.size).toBe(1);
      expect([...secrets][0]).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect((await owner().get(pathOf(made))).body).toEqual(answers[0]!.body);
      expect(answers[0]!.headers.get('cache-control')).toBe('no-store');
      expect([secret, foreignSecret]).not.toContain(answers[0]!.body.secret);
    },
  );

  test('is for managers, its change for owners', async () => {
    const made = await newSite();
    const people = await Promise.all(
      (['viewer', 'agent', 'manager', 'owner'] as const).map((role) => join(made.id, role)),
    );
    const statuses = async (call: (person: (typeof people)[number]) => Promise<Answer>): Promise<number[]> =>
      Promise.all(people.map(async (person) => (await call(person)).status));
    expect(await statuses((p) => p.client.get(pathOf(made)))).toEqual([403, 403, 200, 200]);
    expect(await statuses((p) => p.client.post(`${pathOf(made)}/rotation`, {}))).toEqual([403, 403, 403, 201]);
    expect(await statuses((p) => p.client.get(pathOf(site)))).toEqual([404, 404, 404, 404]);
  });

  test('once changed, what the old one signed no longer holds', { tags: 'storage' }, async () => {
    const made = await newSite({ origins: [siteOrigin] });
    const old = await identitySecret(made.id);
    const rotated = await owner().post(`${pathOf(made)}/rotation`, {});
    expect(rotated.status).toBe(201);
    expect(rotated.body.secret).not.toBe(old);
    expect((await owner().get(pathOf(made))).body).toEqual(rotated.body);
    await processesForget();
    const ask = async (key: string): Promise<boolean> =>
      (await visitor().post(`/v1/sites/${made.key}/asks`, { survey: 'nps', customer: sign(newId(), key) })).body
        .identified;
    expect([await ask(old), await ask(rotated.body.secret)]).toEqual([false, true]);
  });

  test('is told nowhere else', async () => {
    const answers = await Promise.all([
      owner().get('/api/me'),
      owner().get(`/api/sites/${site.id}`),
      owner().edit(`/api/sites/${site.id}`, { name: 'Another name' }),
      owner().get(`/api/sites/${site.id}/surveys`),
      visitor().get(`/v1/sites/${site.key}`),
      send(sign(newId(), secret)),
    ]);
    for (const { body } of answers) expect(JSON.stringify(body)).not.toContain(secret);
    expect(JSON.stringify(await kept())).not.toContain(secret);
  });
});

describe('an answer', () => {
  test('is kept with the customer the host page signed for', { tags: 'verb' }, async () => {
    const id = newId();
    const { status, body } = await send(sign(id, secret));
    expect(status).toBe(201);
    expect((await stored(body.id)).customer).toBe(id);
  });

  const unknown: [what: string, customer: () => SignedCustomer | undefined, headers?: Record<string, string>][] = [
    ['nobody', () => undefined],
    ['a forged signature', () => ({ id: newId(), signature: 'f'.repeat(64) })],
    ['the secret of another site', () => sign(newId(), foreignSecret)],
    ["another's signature", () => ({ id: newId(), signature: sign(newId(), secret).signature })],
    ['Global Privacy Control', () => sign(newId(), secret), { 'sec-gpc': '1' }],
  ];
  test.each(unknown)(
    'of %s is kept all the same, as often as it comes, without a customer',
    async (_, who, headers = {}) => {
      const customer = who();
      const sent = [await send(customer, 9, { headers }), await send(customer, 8, { headers })];
      expect(sent.map(({ status }) => status)).toEqual([201, 201]);
      for (const { body } of sent) expect((await stored(body.id)).customer).toBeNull();
    },
  );
});

describe('a customer answers a survey once in its time', () => {
  beforeAll(async () => {
    await askByThemselves(site.id, { csat: {}, nps: {} });
    await processesForget();
  });

  test(
    'whichever of eight tabs is first; the others are told so and nothing of theirs is kept',
    { tags: 'storage' },
    async () => {
      const to = await newSite({ origins: [siteOrigin] });
      await askByThemselves(to.id, { nps: {} });
      const customer = sign(newId(), await identitySecret(to.id));
      const sent = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((score) => send(customer, score, { to })));
      const good = sent.filter(({ status }) => status === 201);
      expect(good).toHaveLength(1);
      for (const { status, body } of sent.filter((s) => s.status !== 201))
        expect([status, body.code]).toEqual([409, 'already_answered']);
      expect((await kept(to)).map(({ id }) => id)).toEqual([good[0]!.body.id]);
      const month = new Date().toISOString().slice(0, 8);
      const { body } = await owner().get(`/api/sites/${to.id}/metrics/nps?from=${month}01`);
      expect(body.total.n).toBe(1);
    },
  );

  test('and the same answer sent again is the same 201', async () => {
    const customer = sign(newId(), secret);
    const id = crypto.randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => send(customer, 7, { id })));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await send(customer, 7, { id })).status).toBe(201);
    expect((await send(customer, 7)).body.code).toBe('already_answered');
    expect((await send(customer, 7, { id })).body).toEqual(sent[0]!.body);
  });

  test('but as often as they like where the survey never comes up by itself', async () => {
    const to = await newSite({ origins: [siteOrigin] });
    const customer = sign(newId(), await identitySecret(to.id));
    const sent = [await send(customer, 9, { to }), await send(customer, 8, { to })];
    expect(sent.map(({ status }) => status)).toEqual([201, 201]);
  });

  test('but another survey, another site, another customer and any complaint', async () => {
    const id = newId();
    const customer = sign(id, secret);
    const to = await newSite({ origins: [siteOrigin] });
    await askByThemselves(to.id, { nps: {} });
    const there = sign(id, await identitySecret(to.id));
    const post = (body: object): Promise<Answer> =>
      visitor().post(`/v1/sites/${site.key}/responses`, { id: crypto.randomUUID(), customer, ...body });
    const sent = [
      await send(customer),
      await post({ kind: 'csat', score: 5 }),
      await send(there, 9, { to }),
      await send(sign(newId(), secret)),
      await post({ kind: 'complaint', comment: 'One' }),
      await post({ kind: 'complaint', comment: 'Two' }),
    ];
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect((await send(customer)).body.code).toBe('already_answered');
  });
});
