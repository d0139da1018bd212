import { newAsk } from '@huiyin/shared/contract/asking';
import { waveEdit } from '@huiyin/shared/contract/waves';
import type { NewResponse } from '@huiyin/shared/contract/responses';
import { dimensionNames, type Dimension } from '@huiyin/shared/domain/dimensions';
import { uuidV7 } from '@huiyin/shared/domain/ids';
import { nameLimits } from '@huiyin/shared/domain/limits';
import { expect, test } from 'vitest';
import type { Site } from '../base/site.ts';
import { knownSite } from '../sites/site-directory.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { planWave } from '../waves/change-wave.ts';
import { forgetNamesOfNone } from '../metrics/known-names.ts';
import { firstScore } from '../responses/first-score.ts';
import { viewWave } from '../waves/view-wave.ts';
import { waveFacts } from '../waves/wave-facts.ts';
import { createIntake } from './intake.ts';
import { countDifferences } from './recount.ts';
import { submitResponse } from './submit-response.ts';

/** What a stranger says of each dimension, and how many values there may be of it at most. */
const said: Record<Dimension, { of: (n: number) => Partial<NewResponse>; most: number }> = {
  channel: { of: (n) => ({ channel: n % 2 ? 'qr' : 'link' }), most: 6 },
  language: { of: (n) => ({ locale: `${String.fromCharCode(97 + (n % 26), 97 + (n % 23))}-x${n}` }), most: 700 },
  category: { of: (n) => ({ category: `Category ${n}` }), most: 1 },
  reason: { of: (n) => ({ answers: { reasons: [`Reason ${n}`] } }), most: 1 },
  touchpoint: { of: (n) => ({ touchpoint: `Place ${n}` }), most: nameLimits.brought + 1 },
  tier: { of: (n) => ({ attributes: { tier: `Tier ${n}`, n } }), most: nameLimits.brought + 1 },
  service_type: {
    of: (n) => ({ attributes: { service_type: `Service ${n}` } }),
    most: nameLimits.brought + 1,
  },
  hour: { of: () => ({}), most: 24 },
};

async function answers(t: TestDb, site: Site, bodies: readonly Partial<NewResponse>[]): Promise<string[]> {
  const known = await knownSite({ db: t.db, now: t.clock.now() }, site);
  const intake = createIntake(t);
  const id = () => uuidV7(t.clock.now(), crypto.getRandomValues(new Uint8Array(10)));
  const all = bodies.map((body): NewResponse => ({ id: id(), kind: 'csat', score: 4, ...body }));
  await Promise.all(all.map((body) => submitResponse(t, intake, known, body)));
  return all.map((body) => body.id);
}

test.each(dimensionNames)(
  'strangers bring a bounded number of values of %s, and all of their answers count',
  async (name) => {
    await using t = await openTestDb();
    const site = await t.site();
    await answers(
      t,
      site,
      Array.from({ length: 300 }, (_, n) => said[name].of(n)),
    );
    await answers(
      t,
      site,
      Array.from({ length: 300 }, (_, n) => said[name].of(300 + n)),
    );
    const sql = 'SELECT count(DISTINCT value) AS "values", sum(n) AS n FROM counts WHERE dimension = ?';
    const [found] = await t.db.query(sql, [name]);
    expect(found!['values']).toBeLessThanOrEqual(said[name].most);
    expect(found!['n']).toBe(600);
    expect(await countDifferences(t.db.query)).toEqual([]);
  },
);

test('a tier there is no room for is something else, and what it was called is kept; one with a quota is known by it', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await answers(
    t,
    site,
    Array.from({ length: nameLimits.brought }, (_, n) => said.tier.of(n)),
  );
  const [left] = await answers(t, site, [said.tier.of(900), { attributes: { tier: 'Too fast' }, elapsedMs: 1 }]);
  const [kept] = await t.db.query('SELECT attributes, left_out FROM responses WHERE id = ?', [left!]);
  expect(kept).toEqual({
    attributes: '{"tier":"other","n":900}',
    left_out: '[{"field":"attributes.tier","value":"Tier 900"}]',
  });

  const plan = { base: null, every: 'month', segmentBy: 'tier', required: { by: 'share', customers: 2000 } };
  const call = t.call(site);
  await planWave(call, 'csat', waveEdit.parse({ ...plan, quotas: [{ segment: 'gold', quota: 2 }] }));
  const gold = { attributes: { tier: 'gold' } };
  const isFull = async () => {
    const ask = newAsk.parse({ survey: 'csat', ...gold });
    return (await waveFacts(t.call(site), site, (await surveyOf(t.db, site.id, 'csat'))!, ask, null))!.wave.segmentFull;
  };
  await answers(t, site, [gold]);
  expect(await isFull()).toBe(false);
  await answers(t, site, [gold]);
  expect(await isFull()).toBe(true);
  const { segments } = (await viewWave(call, 'csat', firstScore)).periods[0]!;
  expect(segments[0]).toEqual({ segment: 'gold', quota: 2, answered: 2 });
  expect(segments).toHaveLength(101);
});

test('a tier with a quota takes no room of those that answers bring, and is known where no answer says it', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await answers(t, site, [said.tier.of(0)]);
  const quotas = [0, 1].map((n) => ({ segment: `Tier ${n}`, quota: 2 }));
  const plan = { base: null, every: 'month', segmentBy: 'tier', required: { by: 'share', customers: 2000 }, quotas };
  await planWave(t.call(site), 'csat', waveEdit.parse(plan));
  const brought = Array.from({ length: nameLimits.brought + 1 }, (_, n) => said.tier.of(2 + n));
  await answers(t, site, brought);
  const [found] = await t.db.query("SELECT count(DISTINCT value) AS n FROM counts WHERE dimension = 'tier'");
  expect(found!['n']).toBe(1 + nameLimits.brought + 1);

  await t.db.write([forgetNamesOfNone(site.id, 'tier', 1)]);
  const known = await t.db.query('SELECT name FROM known_names WHERE known_since = 0 ORDER BY name');
  expect(known).toMatchObject([{ name: 'Tier 0' }, { name: 'Tier 1' }]);
});
