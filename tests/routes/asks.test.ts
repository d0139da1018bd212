import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../kit/api.ts';
import { sign, type SignedCustomer, newSecret } from '../kit/customers.ts';
import { askByThemselves, identitySecret } from './kit/asked.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { baseUrls, guest, owner, processesForget, visitor } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

interface Site {
  id: string;
  key: string;
  secret: string;
}

let site: Site;
let other: Site;
const daysFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const [yesterday, tomorrow] = [daysFromNow(-1), daysFromNow(1)];

/** A site whose surveys come up by themselves, some with a rule of their own. */
async function newAskingSite(rules: Record<string, object> = {}): Promise<Site> {
  const made = await newSite({ origins: [siteOrigin], timeZone: 'UTC' });
  await askByThemselves(made.id, { csat: {}, nps: {}, ...rules });
  return { ...made, secret: await identitySecret(made.id) };
}

beforeAll(async () => {
  [site, other] = await Promise.all([newAskingSite(), newAskingSite()]);
});

const newCustomer = (at = site): SignedCustomer => sign(`customer-${crypto.randomUUID()}`, at.secret);
const ask = (body: object, at = site, headers: Record<string, string> = {}): Promise<Answer> =>
  visitor().post(`/v1/sites/${at.key}/asks`, body, { headers });
const decision = async (customer: SignedCustomer | undefined, survey = 'nps', at = site): Promise<unknown> =>
  (await ask({ survey, ...(customer && { customer }) }, at)).body;
const answer = (body: object, at = site): Promise<Answer> =>
  visitor().post(`/v1/sites/${at.key}/responses`, { id: crypto.randomUUID(), ...body });
const counts = async (survey: string, at = site): Promise<any> =>
  (await owner().get(`/api/sites/${at.id}/surveys/${survey}/asks`)).body;

const yes = { ask: true, reason: null, identified: true };
const no = (reason: string): object => ({ ask: false, reason, identified: true });

describe('a customer the host page signed for', () => {
  test('is asked once, in whichever tab', { tags: 'verb' }, async () => {
    const customer = newCustomer();
    expect(await decision(customer)).toEqual(yes);
    expect(await decision(customer)).toEqual(no('asked_before'));
    expect(await decision(customer, 'csat')).toEqual(no('cool_down'));
    expect(await decision(newCustomer())).toEqual(yes);
  });

  test('is asked by one of eight tabs at the same time', { tags: 'storage' }, async () => {
    const customer = newCustomer();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => ask({ survey: i % 2 ? 'csat' : 'nps', customer })),
    );
    expect(answers.filter(({ body }) => body.ask === true)).toHaveLength(1);
    for (const { status, body } of answers.filter((a) => a.body.ask !== true))
      expect([
        [200, 'asked_before'],
        [200, 'cool_down'],
      ]).toContainEqual([status, body.reason]);
  });

  test('who answered is not asked again, by the answer alone', { tags: 'storage' }, async () => {
    const customer = newCustomer();
    expect((await answer({ kind: 'nps', score: 9, customer })).status).toBe(201);
    expect(await decision(customer)).toEqual(no('answered'));
  });

  test('is not asked while a complaint waits for us, and again once it is closed', { tags: 'storage' }, async () => {
    const customer = newCustomer();
    const { body } = await answer({ kind: 'complaint', comment: 'Late', customer, threadSecret: newSecret() });
    expect(await decision(customer)).toEqual(no('open_complaint'));
    const closed = await owner().post(`/api/sites/${site.id}/tickets/${body.ticket.number}/closure`, {});
    expect(closed.status).toBeLessThan(300);
    expect(await decision(customer)).toEqual(yes);
  });

  test('of another site is somebody else, also with the same id', async () => {
    const id = `customer-${crypto.randomUUID()}`;
    expect(await decision(sign(id, site.secret))).toEqual(yes);
    expect(await decision(sign(id, other.secret), 'nps', other)).toEqual(yes);
    await answer({ kind: 'complaint', comment: 'Late', customer: sign(id, site.secret) });
    expect(await decision(sign(id, other.secret), 'nps', other)).toEqual(no('asked_before'));
  });
});

describe('a visitor is unknown', () => {
  const rows: [what: string, customer: () => SignedCustomer | undefined, headers?: Record<string, string>][] = [
    ['without a signature', () => undefined],
    ['with a forged signature', () => ({ ...newCustomer(), signature: '0'.repeat(64) })],
    ["with the signature of another's id", () => ({ ...newCustomer(), id: 'customer-of-somebody-else' })],
    ['with the secret of another site', () => newCustomer(other)],
    ['with Global Privacy Control', () => newCustomer(), { 'sec-gpc': '1' }],
  ];
  test.each(rows)('%s: may be asked each time, and nothing is kept', async (_, who, headers) => {
    const customer = who();
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await ask({ survey: 'nps', ...(customer && { customer }) }, site, headers);
      expect([status, body]).toEqual([200, { ask: true, reason: null, identified: false }]);
    }
  });

  test('and a browser that allows it is not', async () => {
    const { body } = await ask({ survey: 'nps', customer: newCustomer() }, site, { 'sec-gpc': '0' });
    expect(body.identified).toBe(true);
  });
});

describe('a survey is asked of nobody', () => {
  test.each<[why: string, rules: object, answers: number]>([
    ['ended', { until: yesterday }, 0],
    ['not_begun', { from: tomorrow }, 0],
    ['quota', { quota: 2 }, 2],
  ])('now: %s', async (reason, rules, answers) => {
    const at = await newAskingSite({ nps: rules });
    for (let n = 0; n < answers; n += 1) expect((await answer({ kind: 'nps', score: 9 }, at)).status).toBe(201);
    await processesForget();
    expect(await decision(newCustomer(at), 'nps', at)).toEqual(no(reason));
    expect(await decision(undefined, 'nps', at)).toEqual({ ask: false, reason, identified: false });
    expect(await decision(newCustomer(at), 'csat', at)).toEqual(yes);
    expect((await counts('nps', at)).notAsked).toEqual([{ reason, n: 2 }]);
  });

  test('while it is off', { tags: 'storage' }, async () => {
    const at = await newAskingSite();
    await owner().edit(`/api/sites/${at.id}/surveys/nps`, { on: false });
    await processesForget();
    expect(await decision(newCustomer(at), 'nps', at)).toEqual(no('off'));
  });
});

describe('why a survey comes up or not', () => {
  const check = (body: object, at = site, slug = 'nps', staff = owner()): Promise<Answer> =>
    staff.post(`/api/sites/${at.id}/surveys/${slug}/ask-checks`, body);
  const failing = ({ body }: Answer): string[] =>
    body.rules.flatMap(({ rule, pass }: { rule: string; pass: boolean | null }) => (pass === false ? rule : []));

  test(
    'is told to staff rule by rule for a page and a visitor, and asks and counts nothing',
    { tags: 'storage' },
    async () => {
      const at = await newAskingSite({
        nps: {
          pages: [{ match: 'prefix', value: '/shop/' }],
          languages: ['zh'],
          devices: ['phone'],
          attributes: [{ name: 'tier', oneOf: ['gold'] }],
          everyDays: null,
        },
      });
      const customer = newCustomer(at);
      const good = {
        page: 'https://shop.example/shop/tea',
        locale: 'zh-TW',
        device: 'phone',
        attributes: { tier: 'gold' },
      };
      const first = await check({ ...good, customer: customer.id }, at);
      expect([first.status, first.body.reason, failing(first)]).toEqual([200, null, []]);
      const bad = { page: 'https://shop.example/', locale: 'en', device: 'tablet', attributes: { tier: 'tin' } };
      const other = await check(bad, at);
      expect([other.body.reason, failing(other)]).toEqual(['page', ['page', 'language', 'device', 'attributes']]);
      expect(other.body.rules).toContainEqual({
        rule: 'page',
        pass: false,
        wants: 'prefix /shop/',
        is: 'https://shop.example/',
      });
      expect(other.body.rules).toContainEqual({ rule: 'answered', pass: null, wants: null, is: null });
      // The server says the same to a page of that customer, since nothing was noted.
      const { locale, attributes } = good;
      expect((await ask({ survey: 'nps', customer, locale, attributes }, at)).body).toEqual(yes);
      const again = await check({ ...good, customer: customer.id }, at);
      expect([again.body.reason, failing(again)]).toEqual(['asked_before', ['asked_before', 'cool_down']]);
      expect(await counts('nps', at)).toMatchObject({ asked: 1, notAsked: [] });
    },
  );

  test('names a complaint of the customer that they made without being signed in', { tags: 'storage' }, async () => {
    const email = `${crypto.randomUUID()}@shop.example`;
    const customer = newCustomer();
    const complain = (more: object): Promise<Answer> =>
      answer({ kind: 'complaint', comment: 'Late', contact: { email }, threadSecret: newSecret(), ...more });
    const close = async ({ body }: Answer): Promise<void> => {
      await owner().post(`/api/sites/${site.id}/tickets/${body.ticket.number}/closure`, {});
    };
    await close(await complain({ customer }));
    const open = await complain({});
    await expect.poll(async () => failing(await check({ customer: customer.id }))).toEqual(['open_complaint']);
    expect(await decision(customer)).toEqual(no('open_complaint'));
    await close(open);
    expect(await decision(customer)).toEqual(yes);
  });

  test('is for staff of the site; what a customer did only for those who read tickets', async () => {
    const viewer = (await join(site.id, 'viewer')).client;
    expect((await check({ customer: 'x' }, site, 'nps', viewer)).status).toBe(200);
    expect((await check({}, other, 'nps', viewer)).status).toBe(404);
    expect((await check({}, site, 'no-such')).status).toBe(404);
    expect((await check({}, site, 'nps', guest())).status).toBe(401);
  });

  test.each<[field: string, body: object]>([
    ['page', { page: '/shop' }],
    ['page', { page: 'javascript:alert(1)' }],
    ['locale', { locale: 'not a locale' }],
    ['device', { device: 'watch' }],
    ['customer', { customer: ' ' }],
    ['attributes.tier', { attributes: { tier: 7 } }],
    ['signature', { signature: 'x' }],
  ])('with a fault in %s is refused by its name', async (field, body) => {
    const { status, body: said } = await check(body);
    expect([status, said.errors.map((e: { field: string }) => e.field)]).toEqual([400, [field]]);
  });

  test('is told to a page whose customer is signed, without a number of the site, and noted by nobody', async () => {
    const customer = newCustomer();
    const explained = async (): Promise<string[]> => {
      const { body } = await ask({ explain: true, customer });
      expect(body).toMatchObject({ ask: false, reason: null, identified: true });
      for (const one of body.rules) expect(Object.keys(one).toSorted()).toEqual(['pass', 'rule', 'survey']);
      return body.rules.flatMap((one: any) => (one.pass ? [] : `${one.survey} ${one.rule}`));
    };
    expect([await explained(), await explained()]).toEqual([[], []]);
    expect(await decision(customer)).toEqual(yes);
    expect(await explained()).toEqual(['csat cool_down', 'nps asked_before', 'nps cool_down']);
  });
});

describe('what pages tell', () => {
  test('adds up by survey and reason, and staff of the site alone read it', { tags: 'storage' }, async () => {
    const at = await newAskingSite();
    const told = await ask({ notAsked: [{ survey: 'nps', reason: 'page', n: 3 }] }, at);
    expect([told.status, told.body]).toEqual([200, { ask: false, reason: null, identified: false }]);
    const notAsked = [
      { survey: 'nps', reason: 'page', n: 2 },
      { survey: 'nps', reason: 'percent', n: 1 },
      { survey: 'no-such', reason: 'page', n: 9 },
    ];
    expect((await ask({ survey: 'nps', customer: newCustomer(at), notAsked }, at)).body).toEqual(yes);
    const { from, to, ...rest } = await counts('nps', at);
    expect(rest).toEqual({
      survey: 'nps',
      answers: 0,
      shown: 0,
      answered: 0,
      dismissed: 0,
      rate: null,
      asked: 1,
      notAsked: [
        { reason: 'page', n: 5 },
        { reason: 'percent', n: 1 },
      ],
    });
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(29);
    expect((await counts('nps', other)).notAsked.find((n: { reason: string }) => n.reason === 'page')).toBeUndefined();

    const path = `/api/sites/${at.id}/surveys`;
    const viewer = await join(at.id, 'viewer');
    expect((await viewer.client.get(`${path}/nps/asks`)).status).toBe(200);
    expect((await owner().get(`${path}/no-such/asks`)).status).toBe(404);
    expect((await viewer.client.get(`/api/sites/${other.id}/surveys/nps/asks`)).status).toBe(404);
    expect((await guest().get(`${path}/nps/asks`)).status).toBe(401);
  });

  test('of what they showed makes the response rate of each survey, for staff of the site alone', async () => {
    const at = await newAskingSite();
    const shown = ['answered', 'dismissed', 'left', 'left', 'left'].map((end) => ({ survey: 'nps', end }));
    expect((await ask({ shown }, at)).status).toBe(200);
    await answer({ kind: 'nps', score: 9 }, at);
    const all = `/api/sites/${at.id}/asks`;
    const { body } = await owner().get(all);
    const of = (slug: string) => body.surveys.find(({ survey }: { survey: string }) => survey === slug);
    expect(of('nps')).toMatchObject({ answers: 1, shown: 5, answered: 1, dismissed: 1, rate: { value: 0.2 } });
    expect(of('csat')).toMatchObject({ answers: 0, shown: 0, rate: null });
    expect(body.counted).toBe(true);
    const viewer = await join(at.id, 'viewer');
    expect((await viewer.client.get(all)).status).toBe(200);
    expect((await viewer.client.get(`/api/sites/${other.id}/asks`)).status).toBe(404);
  });

  test('is not kept where the site wants no counts, which its pages are told', async () => {
    const at = await newAskingSite();
    await owner().edit(`/api/sites/${at.id}`, { countsPages: false });
    await processesForget();
    expect((await visitor().get(`/v1/sites/${at.key}`)).body.countsPages).toBe(false);
    await ask({ shown: [{ survey: 'nps', end: 'left' }], notAsked: [{ survey: 'nps', reason: 'page', n: 1 }] }, at);
    expect(await counts('nps', at)).toMatchObject({ shown: 0, notAsked: [] });
  });

  test('is not kept under Global Privacy Control', async () => {
    const at = await newAskingSite();
    const notAsked = [{ survey: 'nps', reason: 'page', n: 3 }];
    const shown = [{ survey: 'nps', end: 'answered' }];
    for (const body of [
      { notAsked, shown },
      { survey: 'nps', notAsked, shown },
    ])
      expect((await ask(body, at, { 'sec-gpc': '1' })).status).toBe(200);
    expect(await counts('nps', at)).toMatchObject({ shown: 0, notAsked: [] });
  });

  test.each<[field: string, body: unknown]>([
    ['survey', { survey: 'no-such' }],
    ['survey', { survey: 'Bad slug' }],
    ['survey', { survey: "nps'; --" }],
    ['customer.signature', { survey: 'nps', customer: { id: 'a', signature: 'abc' } }],
    ['customer.id', { survey: 'nps', customer: { id: 'x'.repeat(201), signature: '0'.repeat(64) } }],
    ['customer.id', { survey: 'nps', customer: { id: 'a\u0000b', signature: '0'.repeat(64) } }],
    ['customer.name', { survey: 'nps', customer: { id: 'a', signature: '0'.repeat(64), name: 'Ann' } }],
    ['notAsked.0.reason', { notAsked: [{ survey: 'nps', reason: 'asked', n: 1 }] }],
    ['notAsked.0.n', { notAsked: [{ survey: 'nps', reason: 'page', n: 1001 }] }],
    ['notAsked.0.n', { notAsked: [{ survey: 'nps', reason: 'page', n: -1 }] }],
    ['notAsked', { notAsked: Array.from({ length: 101 }, () => ({ survey: 'nps', reason: 'page', n: 1 })) }],
    ['shown.0.end', { shown: [{ survey: 'nps', end: 'asked' }] }],
    ['shown.0.survey', { shown: [{ survey: 'Bad slug', end: 'left' }] }],
    ['shown', { shown: Array.from({ length: 101 }, () => ({ survey: 'nps', end: 'left' })) }],
    ['locale', { survey: 'nps', locale: 'not a locale' }],
    ['cookie', { survey: 'nps', cookie: 'x' }],
  ])('with a fault in %s is refused by its name', async (field, body) => {
    const { status, body: said } = await ask(body as object);
    expect(status).toBe(400);
    expect(said.errors.map((e: { field: string }) => e.field)).toContain(field);
  });
});

describe('the door', () => {
  test.each([
    ['text/plain', 200],
    ['application/json', 200],
    ['application/x-www-form-urlencoded', 415],
  ])('takes %s with %i', async (type, status) => {
    const call = { headers: { 'content-type': type } };
    expect((await visitor().post(`/v1/sites/${site.key}/asks`, '{}', call)).status).toBe(status);
  });

  test('refuses what is no JSON, what is too large, and a site that is not there', async () => {
    const post = (path: string, body: string): Promise<Answer> =>
      visitor().post(path, body, { headers: { 'content-type': 'text/plain' } });
    expect((await post(`/v1/sites/${site.key}/asks`, '{')).body.code).toBe('bad_json');
    expect((await post(`/v1/sites/${site.key}/asks`, 'x'.repeat(70_000))).body.code).toBe('too_large');
    expect((await post('/v1/sites/no-such-key/asks', '{}')).status).toBe(404);
  });

  test("is open to the site's own pages and to no others, without a cookie and never cached", async () => {
    const from = (origin: string): Promise<Answer> => visitor().as({ origin }).post(`/v1/sites/${site.key}/asks`, {});
    const [own, foreign] = [await from(siteOrigin), await from('https://evil.test')];
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, siteOrigin]);
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(own.headers.get('access-control-allow-credentials')).toBeNull();
    expect(own.headers.getSetCookie()).toEqual([]);
    expect([foreign.status, foreign.body.code]).toEqual([403, 'origin_not_allowed']);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    const before = await fetch(`${baseUrls()[0]}/v1/sites/${site.key}/asks`, {
      method: 'OPTIONS',
      headers: { origin: siteOrigin, 'access-control-request-method': 'POST' },
    });
    expect(before.headers.get('access-control-allow-origin')).toBe(siteOrigin);
  });
});
