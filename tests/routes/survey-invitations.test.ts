import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../kit/api.ts';
import { sign } from '../kit/customers.ts';
import { askByThemselves, identitySecret } from './kit/asked.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { baseUrls, fetchThere, owner, processesForget, servesPages, visitor } from './kit/routes.ts';
import { newSite } from './kit/staff.ts';

let site: { id: string; key: string };
let other: { id: string; key: string };
let secret: string;
beforeAll(async () => {
  [site, other] = [await newSite({ origins: [siteOrigin], timeZone: 'UTC' }), await newSite({ origins: [siteOrigin] })];
  secret = await identitySecret(site.id);
  await identitySecret(other.id);
});

const path = (survey = 'csat'): string => `/api/sites/${site.id}/surveys/${survey}`;
const anybody = (): string => `customer-${crypto.randomUUID()}`;
const anyService = (): string => `order ${crypto.randomUUID()}`;
const post = (invitations: object[], survey?: string, more = {}): Promise<Answer> =>
  owner().post(`${path(survey)}/invitations`, { invitations, ...more });
const one = async (given: object = {}, survey?: string): Promise<any> => {
  const { status, body } = await post([{ customer: anybody(), service: anyService(), ...given }], survey);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.invitations[0];
};
const tokenOf = ({ link }: { link: string }): string => new URL(link).searchParams.get('i')!;
const act = (did: string, token: string, key = site.key): Promise<Answer> =>
  visitor().post(`/v1/sites/${key}/invitations/${did}?i=${encodeURIComponent(token)}`, {});
const answer = (body: object, key = site.key): Promise<Answer> =>
  visitor().post(`/v1/sites/${key}/responses`, { id: crypto.randomUUID(), kind: 'csat', score: 4, ...body });
const counts = async (survey?: string): Promise<any> => (await owner().get(`${path(survey)}/invitation-counts`)).body;
const stored = async (customer: string): Promise<any[]> =>
  (await owner().get(`/api/sites/${site.id}/responses?limit=100`)).body.items.filter(
    (one: any) => one.customer === customer,
  );

describe('an invitation', () => {
  test('is made once a service, and says the same again', { tags: 'storage' }, async () => {
    const wanted = { customer: anybody(), service: anyService(), language: 'en' };
    const [first, ...others] = (await Promise.all([post([wanted]), post([wanted]), post([wanted])])).map(
      ({ body }) => body.invitations[0],
    );
    expect(first).toMatchObject({
      asked: true,
      reason: null,
      mailed: false,
      link: expect.stringContaining(`/s/${site.key}/csat?i=`),
    });
    for (const twin of others) expect(twin.link).toBe(first.link);
    expect([first, ...others].filter(({ repeated }) => !repeated)).toHaveLength(1);
    const list = (await owner().get(`${path()}/invitations`)).body.invitations;
    expect(list.filter(({ service }: any) => service === wanted.service)).toMatchObject([{ state: 'handed_over' }]);
  });

  test('is for one customer at a time, whatever surveys and channels', { tags: 'storage' }, async () => {
    const customer = anybody();
    expect((await one({ customer })).asked).toBe(true);
    expect(await one({ customer })).toMatchObject({ asked: false, reason: 'asked_before', link: null });
    expect(await one({ customer }, 'nps')).toMatchObject({ asked: false, reason: 'cool_down' });
    await askByThemselves(site.id, { nps: {} });
    const signed = sign(customer, secret);
    const asked = await visitor().post(`/v1/sites/${site.key}/asks`, { survey: 'nps', customer: signed });
    expect(asked.body).toMatchObject({ ask: false, reason: 'cool_down' });
    const complains = anybody();
    await answer({ kind: 'complaint', score: undefined, comment: 'Late', customer: sign(complains, secret) });
    expect(await one({ customer: complains })).toMatchObject({ asked: false, reason: 'open_complaint' });
    expect((await counts()).notAsked.map(({ reason }: any) => reason)).toEqual(
      expect.arrayContaining(['asked_before', 'open_complaint']),
    );
  });

  test.each<[fault: string, invitations: () => object[], field: string]>([
    ['no customer', () => [{ service: 'a' }], 'invitations.0.customer'],
    ['a service of two lines', () => [{ customer: 'a', service: 'a\nb' }], 'invitations.0.service'],
    ['an address that is none', () => [{ customer: 'a', service: 'a', email: 'a' }], 'invitations.0.email'],
    [
      'a language nobody is asked in',
      () => [{ customer: 'a', service: 'a', language: 'de' }],
      'invitations.0.language',
    ],
    [
      'two customers of one service',
      () => ['a', 'b'].map((customer) => ({ customer, service: 'same' })),
      'invitations.1.service',
    ],
    ['too many', () => Array.from({ length: 101 }, (_, n) => ({ customer: 'a', service: `${n}` })), 'invitations'],
  ])('with %s is refused, and named', async (_, invitations, field) => {
    const { status, body } = await post(invitations());
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  });

  test('for a survey that is not there is not found, and days in the wrong order are named', async () => {
    expect((await post([{ customer: 'a', service: 'a' }], 'nothing')).status).toBe(404);
    const { body } = await owner().get(`${path()}/invitation-counts?from=2026-11-02&to=2026-11-01`);
    expect(body.errors).toMatchObject([{ field: 'from' }]);
  });
});

describe('an answer through its link', () => {
  test('belongs to the customer and the service', { tags: 'storage' }, async () => {
    const invited = await one();
    expect((await answer({ invitation: tokenOf(invited), channel: 'link' })).status).toBe(201);
    expect(await stored(invited.customer)).toMatchObject([
      { customer: invited.customer, attributes: { service: invited.service }, channel: 'link', leftOut: [] },
    ]);
    expect((await counts()).answered).toBeGreaterThan(0);
    expect(await one({ customer: invited.customer })).toMatchObject({ reason: 'answered' });
  });

  test(
    'is taken once, also of two at the same moment, and the same one again is the same',
    { tags: 'storage' },
    async () => {
      const invited = await one();
      const invitation = tokenOf(invited);
      const bodies = [1, 5].map((score) => ({ id: crypto.randomUUID(), score, invitation }));
      const statuses = await Promise.all(bodies.map(async (body) => (await answer(body)).status));
      expect(statuses.toSorted()).toEqual([201, 409]);
      const taken = bodies[statuses.indexOf(201)]!;
      expect((await answer(taken)).status).toBe(201);
      expect((await answer({ invitation })).body.code).toBe('already_answered');
      expect(await stored(invited.customer)).toMatchObject([{ id: taken.id }]);
    },
  );

  test('is kept without a customer where the link is cut off or of another site, which staff see', async () => {
    const token = tokenOf(await one());
    for (const [invitation, key] of [
      [token.slice(0, -1), site.key],
      [token, other.key],
    ] as const) {
      const id = crypto.randomUUID();
      expect((await answer({ id, invitation }, key)).status).toBe(201);
      const of = key === site.key ? site : other;
      const { items } = (await owner().get(`/api/sites/${of.id}/responses?limit=100`)).body;
      const kept = items.find((one: any) => one.id === id);
      expect(kept).toMatchObject({ customer: null, leftOut: [{ field: 'invitation' }] });
    }
  });
});

describe('its customer', () => {
  test('opens and declines, each counted once', { tags: 'storage' }, async () => {
    const before = await counts('nps');
    const token = tokenOf(await one({}, 'nps'));
    for (const did of ['opened', 'opened', 'declined', 'declined']) expect((await act(did, token)).status).toBe(200);
    const { invited, opened, declined, reached, answered } = await counts('nps');
    expect({ invited, opened, declined, reached, answered }).toEqual({
      invited: before.invited + 1,
      opened: before.opened + 1,
      declined: before.declined + 1,
      reached: before.reached + 1,
      answered: before.answered,
    });
  });

  test('who wants none any more is invited to nothing', { tags: 'storage' }, async () => {
    const invited = await one();
    expect((await act('never', tokenOf(invited))).body).toEqual({ answered: false, declined: true, optedOut: true });
    expect(await one({ customer: invited.customer }, 'nps')).toMatchObject({ asked: false, reason: 'opted_out' });
  });

  test('who asks not to be followed is not noted as seen, and their answer makes no customer known', async () => {
    const before = await counts('nps');
    const invited = await one({}, 'nps');
    const invitation = tokenOf(invited);
    const headers = { 'sec-gpc': '1' };
    const at = `/v1/sites/${site.key}`;
    expect((await visitor().post(`${at}/invitations/opened?i=${invitation}`, {}, { headers })).status).toBe(200);
    expect((await counts('nps')).opened).toBe(before.opened);
    const body = { id: crypto.randomUUID(), kind: 'nps', score: 9, invitation };
    expect((await visitor().post(`${at}/responses`, body, { headers })).status).toBe(201);
    expect(await stored(invited.customer)).toMatchObject([{ id: body.id }]);
    const known = await owner().get(`/api/sites/${site.id}/population/customer?id=${invited.customer}`);
    expect(known.status).toBe(404);
  });

  test.each([
    ['of another site', () => other.key, 200],
    ['cut off', () => site.key, -1],
  ])('does nothing by a link %s', async (_, key, end) => {
    const token = tokenOf(await one());
    expect((await act('opened', token.slice(0, end), key())).status).toBe(410);
  });

  test('may say so by a mail program, whose form says nothing more', async () => {
    const token = tokenOf(await one());
    const said = await fetchThere(`${baseUrls()[0]}/v1/sites/${site.key}/invitations/never?i=${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(said.status).toBe(200);
  });
});

describe.runIf(servesPages)('the page of an invitation', () => {
  const page = (link: string, more = '') =>
    fetch(`${baseUrls()[0]}${new URL(link).pathname}${new URL(link).search}${more}`);

  test('read ten times leaves nothing: it is neither opened nor answered', async () => {
    const { link, service } = await one({}, 'nps');
    const before = await counts('nps');
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => page(link, `&score=${n}&via=mail`)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const html = await answers[0]!.text();
    expect(html).toContain(service);
    expect(html).toContain('data-channel="mail"');
    expect(await counts('nps')).toEqual(before);
  });

  test('says thank you once it was answered, and has a way out also then', async () => {
    await processesForget();
    const invited = await one({ language: 'en' });
    await answer({ invitation: tokenOf(invited) });
    expect(await (await page(invited.link)).text()).toContain('Thank you, you have answered');
    expect(await (await page(invited.link, '&never=1')).text()).toContain('Do not ask me again');
    expect(await (await page(invited.link, '&never=1')).text()).not.toContain('data-huiyin-test');
    expect(await (await page(invited.link, '&never=1&huiyin-test')).text()).toContain('data-huiyin-test');
  });

  test('of a link that is cut off asks nothing', async () => {
    const { link } = await one();
    const { status } = await page(link.slice(0, -1));
    expect(status).toBe(404);
  });
});
