import { wilson } from '@huiyin/shared/domain/statistics/proportion';
import { beforeAll, expect, test } from 'vitest';
import type { Answer } from '../kit/api.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { owner, someone, visitor } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

let site: { id: string; key: string };
beforeAll(async () => {
  site = await newSite({ origins: [siteOrigin], timeZone: 'UTC', languages: ['en', 'zh-CN'] });
  const said = [
    { score: 5, locale: 'en', comment: 'Fine' },
    { score: 2, locale: 'en', answers: { reasons: ['slow'] } },
    { score: 1, locale: 'zh-CN', comment: '=物流太慢', touchpoint: 'Till 1', answers: { reasons: ['slow', 'price'] } },
    { score: 1, locale: 'zh-CN', trap: 'I am a robot' },
  ];
  const contact = { name: 'Zhang Li', email: 'zhang.li@shop.example' };
  const bodies = [...said.map((one) => ({ kind: 'csat', ...one })), { kind: 'complaint', comment: 'Broken', contact }];
  for (const body of bodies)
    await visitor().post(`/v1/sites/${site.key}/responses`, { id: crypto.randomUUID(), elapsedMs: 5000, ...body });
});

const path = (): string => `/api/sites/${site.id}`;
const list = (query: string, who = owner()): Promise<Answer> => who.get(`${path()}/responses?${query}`);

test.each<[query: string, scores: (number | null)[], total: number | null]>([
  ['', [null, 1, 1, 2, 5], 5],
  ['suspect=false', [null, 1, 2, 5], 4],
  ['series=csat', [1, 2, 5], 3],
  ['series=csat&score=1-2', [1, 2], 2],
  ['series=csat&score=1&language=en', [], 0],
  ['series=csat&suspect=true', [1], 1],
  ['series=csat&reason=slow', [1, 2], 2],
  ['series=csat&survey=csat&version=1', [1, 2, 5], 3],
  ['touchpoint=Till%201', [1], null],
  ['kind=complaint', [null], 1],
  ['category=none&suspect=false', [null, 1, 2, 5], 4],
  ['series=first_reply', [null], 1],
  ['series=csat&comment=true', [1, 5], null],
  ['series=csat&language=en&comment=true', [5], null],
  ['from=2000-01-01&to=2000-12-31&series=csat', [], 0],
])('of %j are these answers', { tags: 'verb' }, async (query, scores, total) => {
  const { body } = await list(query);
  expect(body).toMatchObject({ total, nextCursor: null, contacts: true });
  expect(body.items.map(({ score }: { score: number | null }) => score)).toEqual(scores);
});

test('words are found once they are indexed', { tags: 'storage' }, async () => {
  const comments = async () =>
    (await list(`q=${encodeURIComponent('物流')}`)).body.items.map((one: { comment: string }) => one.comment);
  await expect.poll(comments).toEqual(['=物流太慢']);
});

test('of first replies are those complaints that the figure is of', { tags: 'verb' }, async () => {
  const { total } = (await owner().get(`${path()}/metrics/first_reply`)).body;
  const { items } = (await list('series=first_reply')).body;
  expect([items.length, items[0].kind]).toEqual([total.n, 'complaint']);
  expect((await list('series=first_reply&language=en')).body.items).toEqual([]);
});

test('a page goes on where the last one ended', { tags: 'verb' }, async () => {
  const first = (await list('limit=3')).body;
  const second = (await list(`limit=3&cursor=${first.nextCursor}`)).body;
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
    (await list('')).body.items.map(({ id }: { id: string }) => id),
  );
  expect(second.nextCursor).toBeNull();
});

test.each([
  ['score=2', 'score'],
  ['series=csat&score=3-2', 'score'],
  ['series=csat&score=promoter', 'score'],
  ['series=first_reply&score=2', 'score'],
  ['version=2', 'version'],
  ['from=2026-02-01&to=2026-01-01', 'from'],
  ['cursor=zz', 'cursor'],
  ['colour=red', 'colour'],
])('%j is refused by name', async (query, field) => {
  const { status, body } = await list(query);
  expect([status, body.errors[0].field]).toEqual([400, field]);
});

test('contacts are shown with a permission of their own', { tags: 'verb' }, async () => {
  const [viewer, agent] = await Promise.all(
    (['viewer', 'agent'] as const).map(async (role) => someone({ cookie: (await join(site.id, role)).cookie })),
  );
  const nobody = { email: null, phone: null, name: null };
  const seen = async (who: typeof viewer) => (await list('kind=complaint', who)).body;
  expect(await seen(viewer)).toMatchObject({ contacts: false, items: [{ comment: 'Broken', contact: nobody }] });
  expect(await seen(agent)).toMatchObject({ contacts: true, items: [{ contact: { name: 'Zhang Li' } }] });
});

test('why people gave low scores is told with its interval', { tags: 'verb' }, async () => {
  const of = async (query: string) => (await owner().get(`${path()}/metrics/csat/reasons?${query}`)).body;
  const tooFew = { share: null, low: null, high: null };
  const reasons = (more: object) => [
    { of: 'slow', n: 2, ...more },
    { of: 'price', n: 1 },
  ];
  expect(await of('score=1-2')).toMatchObject({ n: 2, reasons: reasons(tooFew), others: 0 });
  expect(await of('score=5')).toMatchObject({ n: 1, reasons: [] });
  for (let i = 0; i < 4; i += 1)
    await visitor().post(`/v1/sites/${site.key}/responses`, { id: crypto.randomUUID(), kind: 'csat', score: 2 });
  const { low, high } = wilson(2, 6);
  expect(await of('score=1-2')).toMatchObject({ n: 6, reasons: reasons({ share: 2 / 6, low, high }) });
});

test(
  'a rating after which an answer was wanted is one answer and one ticket, and each leads to the other',
  { tags: 'verb' },
  async () => {
    const { id: siteId, key } = await newSite({ origins: [siteOrigin], timeZone: 'UTC', languages: ['en'] });
    const of = `/api/sites/${siteId}`;
    const [rating, complaint, second] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const say = (body: object) => visitor().post(`/v1/sites/${key}/responses`, { elapsedMs: 5000, ...body });
    const began = { kind: 'complaint', comment: 'Late again', ledFrom: rating };
    // Offline, either may arrive first.
    expect((await say({ ...began, id: complaint })).body.ticket.number).toBe(1);
    expect((await say({ id: rating, kind: 'csat', score: 2, comment: 'Late again' })).status).toBe(201);
    expect((await say({ ...began, id: complaint })).body.ticket.number).toBe(1);
    expect((await say({ ...began, id: second })).body.ticket.number).toBe(2);

    const { items } = (await owner().get(`${of}/responses?series=csat`)).body;
    expect(items.map((one: { id: string; ticketNumber: number }) => [one.id, one.ticketNumber])).toEqual([[rating, 1]]);
    expect((await owner().get(`${of}/metrics/csat`)).body.total.n).toBe(1);
    expect((await owner().get(`${of}/responses?series=complaint`)).body.total).toBe(2);
    expect((await owner().get(`${of}/tickets/1`)).body.ledFrom).toMatchObject({ id: rating, kind: 'csat', score: 2 });
    expect((await owner().get(`${of}/tickets/2`)).body.ledFrom).toBe(null);
    // Only says more of it.
    expect((await say({ id: crypto.randomUUID(), kind: 'complaint', comment: 'Lost', ledFrom: 'x' })).status).toBe(201);
  },
);
