import { beforeAll, describe, expect, test } from 'vitest';
import { targetLimits } from '@huiyin/shared/domain/targets';
import { siteOrigin } from '../kit/first-site.ts';
import { owner } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

let path: string;
let site: { siteId: string; siteKey: string };

beforeAll(async () => {
  const { id, key } = await newSite({ origins: [siteOrigin] });
  site = { siteId: id, siteKey: key };
  path = `/api/sites/${id}/metrics`;
});

const at = (metric: string): string => `${path}/${metric}/targets`;
const read = async (metric: string) => (await owner().get(at(metric))).body;
const put = async (metric: string, targets: object[]) =>
  owner().put(at(metric), { base: (await read(metric)).revision, targets });

async function rate(scores: readonly number[]): Promise<void> {
  const visitor = owner().as({ origin: siteOrigin });
  for (const score of scores) {
    const answer = { id: crypto.randomUUID(), kind: 'csat', score };
    expect((await visitor.post(`/v1/sites/${site.siteKey}/responses`, answer)).status).toBe(201);
  }
}

test('an older period is measured against the target of its time', { tags: 'storage' }, async () => {
  expect(await read('csat')).toEqual({ targets: [], revision: 0 });
  const [old, none, now] = [
    { from: '2026-01-01', value: 0.85 },
    { from: '2026-03-01', value: null },
    { from: '2026-05-01', value: 0.5 },
  ];
  expect((await put('csat', [now, old, none])).body).toEqual({ targets: [old, none, now], revision: 1 });
  const of = async (days: string) => {
    const { target, targets } = (await owner().get(`${path}/csat?${days}`)).body;
    return { target, targets };
  };
  expect(await of('from=2025-11-01&to=2025-11-30')).toEqual({ target: null, targets: [] });
  expect(await of('from=2026-01-01&to=2026-01-31')).toEqual({
    target: { value: 0.85, verdict: 'too_few' },
    targets: [old],
  });
  expect(await of('from=2026-02-10&to=2026-03-10')).toEqual({ target: null, targets: [old, none] });

  await rate([5, 5, 5]);
  expect((await of('')).target).toEqual({ value: 0.5, verdict: 'too_few' });
  await rate([1, 1, 1]);
  expect((await of('')).target).toEqual({ value: 0.5, verdict: 'unclear' });
  await rate(Array.from({ length: 12 }, () => 5));
  expect((await of('')).target).toEqual({ value: 0.5, verdict: 'met' });
  await put('csat', [{ from: '2026-05-01', value: 0.98 }]);
  expect((await of('')).target).toEqual({ value: 0.98, verdict: 'missed' });
  await put('csat', []);
  expect(await of('')).toEqual({ target: null, targets: [] });
});

test('what stands so already is no change, and who changes what others changed since is told whom', async () => {
  const ada = await join(site.siteId, 'manager', 'Ada');
  const targets = [{ from: '2026-01-01', value: 40 }];
  expect((await ada.client.put(at('nps'), { base: 0, targets })).body.revision).toBe(1);
  expect((await owner().put(at('nps'), { base: 0, targets })).body.revision).toBe(1);
  await put('ces', [{ from: '2026-01-01', value: 5 }]);
  const { status, body } = await owner().put(at('nps'), { base: 0, targets: [] });
  expect([status, body.code, body.by]).toEqual([409, 'conflict', 'Ada']);
});

describe('what is refused by name', () => {
  const from = '2026-01-01';
  const one = (value: unknown, day = from) => [{ from: day, value }];
  test.each([
    ['csat', one(1.01), 'targets.0.value'],
    ['csat', one(-0.1), 'targets.0.value'],
    ['nps', one(101), 'targets.0.value'],
    ['ces', one(0), 'targets.0.value'],
    ['first_reply', one(0), 'targets.0.value'],
    ['first_reply', one(525_601), 'targets.0.value'],
    ['first_reply', one('4h'), 'targets.0.value'],
    ['complaints', one(5), 'metric'],
    ['csat', one(0.9, '1989-12-31'), 'targets.0.from'],
    ['csat', one(0.9, 'today'), 'targets.0.from'],
    ['csat', [...one(0.9), ...one(0.8)], 'targets'],
    ['csat', Array.from({ length: targetLimits.ofOne + 1 }, () => one(0.9)[0]), 'targets'],
  ])('of %s: %j', async (metric, targets, field) => {
    const { status, body } = await put(metric, targets as object[]);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });

  test('of a metric there is not', async () => {
    expect((await owner().get(at('joy'))).status).toBe(400);
  });
});

test(
  'of another site they are no matter, and who may not change the site sees them alone',
  { tags: 'auth' },
  async () => {
    const targets = [{ from: '2026-01-01', value: 5 }];
    await put('ces', targets);
    const other = await newSite();
    expect((await owner().get(`/api/sites/${other.id}/metrics/ces/targets`)).body).toEqual({
      targets: [],
      revision: 0,
    });
    const { client } = await join(site.siteId, 'agent');
    expect((await client.get(at('ces'))).body.targets).toEqual(targets);
    expect((await client.put(at('ces'), { base: 1, targets: [] })).status).toBe(403);
    const stranger = await join(other.id, 'owner');
    expect((await stranger.client.get(at('ces'))).status).toBe(404);
  },
);
