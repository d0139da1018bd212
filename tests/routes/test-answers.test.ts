import { describe, expect, test } from 'vitest';
import type { Client } from '../kit/api.ts';
import { newSecret } from '../kit/customers.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { owner, servesPages, fetchThere, baseUrls, visitor, ownerCookie } from './kit/routes.ts';
import { newSite } from './kit/staff.ts';

interface TestSite {
  path: string;
  key: string;
  send(body: Record<string, unknown>): Promise<string>;
  figures(): Promise<unknown>;
  listed(query: string): Promise<any[]>;
}

/** A site of its own with a rating and a complaint that count. */
async function siteWithAnswers(): Promise<TestSite> {
  const { id: siteId, key } = await newSite({ origins: [siteOrigin], timeZone: 'Asia/Shanghai' });
  const path = `/api/sites/${siteId}`;
  const get = async (what: string): Promise<any> => (await owner().get(`${path}/${what}`)).body;
  const send = async (body: Record<string, unknown>): Promise<string> => {
    const id = crypto.randomUUID();
    const { status } = await visitor().post(`/v1/sites/${key}/responses`, { id, ...body });
    expect(status).toBe(201);
    return id;
  };
  await send({ kind: 'csat', score: 5, touchpoint: 'Till 1' });
  await send({ kind: 'complaint', comment: 'Broken' });
  const metric = async (name: string) => (({ total, points }) => ({ total, points }))(await get(`metrics/${name}`));
  const waiting = async () => {
    const { changesAt: _, unread: __, ...counts } = await get('ticket-counts');
    return counts;
  };
  return {
    path,
    key,
    send,
    figures: async () => ({
      csat: await metric('csat'),
      complaints: await metric('complaints'),
      waiting: await metric('first_reply'),
      tickets: await waiting(),
      results: await get('surveys/csat/results'),
      touchpoints: await get('touchpoints'),
    }),
    listed: async (query) => (await get(`responses?limit=100&${query}`)).items,
  };
}

const tries: [string, Record<string, unknown>][] = [
  ['rating', { kind: 'csat', score: 1, touchpoint: 'Nowhere', answers: { reasons: ['slow'] }, elapsedMs: 10 }],
  ['complaint', { kind: 'complaint', comment: 'Does it work?', threadSecret: newSecret() }],
];

const remove = (client: Client, { path }: TestSite) => client.del(`${path}/test-answers`);

describe('a test', () => {
  test.each(tries)(
    '%s moves no figure, is listed as a test, and leaves nothing when it is removed',
    { tags: 'verb' },
    async (kind, body) => {
      const site = await siteWithAnswers();
      const before = await site.figures();
      const id = await site.send({ ...body, test: true });
      expect(await site.figures()).toEqual(before);
      expect(await site.listed('suspect=test')).toMatchObject([{ id, suspect: 'test' }]);
      expect(await site.listed('suspect=false')).toHaveLength(2);
      const tickets = async () => (await owner().get(`${site.path}/tickets?status=all`)).body.items;
      expect((await tickets()).filter(({ test: is }: { test: boolean }) => is)).toHaveLength(
        kind === 'complaint' ? 1 : 0,
      );
      expect((await owner().get(`${site.path}/test-answers`)).body).toEqual({ count: 1 });
      expect((await remove(owner(), site)).body).toEqual({ removed: 1, left: false });
      expect((await remove(owner(), site)).body).toEqual({ removed: 0, left: false });
      expect(await site.figures()).toEqual(before);
      expect(await site.listed('')).toHaveLength(2);
      expect(await tickets()).toHaveLength(1);
    },
  );

  test.each(tries)(
    '%s that came before it was known as one is marked, counts no more, and counts again',
    { tags: 'verb' },
    async (kind, body) => {
      const site = await siteWithAnswers();
      const before = (await site.figures()) as { touchpoints: unknown };
      const id = await site.send(body.elapsedMs ? { ...body, elapsedMs: 9000 } : body);
      const counted = await site.figures();
      expect(counted).not.toEqual(before);
      const mark = `${site.path}/responses/${id}/test`;
      expect((await owner().put(mark, {})).body).toEqual({ id, test: true });
      expect(await owner().put(mark, {})).toMatchObject({ status: 200 });
      // A place that was named stays known.
      expect(await site.figures()).toEqual({ ...before, touchpoints: (counted as typeof before).touchpoints });
      expect((await owner().del(mark)).body).toEqual({ id, test: false });
      expect(await site.figures()).toEqual(counted);
      if (kind === 'rating') return;
      const [{ number }] = (await owner().get(`${site.path}/tickets?status=open&sort=newest`)).body.items;
      await owner().put(mark, {});
      await owner().post(`${site.path}/tickets/${number}/messages`, { text: 'Yes', visibility: 'public' });
      expect((await owner().get(`${site.path}/metrics/first_reply`)).body.total.n).toBe(1);
      await owner().del(mark);
      expect((await owner().get(`${site.path}/metrics/first_reply`)).body.total.n).toBe(2);
    },
  );

  test('that turns out to be none makes known what it names', { tags: 'verb' }, async () => {
    const site = await siteWithAnswers();
    const id = await site.send({
      kind: 'csat',
      score: 3,
      touchpoint: 'Till 2',
      attributes: { tier: 'gold' },
      test: true,
    });
    await owner().del(`${site.path}/responses/${id}/test`);
    expect(await site.listed('touchpoint=Till 2&tier=gold')).toMatchObject([
      { id, suspect: null, touchpointName: 'Till 2' },
    ]);
  });

  test('alone is removed: an answer that counts is not, nor one that is not there', { tags: 'verb' }, async () => {
    const site = await siteWithAnswers();
    const [one] = await site.listed('kind=csat');
    const alone = async (id: string) => (await owner().del(`${site.path}/test-answers?id=${id}`)).body;
    const next = await site.send({ kind: 'csat', score: 1, test: true });
    for (const id of [one.id, crypto.randomUUID()]) expect(await alone(id)).toEqual({ removed: 0, left: false });
    expect((await owner().put(`${site.path}/responses/${crypto.randomUUID()}/test`, {})).status).toBe(404);
    await owner().put(`${site.path}/responses/${one.id}/test`, {});
    expect(await alone(one.id)).toEqual({ removed: 1, left: false });
    expect((await owner().get(`${site.path}/test-answers`)).body).toEqual({ count: 1 });
    expect(await alone(next)).toEqual({ removed: 1, left: false });
    expect(await site.listed('')).toHaveLength(1);
    expect(await owner().del(`${site.path}/test-answers?id=x`)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'id' }] },
    });
  });

  test('is what says so in a word that is none counts, and says what was left out', async () => {
    const site = await siteWithAnswers();
    const id = await site.send({ kind: 'csat', score: 2, test: 'yes' });
    const found = (await site.listed('kind=csat')).find((one) => one.id === id);
    expect(found).toMatchObject({ suspect: null, leftOut: [{ field: 'test', value: 'yes' }] });
  });
});

describe.runIf(servesPages)('a hosted page', () => {
  const page = async ({ key }: { key: string }, query = '', headers = {}): Promise<string> =>
    (await fetchThere(`${baseUrls()[0]}/s/${key}/csat${query}`, { headers })).text();
  const link = '?r=0192f0c1-2b3c-7def-8123-456789abcdef';

  test('is a test for staff of its site, and where its address says so; else it is none', async () => {
    const site = await siteWithAnswers();
    expect(await page(site, link)).not.toContain('huiyin-test');
    expect(await page(site, link)).toContain('0192f0c1');
    // At a kiosk customers answer, whoever set it up.
    expect(await page(site, '?kiosk=1', { cookie: ownerCookie })).not.toContain('huiyin-test');
    expect(await page(site, '?kiosk=1&huiyin-test')).toContain('data-huiyin-test');
    for (const tried of [await page(site, link, { cookie: ownerCookie }), await page(site, `${link}&huiyin-test`)]) {
      expect(tried).toContain('data-huiyin-test');
      // A link that may be answered once still may.
      expect(tried).not.toContain('0192f0c1');
    }
  });
});
