import { beforeAll, expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { owner, visitor } from './kit/routes.ts';
import { newSite } from './kit/staff.ts';

let path: string;

const en = (text: string) => ({ en: text });
const questions = [
  { type: 'need_met', id: 'met', title: en('Solved?') },
  { type: 'aspects', id: 'parts', title: en('Parts?'), aspects: [{ id: 'speed', label: en('Speed') }] },
];

beforeAll(async () => {
  const site = await newSite({ origins: [siteOrigin], timeZone: 'UTC' });
  path = `/api/sites/${site.id}`;
  const definition = { questions, thanks: [{ text: en('Thanks') }] };
  for (const slug of ['visit', 'call'])
    expect((await owner().post(`${path}/surveys`, { slug, definition })).body).toMatchObject({ kind: 'need_met' });
  for (const [survey, score, speed] of [
    ...Array<['visit', number, number]>(5).fill(['visit', 3, 2]),
    ...Array<['call', number, number]>(5).fill(['call', 1, 4]),
  ]) {
    const body = { id: crypto.randomUUID(), kind: 'need_met', survey, score, answers: { parts: { speed } } };
    expect((await visitor().post(`/v1/sites/${site.key}/responses`, body)).status).toBe(201);
  }
});

const read = async (what: string) => (await owner().get(`${path}/${what}`)).body;

test('a figure, and its answers are of one survey alone', { tags: 'storage' }, async () => {
  expect((await read('metrics/need_met')).total).toMatchObject({ n: 10, value: 0.5 });
  const one = await read('metrics/need_met?survey=visit&version=1&split=channel');
  expect(one).toMatchObject({ unit: 'share', total: { n: 5, value: 1 }, split: { values: [{ of: 'widget', n: 5 }] } });
  expect(await read('responses?series=need_met&survey=visit&version=1&score=3')).toMatchObject({ total: 5 });
});

test('aspects are told of all surveys together and of one', { tags: 'storage' }, async () => {
  const all = await read('aspects?aspect=speed&by=month');
  expect(all.aspects).toMatchObject([{ key: 'speed', n: 10, value: 50, parts: [{ n: 5 }, { n: 5 }] }]);
  expect(all.points.map(({ n }: { n: number }) => n).reduce((sum: number, n: number) => sum + n)).toBe(10);
  const { aspects } = await read('aspects?survey=call');
  expect(aspects).toMatchObject([{ key: 'call/parts.speed', n: 5, value: 75 }]);
  expect(await read('responses?aspect=parts.speed&survey=call')).toMatchObject({ total: 5 });
});

test.each([
  ['metrics/csat?version=1', 'version'],
  ['metrics/csat?survey=visit&version=first', 'version'],
  ['metrics/csat?survey=No%20slug', 'survey'],
  ['metrics/first_reply?survey=visit', 'survey'],
  ['aspects?version=1', 'version'],
  ['aspects?by=hour', 'by'],
  ['metrics/csat/reasons?version=1', 'version'],
])('%j is refused by name', async (query, field) => {
  const { status, body } = await owner().get(`${path}/${query}`);
  expect([status, body.errors[0].field]).toEqual([400, field]);
});
