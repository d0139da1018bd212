import { createClient } from '@libsql/client';
import { rules } from '@huiyin/shared/contract/asking';
import { surveyDefinition } from '@huiyin/shared/contract/questions';
import type { NewResponse } from '@huiyin/shared/contract/responses';
import { newSurvey } from '@huiyin/shared/contract/surveys';
import { addDays } from '@huiyin/shared/domain/time/days';
import { describe, expect, it } from 'vitest';
import { createIntake } from '../intake/intake.ts';
import { submitResponse } from '../intake/submit-response.ts';
import { readAspects } from '../metrics/read-aspects.ts';
import { readMetric } from '../metrics/read-metric.ts';
import { readReasons } from '../metrics/read-reasons.ts';
import { knownSite } from '../sites/site-directory.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { addVersion } from './add-version.ts';
import { makeSurvey } from './make-survey.ts';
import { surveyOf } from './read-surveys.ts';

const actor = { kind: 'key', id: 'k', name: 'k' } as const;
const en = (text: string) => ({ en: text });
const ends = { low: en('No'), high: en('Yes') };
const csat = {
  type: 'csat',
  id: 'score',
  title: en('How?'),
  ...ends,
  followUp: { upTo: 5, title: en('Why?'), choices: [{ id: 'slow', label: en('Slow') }], commentLabel: en('More') },
};
const nps = { type: 'nps', id: 'again', title: en('Again?'), ...ends };
const needMet = { type: 'need_met', id: 'met', title: en('Solved?') };
const parts = {
  type: 'aspects',
  id: 'parts',
  title: en('Parts?'),
  aspects: ['speed', 'care', 'a1'].map((id) => ({ id, label: en(id) })),
};
const define = (...questions: unknown[]) => surveyDefinition.parse({ questions, thanks: [{ text: en('Thanks') }] });

async function shop(t: TestDb) {
  const site = await t.site({ timeZone: 'UTC' });
  for (const [slug, ...questions] of [
    ['visit', csat, nps, needMet, parts],
    ['call', csat, nps, needMet, parts],
  ])
    await makeSurvey(
      t.call(site, actor),
      newSurvey.parse({ slug, definition: define(...questions), rules: rules.parse({}) }),
    );
  const intake = createIntake({ ...t, sharesWork: true, turn: async () => undefined });
  const answer = async (survey: string, score: number, answers: NewResponse['answers'] = {}, n = 1, more = {}) => {
    for (let i = 0; i < n; i++)
      await submitResponse(t, intake, await knownSite(t.call(site), site), {
        id: t.ids.uuid(),
        kind: 'csat',
        survey,
        score,
        answers,
        ...more,
      } as NewResponse);
  };
  return { site, call: t.call(site), answer };
}

describe('a figure of one survey', () => {
  it('is of its answers alone, by version, by a dimension, told apart by one, and with its reasons', async () => {
    await using t = await openTestDb();
    const { site, call, answer } = await shop(t);
    await answer('visit', 5, { reasons: ['slow'] }, 6, { locale: 'en' });
    await answer('call', 1, {}, 9, { locale: 'en' });
    const before = (await surveyOf(t.db, site.id, 'visit'))!;
    await addVersion(t.call(site, actor), before, { ...define(csat), base: before.version });
    await answer('visit', 1, {}, 4, { locale: 'zh-CN', surveyVersion: 2 });

    const n = async (query: Parameters<typeof readMetric>[2]) => (await readMetric(call, 'csat', query)).total.n;
    expect(await n({})).toBe(19);
    expect(await n({ survey: 'visit' })).toBe(10);
    expect(await n({ survey: 'visit', version: '1' })).toBe(6);
    expect(await n({ survey: 'visit', version: '2', language: 'zh-CN' })).toBe(4);
    expect(await n({ survey: 'visit', version: '1', by: 'hour', from: '2026-11-21' })).toBe(6);
    expect(await n({ survey: 'nobody' })).toBe(0);
    const { split, distribution } = await readMetric(call, 'csat', { survey: 'visit', split: 'language' });
    expect(split!.values.map((one) => [one.of, one.n])).toEqual([
      ['en', 6],
      ['zh-CN', 4],
    ]);
    expect(distribution.map((one) => one.n)).toEqual([4, 0, 0, 0, 6]);
    expect(await readReasons(call, 'csat', { survey: 'visit' })).toMatchObject({ n: 10, reasons: [{ n: 6 }] });
    expect(await readReasons(call, 'csat', { survey: 'call' })).toMatchObject({ n: 9, reasons: [] });
  });

  it('is right for NPS that stands behind another question, point for point, from the first hour on (T6c)', async () => {
    await using t = await openTestDb('2026-11-20T00:00:30Z');
    const { site, answer } = await shop(t);
    for (const again of [0, 9, 10, 10, 7]) await answer('visit', 3, { again });
    for (const again of [0, 0, 0, 0, 0]) await answer('call', 5, { again });
    t.clock.set('2026-11-21T12:00:00Z');
    for (const again of [9, 9, 9]) await answer('visit', 3, { again });
    const call = t.call(site);
    const of = { survey: 'visit', from: '2026-11-20', to: '2026-11-21' };
    const { points, total } = await readMetric(call, 'nps', of);
    expect(points.map(({ start, n, value }) => [start, n, value])).toEqual([
      ['2026-11-20', 5, 100 * (3 / 5 - 1 / 5)],
      ['2026-11-21', 3, null],
    ]);
    expect(total.value).toBeCloseTo((100 * (6 - 1)) / 8, 10);
    const hours = (await readMetric(call, 'nps', { ...of, by: 'hour' })).points.filter(({ n }) => n > 0);
    expect(hours.map(({ start, n }) => [start, n])).toEqual([
      ['2026-11-20T00:00', 5],
      ['2026-11-21T12:00', 3],
    ]);
  });

  it('of needs that were met is the share of yes, as a further question too', async () => {
    await using t = await openTestDb();
    const { call, answer } = await shop(t);
    await answer('visit', 5, { met: 3 }, 3);
    await answer('visit', 5, { met: 2 }, 2);
    await answer('call', 5, { met: 1 }, 5);
    expect((await readMetric(call, 'need_met', {})).total).toMatchObject({ n: 10, value: 0.3 });
    const one = await readMetric(call, 'need_met', { survey: 'visit' });
    expect(one.total).toMatchObject({ n: 5, value: 0.6 });
    expect(one.distribution).toEqual([
      { score: 1, n: 0 },
      { score: 2, n: 2 },
      { score: 3, n: 3 },
    ]);
  });

  it('has nothing to compare with while the period before began before its first answer', async () => {
    await using t = await openTestDb('2026-10-01T12:00:00Z');
    const { site, answer } = await shop(t);
    await answer('call', 5, {}, 10);
    t.clock.set('2026-11-01T12:00:00Z');
    await answer('visit', 5, {}, 10);
    t.clock.set('2026-11-21T12:00:00Z');
    await answer('visit', 1, {}, 10);
    const call = t.call(site);
    const verdict = async (query: object) => (await readMetric(call, 'csat', query)).change.verdict;
    const of = { from: '2026-11-08', to: '2026-11-21', survey: 'visit' };
    expect(await verdict(of)).toBe('no_before');
    expect(await verdict({ ...of, survey: undefined })).toBe('down');
    expect((await readMetric(call, 'csat', of)).since).toBe('2026-11-01');
  });

  it.each([
    ['csat', { version: '2' }, 'version'],
    ['first_reply', { survey: 'visit' }, 'survey'],
  ] as const)('of %s by %j is refused by the name of what cannot be asked', async (metric, query, field) => {
    await using t = await openTestDb();
    const { call } = await shop(t);
    const lasting = { first_reply: { together: async () => [], apart: async () => [] } };
    await expect(readMetric(call, metric, query, lasting)).rejects.toMatchObject({ errors: [{ field }] });
  });
});

describe('aspects', () => {
  it('have their own scores, lowest first, too few last: those of one name together, and of one survey alone', async () => {
    await using t = await openTestDb('2026-11-20T12:00:00Z');
    const { call, answer } = await shop(t);
    await answer('visit', 5, { parts: { speed: 2, care: 5 } }, 5);
    await answer('call', 5, { parts: { speed: 4, a1: 1 } }, 5);
    await answer('visit', 5, { parts: { a1: 3 } }, 4);
    const told = async (query: object) =>
      (await readAspects(call, query)).aspects.map(({ key, n, value, parts: asked }) => [key, n, value, asked.length]);
    expect(await told({})).toEqual([
      ['call/parts.a1', 5, 0, 1],
      ['speed', 10, 50, 2],
      ['care', 5, 100, 1],
      ['visit/parts.a1', 4, null, 1],
    ]);
    expect(await told({ survey: 'visit' })).toEqual([
      ['visit/parts.speed', 5, 25, 1],
      ['visit/parts.care', 5, 100, 1],
      ['visit/parts.a1', 4, null, 1],
    ]);
    expect(await told({ survey: 'visit', version: '2' })).toEqual([]);
    expect(await told({ from: '2026-11-01', to: '2026-11-19' })).toEqual([]);
  });

  it('are told over time one at a time, beside the days before', async () => {
    await using t = await openTestDb('2026-11-20T12:00:00Z');
    const { site, answer } = await shop(t);
    await answer('visit', 5, { parts: { speed: 5 } }, 5);
    t.clock.set('2026-11-21T12:00:00Z');
    await answer('call', 5, { parts: { speed: 1 } }, 5);
    const days = { from: '2026-11-21', to: '2026-11-21' };
    const { points, aspects } = await readAspects(t.call(site), { ...days, aspect: 'speed' });
    expect(points).toMatchObject([{ start: '2026-11-21', n: 5, value: 0, before: { n: 5, value: 100 } }]);
    expect(aspects).toMatchObject([{ key: 'speed', value: 0, before: { value: 100 }, change: { verdict: 'down' } }]);
    expect((await readAspects(t.call(site), { ...days, aspect: 'care' })).points).toBeNull();
  });
});

it('figures of a survey and its aspects look at the key of their days alone, however many there are', async () => {
  await using t = await openTestDb();
  const { site } = await shop(t);
  const asked: string[] = [];
  const query: TestDb['db']['query'] = async (sql, args) => {
    asked.push(sql);
    return t.db.query(sql, args);
  };
  const call = { ...t.call(site), db: { ...t.db, query } };
  const days = { from: addDays('2026-11-21', -10), to: '2026-11-21', survey: 'visit', version: '1' };
  await readMetric(call, 'csat', { ...days, split: 'touchpoint' });
  await readAspects(call, days);
  const client = createClient({ url: `file:${t.path}` });
  const steps: string[] = [];
  for (const sql of asked.filter((one) => one.includes('FROM counts') && !one.includes('LIMIT 1'))) {
    const { rows } = await client.execute(`EXPLAIN QUERY PLAN ${sql}`);
    steps.push(...rows.map(({ detail }) => String(detail)).filter((detail) => detail.includes(' counts')));
  }
  client.close();
  expect(steps).toHaveLength(3);
  for (const step of steps)
    expect(step).toMatch(/^SEARCH counts .*\(site_id=\? AND kind=\? AND dimension=\? AND day>\? AND day<\?\)$/);
});
