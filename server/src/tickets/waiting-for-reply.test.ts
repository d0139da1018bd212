import { metricLimits } from '@huiyin/shared/domain/limits';
import { expect, it } from 'vitest';
import { readMetric } from '../metrics/read-metric.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import type { Site } from '../base/site.ts';
import { waitingForReply } from './waiting-for-reply.ts';

/** So many open complaints on one day, one every second from noon on, of which the first are suspect. */
async function wait(t: TestDb, { id }: Site, n: number, suspects = 0): Promise<void> {
  const noon = Date.parse('2026-11-20T12:00:00Z');
  const series = `WITH RECURSIVE i(x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM i WHERE x < ${n - 1})`;
  await t.db.write([
    `INSERT INTO responses (id, site_id, kind, survey_version, channel, suspect, sample, occurred_at, received_at, day, hour, body_hash)
     ${series} SELECT 'r' || x, '${id}', 'complaint', 1, iif(x % 2, 'qr', 'widget'), iif(x < ${suspects}, 'speed', NULL), 0,
     ${noon} + x * 1000, ${noon}, '2026-11-20', 12 + x / 3600, 1 FROM i`,
    `INSERT INTO tickets (id, site_id, number, status, excerpt, opened_at, updated_at, revision, sample, suspect)
     ${series} SELECT 'r' || x, '${id}', x + 1, 'open', '', ${noon} + x * 1000, ${noon}, 1, 0, x < ${suspects} FROM i`,
  ]);
}

const read = (t: TestDb, site: Site, query: Parameters<typeof readMetric>[2] = {}) =>
  readMetric(t.call(site), 'first_reply', { from: '2026-11-20', ...query }, { first_reply: waitingForReply });

it('as many as can be told apart are; where there is one more they are counted together alone, and that is said', async () => {
  await using t = await openTestDb();
  const site = await t.site({ timeZone: 'UTC' });
  await wait(t, site, metricLimits.apart);
  const told = await read(t, site, { split: 'channel' });
  expect([told.untold, told.total.n]).toEqual([false, metricLimits.apart]);
  expect(told.split!.values.map(({ of, n }) => [of, n])).toEqual(
    ['qr', 'widget'].map((of) => [of, metricLimits.apart / 2]),
  );
  expect((await read(t, site, { channel: 'qr' })).total.n).toBe(metricLimits.apart / 2);

  const crowded = await t.site({ timeZone: 'UTC' });
  await t.db.write(['DELETE FROM tickets', 'DELETE FROM responses']);
  await wait(t, crowded, metricLimits.apart + 1);
  const { untold, total, split } = await read(t, crowded, { split: 'channel' });
  expect([untold, total.n, split]).toEqual([true, metricLimits.apart + 1, null]);
  const one = await read(t, crowded, { channel: 'qr' });
  expect([one.untold, one.total.value, one.change.value]).toEqual([true, null, null]);
  expect((await read(t, crowded)).untold).toBe(false);
});

it('by hour they are those of each hour, and suspect ones do not count', async () => {
  await using t = await openTestDb();
  const site = await t.site({ timeZone: 'UTC' });
  await wait(t, site, 4_000, 100);
  const { points, total } = await read(t, site, { by: 'hour', to: '2026-11-20' });
  expect(points.filter(({ n }) => n > 0).map(({ start, n }) => [start, n])).toEqual([
    ['2026-11-20T12:00', 3_500],
    ['2026-11-20T13:00', 400],
  ]);
  expect([total.n, (await read(t, site)).total.n]).toEqual([3_900, 3_900]);
});
