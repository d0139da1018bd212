import { newAsk } from '@huiyin/shared/contract/asking';
import { waveEdit, type WaveEdit } from '@huiyin/shared/contract/waves';
import { describe, expect, it } from 'vitest';
import { surveyOf } from '../surveys/read-surveys.ts';
import { firstScore } from '../responses/first-score.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { planWave, removeWave } from './change-wave.ts';
import { viewWave } from './view-wave.ts';
import { waveFacts } from './wave-facts.ts';

const actor = { kind: 'system', id: null } as const;
const plan = (more: object = {}): WaveEdit =>
  waveEdit.parse({ base: null, every: 'month', required: { by: 'share', customers: 2000 }, ...more });

type Cell = [dimension: string, value: string, day: string, n: number, survey?: string, series?: string];

async function counted(t: TestDb, siteId: string, cells: Cell[]): Promise<void> {
  await t.db.write(
    cells.map(([dimension, value, day, n, survey = 'nps', series = 'nps']) => ({
      sql: 'INSERT INTO counts (site_id, kind, survey, dimension, value, day, survey_version, score, n) VALUES (?, ?, ?, ?, ?, ?, 1, 9, ?)',
      args: [siteId, series, survey, dimension, value, day, n],
    })),
  );
}

describe('the view of a wave', () => {
  it('counts the answers of each period since its first plan over all channels, and only those of its survey', async () => {
    await using t = await openTestDb('2026-08-15T09:00:00Z');
    const site = await t.site();
    await counted(t, site.id, [
      ['channel', 'widget', '2026-07-31', 50],
      ['channel', 'widget', '2026-08-14', 50],
    ]);
    await planWave(t.call(site, actor), 'nps', plan());
    await counted(t, site.id, [
      ['channel', 'widget', '2026-11-01', 3],
      ['channel', 'qr', '2026-11-22', 4],
      ['channel', 'widget', '2026-10-31', 10],
      ['channel', 'widget', '2026-08-15', 1],
      ['channel', 'widget', '2026-11-02', 50, 'other'],
      ['channel', 'widget', '2026-11-02', 50, 'nps', 'csat'],
      ['hour', '09', '2026-11-02', 50],
      ['suspect', 'speed', '2026-11-02', 50],
    ]);
    t.clock.set('2026-11-22T09:00:00Z');
    const { changedAt: base } = await viewWave(t.call(site), 'nps', firstScore);
    await planWave(t.call(site, actor), 'nps', plan({ base }));
    const { periods, beganAt, changedAt } = await viewWave(t.call(site), 'nps', firstScore);
    expect([beganAt, changedAt]).toEqual(['2026-08-15T09:00:00.000Z', '2026-11-22T09:00:00.000Z']);
    expect(periods.map(({ from, to, answered, enough }) => [from, to, answered, enough])).toEqual([
      ['2026-11-01', '2026-11-30', 7, false],
      ['2026-10-01', '2026-10-31', 10, true],
      ['2026-09-01', '2026-09-30', 0, false],
      ['2026-08-15', '2026-08-31', 1, false],
    ]);
    expect(periods.every(({ required, segments }) => required === 10 && segments.length === 0)).toBe(true);
  });

  it('begins, and each of its periods, with the day of the site, 14 hours ahead', async () => {
    await using t = await openTestDb('2026-12-30T10:00:00Z');
    const site = await t.site({ timeZone: 'Pacific/Kiritimati' });
    await planWave(t.call(site, actor), 'nps', plan({ every: 'quarter' }));
    t.clock.set('2026-12-31T09:59:59Z');
    const now = async () => (await viewWave(t.call(site), 'nps', firstScore)).periods.map(({ from, to }) => [from, to]);
    expect(await now()).toEqual([['2026-12-31', '2026-12-31']]);
    t.clock.advance(1000);
    expect(await now()).toEqual([
      ['2027-01-01', '2027-03-31'],
      ['2026-12-31', '2026-12-31'],
    ]);
    t.clock.set('2029-01-01T00:00:00Z');
    expect(await now()).toHaveLength(6);
  });

  it('that was ended begins with its next plan, or goes on where that says when it began', async () => {
    await using t = await openTestDb('2026-11-20T09:00:00Z');
    const site = await t.site();
    const anew = async (more: object = {}) => {
      await removeWave(t.call(site, actor), 'nps');
      await planWave(t.call(site, actor), 'nps', plan(more));
      return (await viewWave(t.call(site), 'nps', firstScore)).beganAt;
    };
    const beganAt = await anew();
    t.clock.set('2026-11-22T09:00:00Z');
    expect(await anew({ beganAt })).toBe('2026-11-20T09:00:00.000Z');
    expect(await anew({ beganAt: '2027-01-01T00:00:00Z' })).toBe('2026-11-22T09:00:00.000Z');
    expect(await anew()).toBe('2026-11-22T09:00:00.000Z');
  });

  it('shows each segment with a quota, then the others by their answers', async () => {
    await using t = await openTestDb('2026-11-22T09:00:00Z');
    const site = await t.site();
    const quotas = [
      { segment: 'gold', quota: 5 },
      { segment: 'platinum', quota: 2 },
    ];
    await planWave(t.call(site, actor), 'nps', plan({ every: 'quarter', segmentBy: 'tier', quotas }));
    await counted(t, site.id, [
      ['tier', 'gold', '2026-11-21', 9],
      ['tier', 'gold', '2026-11-22', 2],
      ['tier', 'gold', '2026-12-01', 1],
      ['tier', 'basic', '2026-11-22', 1],
      ['tier', 'silver', '2026-12-31', 9],
      ['language', 'en', '2026-11-22', 4],
    ]);
    expect((await viewWave(t.call(site), 'nps', firstScore)).periods[0]!.segments).toEqual([
      { segment: 'gold', quota: 5, answered: 3 },
      { segment: 'platinum', quota: 2, answered: 0 },
      { segment: 'silver', quota: null, answered: 9 },
      { segment: 'basic', quota: null, answered: 1 },
    ]);
    const isFull = async (tier: string) => {
      const ask = newAsk.parse({ survey: 'nps', attributes: { tier } });
      return (await waveFacts(t.call(site), site, (await surveyOf(t.db, site.id, 'nps'))!, ask, null))!.wave
        .segmentFull;
    };
    expect([await isFull('gold'), await isFull('platinum')]).toEqual([false, false]);
    await counted(t, site.id, [['tier', 'platinum', '2026-11-22', 2]]);
    expect(await isFull('platinum')).toBe(true);
  });

  it.each([
    [{ by: 'share', customers: 86_430 }, 433],
    [{ by: 'share', customers: 3, permille: 1 }, 1],
    [{ by: 'margin', margin: 0.05 }, 385],
    [{ by: 'margin', margin: 0.05, customers: 20_000 }, 377],
    [{ by: 'margin', margin: 0.05, customers: 1 }, 1],
  ])('with %o needs %i answers', async (required, n) => {
    await using t = await openTestDb();
    const site = await t.site();
    await planWave(t.call(site, actor), 'nps', plan({ required }));
    expect((await viewWave(t.call(site), 'nps', firstScore)).periods[0]!.required).toBe(n);
  });

  it('is empty before the plan and after its end, and both are told in the history', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const none = { plan: null, periods: [], beganAt: null, changedAt: null };
    expect(await viewWave(t.call(site), 'nps', firstScore)).toEqual(none);
    await planWave(t.call(site, actor), 'nps', plan());
    const { changedAt: base } = await viewWave(t.call(site), 'nps', firstScore);
    await planWave(t.call(site, actor), 'nps', plan({ every: 'quarter', base }));
    expect((await viewWave(t.call(site), 'nps', firstScore)).plan?.every).toBe('quarter');
    await removeWave(t.call(site, actor), 'nps');
    await removeWave(t.call(site, actor), 'nps');
    expect(await viewWave(t.call(site), 'nps', firstScore)).toEqual(none);
    const events = await t.db.query("SELECT type FROM events WHERE type LIKE 'wave.%' ORDER BY seq");
    expect(events.map((row) => row['type'])).toEqual(['wave.changed', 'wave.changed', 'wave.removed']);
  });

  it('is refused for a survey that is not there', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await expect(viewWave(t.call(site), 'no-such', firstScore)).rejects.toMatchObject({ code: 'not_found' });
    await expect(planWave(t.call(site, actor), 'no-such', plan())).rejects.toMatchObject({ code: 'not_found' });
  });
});
