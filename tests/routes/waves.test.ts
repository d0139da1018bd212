import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../kit/api.ts';
import { sign } from '../kit/customers.ts';
import { askByThemselves, identitySecret } from './kit/asked.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { owner, processesForget, visitor } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

let site: { id: string; key: string };
let secret: string;
beforeAll(async () => {
  site = await newSite({ origins: [siteOrigin], timeZone: 'UTC', languages: ['en', 'zh-CN'] });
  await askByThemselves(site.id, { csat: {}, nps: {} });
  secret = await identitySecret(site.id);
});

const plan = { every: 'quarter', required: { by: 'share', customers: 86_430 } };
const pathOf = (survey = 'nps', { id } = site): string => `/api/sites/${id}/surveys/${survey}/wave`;
const put = async (body: object, survey?: string): Promise<Answer> => {
  const { changedAt: base = null } = (await owner().get(pathOf(survey))).body;
  return owner().put(pathOf(survey), { ...body, base });
};
const answer = (more: object): Promise<Answer> =>
  visitor().post(`/v1/sites/${site.key}/responses`, { id: crypto.randomUUID(), kind: 'nps', score: 9, ...more });
const ask = async (more: object = {}): Promise<any> => {
  const customer = sign(`customer-${crypto.randomUUID()}`, secret);
  return (await visitor().post(`/v1/sites/${site.key}/asks`, { survey: 'nps', customer, ...more })).body;
};
/** The time of the day in UTC, so many minutes from now. */
const time = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString().slice(11, 16);

test('a wave is planned, read, planned anew and ended', { tags: 'verb' }, async () => {
  const none = { plan: null, periods: [], beganAt: null, changedAt: null };
  expect((await owner().get(pathOf('csat'))).body).toEqual(none);
  const planned = await put(plan, 'csat');
  expect(planned.status).toBe(200);
  expect(planned.body.plan).toEqual({
    ...plan,
    segmentBy: null,
    quotas: [],
    quietHours: null,
    doNotDisturbDays: 30,
    required: { by: 'share', customers: 86_430, permille: 5 },
    draw: null,
  });
  expect(planned.body.periods).toEqual([
    {
      from: expect.any(String),
      to: expect.any(String),
      answered: 0,
      required: 433,
      enough: false,
      segments: [],
      draw: null,
    },
  ]);
  const anew = { ...planned.body.plan, every: 'month', required: { by: 'margin', margin: 0.05, customers: 20_000 } };
  expect((await put(anew, 'csat')).body.periods[0].required).toBe(377);
  expect((await owner().get(pathOf('csat'))).body.plan).toEqual(anew);
  for (let time = 0; time < 2; time += 1) expect((await owner().del(pathOf('csat'))).status).toBe(204);
  expect((await owner().get(pathOf('csat'))).body).toEqual(none);
});

test('of two who plan the same at once one is, and the other is told', { tags: 'storage' }, async () => {
  const { id } = await newSite();
  const path = `/api/sites/${id}/surveys/nps/wave`;
  const both = async (base: string | null) =>
    (await Promise.all(['month', 'quarter'].map((every) => owner().put(path, { ...plan, every, base })))).map(
      ({ status, body }) => body.code ?? status,
    );
  expect((await both(null)).toSorted()).toEqual([200, 'conflict']);
  const { changedAt } = (await owner().get(path)).body;
  expect((await both(changedAt)).toSorted()).toEqual([200, 'conflict']);

  const { body: now } = await owner().get(path);
  const ended = async (base: string) => (await owner().del(`${path}?base=${base}`)).status;
  expect(await ended(changedAt)).toBe(409);
  expect((await owner().get(path)).body).toEqual(now);
  expect(await ended(now.changedAt)).toBe(204);
});

test('its progress is counted from the answers, whole and by segment', { tags: 'verb' }, async () => {
  const quotas = [
    { segment: 'gold', quota: 2 },
    { segment: 'tin', quota: 0 },
  ];
  await put({ ...plan, segmentBy: 'tier', quotas, doNotDisturbDays: 0, required: { by: 'share', customers: 800 } });
  for (const tier of ['gold', 'silver', 'silver']) expect((await answer({ attributes: { tier } })).status).toBe(201);
  expect((await answer({})).status).toBe(201);
  expect((await answer({ kind: 'csat', score: 5, attributes: { tier: 'gold' } })).status).toBe(201);
  const now = async (): Promise<any> => (await owner().get(pathOf())).body.periods[0];
  expect(await now()).toMatchObject({
    answered: 4,
    required: 4,
    enough: true,
    segments: [
      { segment: 'gold', quota: 2, answered: 1 },
      { segment: 'tin', quota: 0, answered: 0 },
      { segment: 'silver', quota: null, answered: 2 },
    ],
  });

  const tier = (name: string): object => ({ attributes: { tier: name } });
  expect(await ask(tier('gold'))).toMatchObject({ ask: true });
  expect(await ask(tier('tin'))).toMatchObject({ ask: false, reason: 'segment_full' });
  expect(await ask(tier('silver'))).toMatchObject({ ask: true });
  expect((await answer(tier('gold'))).status).toBe(201);
  expect(await ask(tier('gold'))).toMatchObject({ ask: false, reason: 'segment_full' });
  expect(await ask({ ...tier('gold'), customer: undefined })).toEqual({
    ask: false,
    reason: 'segment_full',
    identified: false,
  });
});

test('segments by language are those of the answers', async () => {
  await put({ ...plan, segmentBy: 'language', quotas: [{ segment: 'zh-CN', quota: 1 }] });
  expect(await ask({ locale: 'zh-CN' })).toMatchObject({ ask: true });
  expect((await answer({ locale: 'zh-CN' })).status).toBe(201);
  expect(await ask({ locale: 'zh-CN' })).toMatchObject({ reason: 'segment_full' });
  expect(await ask({ locale: 'en' })).toMatchObject({ ask: true });
  expect(await ask()).toMatchObject({ ask: true });
});

test('nobody is asked in quiet hours, by the clock of the site', async () => {
  await put({ ...plan, quietHours: { from: time(-60), to: time(60) } });
  expect(await ask()).toEqual({ ask: false, reason: 'quiet_hours', identified: true });
  expect(await ask({ customer: undefined })).toEqual({ ask: false, reason: 'quiet_hours', identified: false });
  await put({ ...plan, quietHours: { from: time(60), to: time(120) } });
  expect(await ask()).toMatchObject({ ask: true });
});

test('whoever was asked or has answered anything lately is left alone, whatever the cool-down', async () => {
  await owner().edit(`/api/sites/${site.id}`, { coolDownDays: 0 });
  await put({ ...plan, doNotDisturbDays: 10 });
  await processesForget();
  const [asked, answered] = ['a', 'b'].map((id) => sign(`${id}-${crypto.randomUUID()}`, secret));
  expect(await ask({ survey: 'csat', customer: asked })).toMatchObject({ ask: true });
  expect((await answer({ kind: 'csat', score: 5, customer: answered })).status).toBe(201);
  for (const customer of [asked, answered])
    expect(await ask({ customer })).toEqual({ ask: false, reason: 'do_not_disturb', identified: true });
  await put({ ...plan, doNotDisturbDays: 0 });
  for (const customer of [asked, answered]) expect(await ask({ customer })).toMatchObject({ ask: true });
});

describe('a wave that draws its customers', () => {
  const ids = Array.from({ length: 30 }, (_, i) => `drawn-${i}`);
  const drawing = {
    every: 'quarter',
    required: { by: 'share', customers: null, permille: 200 },
    draw: { responseRate: 50 },
  };

  test('asks those whom the site drew once, and nobody else', { tags: 'storage' }, async () => {
    const shop = await newSite({ origins: [siteOrigin], timeZone: 'UTC' });
    await askByThemselves(shop.id, { nps: {} });
    const key = await identitySecret(shop.id);
    const path = `/api/sites/${shop.id}`;
    const decide = async (id?: string): Promise<any> => {
      const customer = id === undefined ? undefined : sign(id, key);
      return (await visitor().post(`/v1/sites/${shop.key}/asks`, { survey: 'nps', customer })).body;
    };
    const customers = ids.map((id, i) => ({ id, tier: i < 10 ? 'gold' : 'tin' }));
    expect((await owner().put(`${path}/population`, { customers })).status).toBe(204);
    await owner().put(`${path}/population/consents`, { customer: ids[0], purpose: 'surveys', given: false });
    const planned = await owner().put(`${path}/surveys/nps/wave`, { ...drawing, segmentBy: 'tier', base: null });
    expect(planned.body.periods[0].draw).toMatchObject({ population: 30 });

    const draw = async (): Promise<any> => (await owner().get(`${path}/surveys/nps/wave`)).body.periods[0].draw;
    await expect.poll(async () => (await draw()).state).toBe('drawn');
    expect(await draw()).toMatchObject({ population: 30, eligible: 29, drawn: 12, asked: 0, answered: 0 });
    expect((await draw()).segments.map((one: any) => [one.segment, one.population])).toEqual([
      ['tin', 20],
      ['gold', 10],
    ]);

    const mails = `${path}/surveys/nps/wave/invitations`;
    const { body: toInvite } = await owner().get(mails);
    expect(toInvite).toMatchObject({ waiting: 0, withoutAddress: 12, languages: [] });
    const { period } = toInvite;
    expect((await owner().post(mails, { period: '2020-01-01' })).body.errors[0].field).toBe('period');
    const { status, body: receipt } = await owner().post(mails, { period });
    expect([status, receipt.withoutAddress ?? receipt.code]).toEqual(
      status === 501 ? [501, 'not_available'] : [200, 12],
    );

    expect(await decide()).toEqual({ ask: false, reason: 'not_drawn', identified: false });
    expect(await decide('a stranger')).toEqual({ ask: false, reason: 'not_drawn', identified: true });
    expect(await decide(ids[0])).toEqual({ ask: false, reason: 'opted_out', identified: true });
    const said = [];
    for (const id of ids.slice(1)) said.push({ id, ...(await decide(id)) });
    const asked = said.filter((one) => one.ask);
    expect(asked).toHaveLength(12);
    expect(new Set(said.map(({ reason }) => reason))).toEqual(new Set([null, 'not_drawn']));
    const body = { id: crypto.randomUUID(), kind: 'nps', score: 9, customer: sign(asked[0]!.id, key) };
    expect((await visitor().post(`/v1/sites/${shop.key}/responses`, body)).status).toBe(201);
    expect(await draw()).toMatchObject({ drawn: 12, asked: 12, answered: 1, rate: { n: 12 } });

    // Whoever is forgotten was never drawn; a second plan draws nobody anew.
    const forgotten = encodeURIComponent(asked[1]!.id);
    expect((await owner().del(`${path}/population/customer?id=${forgotten}`)).status).toBe(204);
    expect(await draw()).toMatchObject({ drawn: 12, asked: 11 });
    const { changedAt: base } = (await owner().get(`${path}/surveys/nps/wave`)).body;
    await owner().put(`${path}/surveys/nps/wave`, { ...drawing, segmentBy: null, base });
    expect(await draw()).toMatchObject({ state: 'drawn', drawn: 12, asked: 11 });
  });
});

describe('who may', () => {
  test('read: all who work on the site; plan and end: managers', async () => {
    const [viewer, agent, manager] = await Promise.all(
      (['viewer', 'agent', 'manager'] as const).map((r) => join(site.id, r)),
    );
    for (const [person, may] of [
      [viewer!, 403],
      [agent!, 403],
      [manager!, 200],
    ] as const) {
      expect((await person.client.get(pathOf())).status).toBe(200);
      const base = (await person.client.get(pathOf())).body.changedAt;
      expect((await person.client.put(pathOf(), { ...plan, base })).status).toBe(may);
    }
    expect((await agent!.client.del(pathOf())).status).toBe(403);
    expect((await manager!.client.del(pathOf())).status).toBe(204);
  });

  test('nobody of another site, not even by its survey', async () => {
    const foreign = await newSite();
    const stranger = await join(foreign.id, 'owner');
    expect((await stranger.client.get(pathOf())).status).toBe(404);
    expect((await stranger.client.put(pathOf(), { ...plan, base: null })).status).toBe(404);
    expect((await put(plan)).status).toBe(200);
    expect((await owner().get(pathOf('nps', foreign))).body.plan).toBeNull();
    expect((await put(plan, 'no-such')).status).toBe(404);
    expect((await owner().get(pathOf('no-such'))).status).toBe(404);
  });
});

test.each<[field: string, change: object]>([
  ['every', { every: 'year' }],
  ['required.by', { required: { by: 'feeling' } }],
  ['required.customers', { required: { by: 'share', customers: 0 } }],
  ['required.permille', { required: { by: 'share', customers: 10, permille: 1001 } }],
  ['required.margin', { required: { by: 'margin', margin: 0 } }],
  ['segmentBy', { segmentBy: 'shoe_size' }],
  ['segmentBy', { quotas: [{ segment: 'gold', quota: 1 }] }],
  [
    'quotas',
    {
      segmentBy: 'tier',
      quotas: [
        { segment: 'gold', quota: 1 },
        { segment: 'gold', quota: 2 },
      ],
    },
  ],
  ['quotas.0.quota', { segmentBy: 'tier', quotas: [{ segment: 'gold', quota: -1 }] }],
  ['quietHours.from', { quietHours: { from: '24:00', to: '08:00' } }],
  ['quietHours.to', { quietHours: { from: '08:00', to: '08:00' } }],
  ['doNotDisturbDays', { doNotDisturbDays: 366 }],
  ['draw.responseRate', { draw: { responseRate: 0 } }],
  ['colour', { colour: 'red' }],
])('a plan with a fault in %s is refused by its name', async (field, change) => {
  const { status, body } = await put({ ...plan, ...change });
  expect(status).toBe(400);
  expect(body.errors.map((e: { field: string }) => e.field)).toContain(field);
});
