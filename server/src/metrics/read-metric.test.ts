import { csat } from '@huiyin/shared/domain/statistics/csat';
import { npsCounts } from '@huiyin/shared/domain/statistics/nps';
import { dimensionNames } from '@huiyin/shared/domain/dimensions';
import { addDays } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareRow } from '../responses/prepare-response.ts';
import { storeResponses, type Prepared } from '../intake/store-responses.ts';
import type { Site } from '../base/site.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { readMetric } from './read-metric.ts';

const hourMs = 3_600_000;

interface Given {
  at: number;
  kind?: 'csat' | 'nps' | 'ces';
  score: number;
  locale?: string;
  category?: string;
  touchpoint?: string;
  answers?: { reasons: string[] };
  attributes?: { tier: string };
  elapsedMs?: number;
}

async function give(t: TestDb, site: Site, given: readonly Given[]): Promise<void> {
  const batch = given.map(({ at, kind = 'csat', ...rest }): Prepared => {
    const arrival = {
      site,
      id: t.ids.uuid(),
      asked: { survey: kind, version: 1, questions: [] },
      channel: 'import' as const,
      occurredAt: at,
      receivedAt: at,
    };
    return { row: prepareRow({ kind, ...rest }, arrival), ticket: null };
  });
  await storeResponses(t.db, batch);
}

/** What the same buckets hold when every moment is asked of Intl one by one. */
function recount(
  given: readonly Given[],
  zone: string,
  from: string,
  to: string,
  name: (day: string, hour: number) => string,
) {
  const told = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const found = new Map<string, Record<number, number>>();
  for (const { at, score } of given) {
    const parts = told.format(at);
    const day = parts.slice(0, 10);
    if (day < from || day > to) continue;
    const key = name(day, Number(parts.slice(11, 13)));
    const bucket = found.get(key) ?? {};
    found.set(key, bucket);
    bucket[score] = (bucket[score] ?? 0) + 1;
  }
  return found;
}

/** The Monday of a day, or the first of its month, by the calendar of Date alone. */
const bucketNames = {
  day: (day: string) => day,
  hour: (day: string, hour: number) => `${day}T${String(hour).padStart(2, '0')}:00`,
  month: (day: string) => day.slice(0, 7) + '-01',
  week: (day: string) => {
    const date = new Date(`${day}T12:00Z`);
    date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
    return date.toISOString().slice(0, 10);
  },
};

describe('a metric over time', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-11-10T12:00:00Z'],
    ['Pacific/Pago_Pago', '2026-11-10T12:00:00Z'],
    ['Asia/Kathmandu', '2026-11-10T12:00:00Z'],
    ['America/New_York', '2026-11-01T05:00:00Z'],
    ['America/New_York', '2026-03-08T06:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
    ['America/Havana', '2026-03-08T05:00:00Z'],
  ])('of %s around %s holds in every bucket what a recount from the moments finds', async (timeZone, around) => {
    await using t = await openTestDb(around);
    const site = await t.site({ timeZone });
    const middle = Date.parse(around);
    const moments = fc.sample(fc.integer({ min: middle - 60 * hourMs, max: middle + 60 * hourMs }), {
      numRuns: 400,
      seed: 7,
    });
    const edges = Array.from({ length: 120 }, (_, i) => middle + (i - 60) * hourMs).flatMap((at) => [at - 1, at]);
    const given = [...moments, ...edges].map((at, i) => ({ at, score: 1 + (i % 5) }));
    await give(t, site, given);
    t.clock.advance(96 * hourMs);

    const from = localDay(middle - 24 * hourMs, timeZone).day;
    const to = localDay(middle + 24 * hourMs, timeZone).day;
    for (const by of ['hour', 'day', 'week', 'month'] as const) {
      const series = await readMetric(t.call(site), 'csat', { by, from, to });
      const expected = recount(given, timeZone, from, to, bucketNames[by]);
      const starts = series.points.map(({ start }) => start);
      expect([...expected.keys()].every((key) => starts.includes(key))).toBe(true);
      for (const { before: _, ...point } of series.points)
        expect(point, `${by} ${point.start}`).toEqual({ start: point.start, ...csat(expected.get(point.start) ?? {}) });
      expect(series.total.n).toBe([...expected.values()].flatMap((b) => Object.values(b)).reduce((a, b) => a + b, 0));
    }
  });

  it('compares with the span of the same length just before', async () => {
    await using t = await openTestDb('2026-11-21T09:30:00Z');
    const site = await t.site({ timeZone: 'UTC' });
    const on = (day: string, score: number, n: number) =>
      Array.from({ length: n }, () => ({ at: Date.parse(`${day}T10:00Z`), score }));
    await give(t, site, [
      ...on('2026-11-21', 5, 90),
      ...on('2026-11-20', 1, 10),
      ...on('2026-11-19', 5, 40),
      ...on('2026-11-18', 1, 60),
      ...on('2026-11-17', 5, 999),
    ]);
    const series = await readMetric(t.call(site), 'csat', { from: '2026-11-20', to: '2026-11-21' });
    expect(series.total).toMatchObject({ n: 100, value: 0.9 });
    expect(series.before).toMatchObject({ n: 100, value: 0.4 });
    expect(series.change).toMatchObject({ value: 0.5, verdict: 'up' });
    expect(series.distribution.map(({ n }) => n)).toEqual([10, 0, 0, 0, 90]);
    expect(series.points.map(({ start, n, before }) => [start, n, before.n, before.value])).toEqual([
      ['2026-11-20', 10, 60, 0],
      ['2026-11-21', 90, 40, 1],
    ]);
    const { points } = await readMetric(t.call(site), 'csat', { by: 'hour', from: '2026-11-21', to: '2026-11-21' });
    expect(points.filter(({ n }) => n > 0)).toMatchObject([{ start: '2026-11-21T10:00', n: 90, before: { n: 10 } }]);
  });

  it('tells weeks and months that the span cuts beside as many days of the span before', async () => {
    await using t = await openTestDb('2026-11-21T09:30:00Z');
    const site = await t.site({ timeZone: 'UTC' });
    const days = Array.from({ length: 60 }, (_, i) => addDays('2026-11-21', -i));
    await give(
      t,
      site,
      days.map((day) => ({ at: Date.parse(`${day}T12:00Z`), score: 5 })),
    );
    for (const by of ['week', 'month'] as const) {
      const { points, before } = await readMetric(t.call(site), 'csat', { by, from: '2026-10-23', to: '2026-11-21' });
      expect(points.map((point) => point.before.n)).toEqual(points.map(({ n }) => n));
      expect(before.n).toBe(30);
    }
  });

  it.each([
    ['2026-11-21', { from: '2026-11-20', to: '2026-11-23' }],
    ['2026-11-21', { from: '2026-11-20', to: '2199-12-31' }],
    ['2026-11-20', { from: '2026-11-19', to: '2026-11-20' }],
  ])('ends on %s when it is asked for %o, and is compared with as many days', async (to, asked) => {
    await using t = await openTestDb('2026-11-21T23:30:00Z');
    const site = await t.site({ timeZone: 'UTC' });
    const days = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'];
    const each = days.flatMap((day) =>
      Array.from({ length: 10 }, () => ({ at: Date.parse(`${day}T10:00Z`), score: 5 })),
    );
    await give(t, site, each);
    const series = await readMetric(t.call(site), 'csat', asked);
    expect([series.to, series.points.length, series.total.n, series.before.n]).toEqual([to, 2, 20, 20]);
  });

  it('says nothing of fewer than five answers, and leaves suspects out but counts them', async () => {
    await using t = await openTestDb('2026-11-21T09:30:00Z');
    const site = await t.site({ timeZone: 'UTC' });
    const at = t.clock.now();
    await give(
      t,
      site,
      [9, 10, 0, 7].map((score) => ({ at, kind: 'nps' as const, score })),
    );
    await give(t, site, [{ at, kind: 'nps', score: 10, elapsedMs: 3 }]);
    const few = await readMetric(t.call(site), 'nps', {});
    expect(few.total).toEqual({ n: 4, value: null, low: null, high: null });
    expect(few.suspects).toBe(1);
    expect(few.change.verdict).toBe('no_before');
    await give(t, site, [{ at, kind: 'nps', score: 10 }]);
    expect((await readMetric(t.call(site), 'nps', {})).total).toMatchObject({ n: 5, value: 40 });
  });

  it('is compared with no time before the first answer of all', async () => {
    await using t = await openTestDb('2026-11-21T09:30:00Z');
    const site = await t.site({ timeZone: 'UTC' });
    const on = (day: string, n: number) =>
      Array.from({ length: n }, () => ({ at: Date.parse(`${day}T12:00Z`), score: 5 }));
    await give(t, site, [...on('2026-03-03', 8), ...on('2026-03-10', 20)]);
    const asked = async (from: string, to: string) => {
      const { since, change } = await readMetric(t.call(site), 'csat', { from, to });
      return [since, change.verdict];
    };
    expect(await asked('2026-03-10', '2026-03-16')).toEqual(['2026-03-03', 'unclear']);
    expect(await asked('2026-03-10', '2026-03-17')).toEqual(['2026-03-03', 'no_before']);
    const complaints = await readMetric(t.call(site), 'complaints', { from: '2026-03-04', to: '2026-04-03' });
    expect(complaints.change.verdict).toBe('no_before');
    const empty = await readMetric(t.call(await t.site()), 'complaints', {});
    expect([empty.since, empty.change.verdict]).toEqual([null, 'no_before']);
  });

  it('is the last 30 days in the zone of the site when nothing is asked', async () => {
    await using t = await openTestDb('2026-11-21T10:30:00Z');
    const site = await t.site({ timeZone: 'Pacific/Kiritimati' });
    const { from, to, by, points, zone } = await readMetric(t.call(site), 'complaints', {});
    expect({ from, to, by, zone }).toEqual({
      from: '2026-10-24',
      to: '2026-11-22',
      by: 'day',
      zone: 'Pacific/Kiritimati',
    });
    expect(points).toHaveLength(30);
    expect(points[0]).toMatchObject({ start: '2026-10-24', n: 0, value: 0, low: null, high: null });
  });

  it('can be narrowed to one value of one dimension', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const at = t.clock.now();
    const given = fc.sample(
      fc.record({ score: fc.integer({ min: 0, max: 10 }), locale: fc.constantFrom('en', 'zh-CN') }),
      {
        numRuns: 80,
        seed: 3,
      },
    );
    await give(
      t,
      site,
      given.map((g) => ({ ...g, at, kind: 'nps' as const })),
    );
    const chinese = given.filter(({ locale }) => locale === 'zh-CN').map(({ score }) => score);
    const histogram = Object.fromEntries(
      Array.from({ length: 11 }, (_, s) => [s, chinese.filter((x) => x === s).length]),
    );
    const { promoters, detractors } = npsCounts(histogram);
    const { total } = await readMetric(t.call(site), 'nps', { language: 'zh-CN' });
    expect(total.n).toBe(chinese.length);
    expect(total.value).toBeCloseTo((100 * (promoters - detractors)) / chinese.length, 10);
  });

  it('gives each value of a dimension at once what it gives of one, and those beyond a hundred together', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const some = (...values: string[]) => fc.constantFrom(...values);
    const answer = fc.record(
      {
        at: fc.integer({ min: 0, max: 9 }).map((hours) => t.clock.now() - hours * hourMs),
        score: fc.integer({ min: 1, max: 5 }),
        locale: some('en', 'zh-CN', 'ja'),
        category: some('slow', 'slow/post', 'slow/shop', 'other'),
        touchpoint: fc.nat({ max: 400 }).map(String),
        answers: fc.record({ reasons: fc.uniqueArray(some('a', 'b', 'c')) }),
        attributes: fc.record({ tier: some('gold', '') }),
      },
      { requiredKeys: ['at', 'score'] },
    );
    const given = fc.sample(answer, { numRuns: 600, seed: 5 });
    await give(t, site, given as Given[]);
    for (const dimension of dimensionNames) {
      const { split, total } = await readMetric(t.call(site), 'csat', { split: dimension });
      const { values, rest, several } = split!;
      for (const { of, ...figure } of values.slice(0, 9))
        expect(figure, of).toEqual((await readMetric(t.call(site), 'csat', { [dimension]: of })).total);
      expect(values.map(({ n }) => n)).toEqual(values.map(({ n }) => n).toSorted((a, b) => b - a));
      const n = values.reduce((sum, value) => sum + value.n, rest?.n ?? 0);
      if (dimension === 'channel' || dimension === 'hour') expect(n).toBe(total.n);
      if (dimension === 'touchpoint') {
        const told = given.filter(({ touchpoint }) => touchpoint !== undefined);
        expect(n).toBe(told.length);
        expect(values.length).toBe(100);
        expect(rest!.values).toBe(new Set(told.map(({ touchpoint }) => touchpoint)).size - 100);
      } else expect(rest).toBeNull();
      expect(several).toBe(dimension === 'category' || dimension === 'reason');
    }
  });

  it('gives those beyond a hundred no interval where one answer stands under several of them', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const reasons = Array.from({ length: 110 }, (_, i) => `r${i}`);
    await give(
      t,
      site,
      Array.from({ length: 6 }, () => ({ at: t.clock.now(), score: 5, answers: { reasons } })),
    );
    const { values, rest } = (await readMetric(t.call(site), 'csat', { split: 'reason' })).split!;
    expect(values[0]).toMatchObject({ n: 6, value: 1, low: expect.any(Number) });
    expect(rest).toEqual({ values: 10, n: 60, value: 1, low: null, high: null });
  });

  it.each([
    [{ from: '2026-11-21', to: '2026-11-20' }, 'from'],
    [{ by: 'hour', from: '2026-10-01', to: '2026-11-01' }, 'by'],
    [{ by: 'day', from: '2025-01-01', to: '2026-11-01' }, 'by'],
    [{ by: 'month', from: '1995-01-01', to: '2026-11-01' }, 'from'],
    [{ from: '0001-01-01' }, 'from'],
    [{ to: '9999-12-31' }, 'to'],
    [{ from: '2026-11-22' }, 'from'],
    [{ language: 'en', category: 'delivery' }, 'category'],
    [{ by: 'hour', from: '2026-11-20', language: 'en' }, 'language'],
    [{ split: 'tier', language: 'en' }, 'split'],
  ] as const)('refuses %o by naming %s', async (query, field) => {
    await using t = await openTestDb();
    const site = await t.site();
    await expect(readMetric(t.call(site), 'csat', query)).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ field }],
    });
  });
});
