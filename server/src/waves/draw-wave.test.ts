import { waveEdit } from '@huiyin/shared/contract/waves';
import { customerList } from '@huiyin/shared/contract/population';
import { allocate, lotOf } from '@huiyin/shared/domain/sample-draw';
import { expect, it } from 'vitest';
import { lastDisturbed } from '../asking/last-disturbed.ts';
import { runJob } from '../base/jobs/run-jobs.ts';
import type { Site } from '../base/site.ts';
import { changeConsent } from '../population/consents.ts';
import { listCustomers } from '../population/list-customers.ts';
import { firstScore } from '../responses/first-score.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { planWave } from './change-wave.ts';
import { forgetDrawn, isDrawn } from './wave-customers.ts';
import { viewWave } from './view-wave.ts';
import { waveDrawing } from './wave-drawing.ts';

const actor = { kind: 'system', id: null } as const;
const period = '2026-10-01';

async function plan(t: TestDb, site: Site, more: object = {}) {
  const { changedAt: base } = await viewWave(t.call(site), 'nps', firstScore);
  const required = { by: 'share', customers: null, permille: 100 };
  const edit = { base, every: 'quarter', required, draw: { responseRate: 50 }, ...more };
  await planWave(t.call(site, actor), 'nps', waveEdit.parse(edit));
}

const id = (i: number): string => `u${String(i).padStart(4, '0')}`;
const known = (t: TestDb, site: Site, n: number, tierOf = (i: number) => (i % 4 === 0 ? 'gold' : 'tin')) =>
  listCustomers(
    t.call(site),
    customerList.parse({ customers: Array.from({ length: n }, (_, i) => ({ id: id(i), tier: tierOf(i) })) }),
  );
const draw = async (t: TestDb): Promise<void> => void (await runJob(t, waveDrawing(t, lastDisturbed), 'here'));
const drawn = async (t: TestDb, site: Site): Promise<{ customer: string; segment: string }[]> => {
  const sql = 'SELECT customer, segment FROM wave_customers WHERE site_id = ? ORDER BY customer';
  return (await t.db.query(sql, [site.id])).map(({ customer, segment }) => ({
    customer: customer as string,
    segment: segment as string,
  }));
};
const view = async (t: TestDb, site: Site) => (await viewWave(t.call(site), 'nps', firstScore)).periods[0]!;

interface Drawable {
  customer: string;
  segment: string;
}

/** Those who are drawn of a list, by `allocate` and the lowest lots of each segment; of equal lots the first id. */
function drawSample(all: readonly Drawable[], seed: string, n: number): Drawable[] {
  const bySegment = Map.groupBy(all, ({ segment }) => segment);
  const sizes = Object.fromEntries([...bySegment].map(([segment, some]) => [segment, some.length]));
  const sample = allocate(sizes, n, {});
  return [...bySegment].flatMap(([segment, some]) =>
    some
      .map((one) => ({ one, lot: lotOf(seed, one.customer) }))
      .toSorted((a, b) => a.lot - b.lot || (a.one.customer < b.one.customer ? -1 : 1))
      .slice(0, sample[segment])
      .map(({ one }) => one),
  );
}

it('draws as many as it takes, by segment, exactly those with the lowest lots of its seed, once', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await known(t, site, 1000);
  await plan(t, site, { segmentBy: 'tier' });
  await draw(t);
  const found = await drawn(t, site);
  const [row] = await t.db.query('SELECT seed FROM wave_draws WHERE site_id = ?', [site.id]);
  const all = Array.from({ length: 1000 }, (_, i) => ({ customer: id(i), segment: i % 4 === 0 ? 'gold' : 'tin' }));
  const expected = drawSample(all, row!['seed'] as string, 200);
  expect(found).toEqual(expected.toSorted((a, b) => (a.customer < b.customer ? -1 : 1)));
  expect(await view(t, site)).toMatchObject({
    required: 100,
    draw: {
      state: 'drawn',
      population: 1000,
      eligible: 1000,
      drawn: 200,
      segments: [
        { segment: 'tin', population: 750, drawn: 150 },
        { segment: 'gold', population: 250, drawn: 50 },
      ],
    },
  });
  await known(t, site, 1000, () => 'gold');
  await draw(t);
  expect(await drawn(t, site)).toEqual(found);
  expect(await waveDrawing(t, lastDisturbed).waitingSince()).toBeNull();

  // The next quarter has a draw of its own.
  t.clock.set('2027-01-05T00:00:00Z');
  await draw(t);
  expect(await t.db.query('SELECT period FROM wave_draws WHERE site_id = ? ORDER BY 1', [site.id])).toEqual([
    { period },
    { period: '2027-01-01' },
  ]);
});

it('two processes draw the same, once, also where one is cut off', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await known(t, site, 900);
  await plan(t, site);
  const [one, two] = [waveDrawing(t, lastDisturbed), waveDrawing(t, lastDisturbed)];
  // Whatever a lease says: each step bears a second process beside it.
  for (let more = true; more;) more = (await Promise.all([one.step(), two.step()])).some(Boolean);
  expect(await drawn(t, site)).toHaveLength(180);
  const told = "SELECT count(*) AS n FROM events WHERE type = 'wave.drawn'";
  expect(await t.db.query(told)).toEqual([{ n: 1 }]);
  const [row] = await t.db.query('SELECT eligible FROM wave_draws');
  expect(JSON.parse(row!['eligible'] as string)).toEqual({ '': 900 });
});

it('never draws who opted out, was asked lately, answered this survey before, or was seen long ago', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await known(t, site, 40);
  const at = (days: number): number => t.clock.now() - days * 86_400_000;
  for (const customer of [id(0), id(1)])
    await changeConsent(t.call(site), { customer, purpose: 'surveys', given: false });
  const history =
    'INSERT INTO customer_surveys (site_id, customer, survey, asked_at, answered_at) VALUES (?, ?, ?, ?, ?)';
  await t.db.write([
    { sql: history, args: [site.id, id(2), 'csat', at(29), null] },
    { sql: history, args: [site.id, id(3), 'csat', at(31), null] },
    { sql: history, args: [site.id, id(4), 'nps', null, at(89)] },
    { sql: history, args: [site.id, id(5), 'nps', at(90), at(90)] },
    { sql: 'UPDATE population SET last_seen_at = ? WHERE customer = ?', args: [at(366), id(6)] },
  ]);
  // More than there are: all who may.
  await plan(t, site, { required: { by: 'share', customers: 39, permille: 1000 } });
  await draw(t);
  const never = [0, 1, 2, 4, 6].map(id);
  const found = (await drawn(t, site)).map(({ customer }) => customer);
  expect(found).toEqual(Array.from({ length: 40 }, (_, i) => id(i)).filter((one) => !never.includes(one)));
  expect((await view(t, site)).draw).toMatchObject({ population: 39, eligible: 35, drawn: 35 });
});

it('draws of a segment with a quota no more than it takes for that', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await known(t, site, 400);
  await plan(t, site, { segmentBy: 'tier', quotas: [{ segment: 'tin', quota: 10 }] });
  await draw(t);
  expect((await view(t, site)).draw?.segments).toMatchObject([
    { segment: 'tin', population: 300, drawn: 20 },
    { segment: 'gold', population: 100, drawn: 60 },
  ]);
});

it('waits for as many customers as answers are needed, and says so', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await plan(t, site, { required: { by: 'share', customers: 10_000 } });
  const state = async () => (await view(t, site)).draw?.state;
  await draw(t);
  expect(await state()).toBe('no_population');
  await known(t, site, 49);
  await draw(t);
  expect(await state()).toBe('too_few');
  await known(t, site, 50);
  expect(await state()).toBe('drawing');
  await draw(t);
  expect(await state()).toBe('drawn');
});

it('says of a draw that its period cut off that it was not finished', async () => {
  await using t = await openTestDb('2026-12-31T12:00:00Z');
  const site = await t.site();
  await known(t, site, 100);
  await plan(t, site);
  await waveDrawing(t, lastDisturbed).step();
  const states = async () =>
    (await viewWave(t.call(site), 'nps', firstScore)).periods.map(({ draw: one }) => one?.state);
  expect(await states()).toEqual(['drawing']);
  t.clock.set('2027-01-05T00:00:00Z');
  await draw(t);
  expect(await states()).toEqual(['drawn', 'not_finished']);
});

it('draws nobody for a plan that does not say so, and forgets whom it is told to', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await known(t, site, 40);
  await plan(t, site, { draw: null });
  expect((await view(t, site)).required).toBe(4);
  await draw(t);
  expect(await drawn(t, site)).toEqual([]);
  expect((await view(t, site)).draw).toBeNull();
  await plan(t, site);
  await draw(t);
  const { customer } = (await drawn(t, site))[0]!;
  const round = { siteId: site.id, survey: 'nps', period };
  expect(await isDrawn(t.db, round, customer)).toBe(true);
  await t.db.write(forgetDrawn(site.id, customer));
  expect(await isDrawn(t.db, round, customer)).toBe(false);
  expect((await view(t, site)).draw).toMatchObject({ drawn: 8 });
});

it('counts what became of the drawn by segment, and weights the score by the population', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await known(t, site, 100);
  await plan(t, site, { segmentBy: 'tier', required: { by: 'share', customers: 40, permille: 500 } });
  await draw(t);
  const found = await drawn(t, site);
  expect(found).toHaveLength(40);
  const sql = `INSERT INTO responses (id, site_id, kind, survey, survey_version, score, channel, customer, suspect, sample, occurred_at, received_at, day, hour, body_hash)
VALUES (?, ?, 'nps', 'nps', 1, ?, 'widget', ?, ?, 0, ?, ?, '2026-11-21', 9, 0)`;
  const now = t.clock.now();
  const said = (customer: string, score: number, suspect: string | null, at = now) => ({
    sql,
    args: [t.ids.uuid(), site.id, score, customer, suspect, at, at],
  });
  const gold = found.filter(({ segment }) => segment === 'gold').map(({ customer }) => customer);
  const tin = found.filter(({ segment }) => segment === 'tin').map(({ customer }) => customer);
  await t.db.write([
    ...gold.slice(0, 8).map((one) => said(one, 10, null)),
    ...tin.slice(0, 4).map((one) => said(one, 2, null)),
    // A second answer, one that is suspect, one of before, one of somebody else.
    said(gold[0]!, 0, null, now + 1),
    said(tin[5]!, 10, 'speed'),
    said(tin[6]!, 10, null, now - 1),
    said('stranger', 10, null),
    {
      sql: 'UPDATE wave_customers SET asked_at = ? WHERE site_id = ? AND customer IN (?, ?)',
      args: [now, site.id, gold[0]!, tin[9]!],
    },
  ]);
  const { draw: shown, answered, enough } = await view(t, site);
  expect([answered, enough]).toEqual([12, false]);
  expect(shown).toMatchObject({ drawn: 40, asked: 13, answered: 12, rate: { n: 13, value: 12 / 13 } });
  expect(shown!.segments).toEqual([
    { segment: 'tin', population: 75, drawn: 30, asked: 5, answered: 4 },
    { segment: 'gold', population: 25, drawn: 10, asked: 8, answered: 8 },
  ]);
  expect(shown!.nps!.plain).toMatchObject({ n: 12, value: expect.closeTo((100 * 4) / 12, 8) });
  expect(shown!.nps!.weighted).toMatchObject({ n: 12, value: expect.closeTo(-50, 8) });
});
