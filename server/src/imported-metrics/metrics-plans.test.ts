import { createClient } from '@libsql/client';
import { expect, it } from 'vitest';
import type { Db } from '../base/db/db.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import type { DayOfMetric } from './day-of-metric.ts';
import { listImported, pageOfImported, readImported } from './read-imported.ts';
import { settleDays } from './settle-days.ts';
import { storeDays } from './store-days.ts';

const day = (metric: string, n: number, name = metric): DayOfMetric => ({
  metric,
  name,
  day: `2026-05-0${n}`,
  value: n,
  base: null,
  unit: 'count',
  better: 'more',
});

async function stage() {
  const t = await openTestDb();
  t.clock.set('2026-05-06T10:00:00Z');
  const site = await t.site();
  const call = t.call(site);
  const store = (importId: string, ...days: DayOfMetric[]) =>
    storeDays(call, importId, days, { sql: 'SELECT 1', args: [] });
  return { t, call, store, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() };
}

it('which metrics there are, what they are called now, and from when to when', async () => {
  await using s = await stage();
  expect(await listImported(s.call)).toEqual({ items: [] });
  await s.store('a', day('orders', 2), day('visits', 4), day('orders', 5));
  await s.store('b', day('orders', 1, 'Bestellungen'), day('calls', 3));
  const { items } = await listImported(s.call);
  expect(items.map(({ name, since, until }) => `${name} ${since} ${until}`)).toEqual([
    'Bestellungen 2026-05-01 2026-05-05',
    'calls 2026-05-03 2026-05-03',
    'visits 2026-05-04 2026-05-04',
  ]);
});

it('all of them over time come a dozen at a time, by name, each as it is read alone', async () => {
  await using s = await stage();
  const query = { from: '2026-05-01', to: '2026-05-05' };
  expect(await pageOfImported(s.call, query)).toEqual({ items: [], nextCursor: null, total: 0 });
  const slugs = Array.from({ length: 14 }, (_, i) => `m${i}`);
  // Named the other way round, two of them alike.
  await s.store('a', ...slugs.map((slug, i) => day(slug, 1 + (i % 5), i < 2 ? 'Z' : `N${99 - i}`)));
  const first = await pageOfImported(s.call, query);
  const second = await pageOfImported(s.call, { ...query, cursor: first.nextCursor! });
  expect([first.items.length, first.total, second.nextCursor, second.total]).toEqual([12, 14, null, 14]);
  const all = [...first.items, ...second.items];
  expect(all.map(({ metric }) => metric)).toEqual([...slugs.slice(2).toReversed(), 'm0', 'm1']);
  expect(all[3]).toEqual(await readImported(s.call, all[3]!.metric, query));
  expect((await pageOfImported(s.call, { ...query, cursor: '99' })).items).toEqual([]);
  await expect(pageOfImported(s.call, { from: '2026-06-01' })).rejects.toMatchObject({ code: 'invalid' });
});

it('reads and settles numbers by an index, however many a site has', async () => {
  await using s = await stage();
  await s.store('a', day('orders', 2), day('visits', 4));
  const asked: string[] = [];
  const query: Db['query'] = (sql, args) => (asked.push(sql), s.t.db.query(sql, args));
  const call = { ...s.call, db: { ...s.t.db, query } };
  await listImported(call);
  await readImported(call, 'orders', {});
  await pageOfImported(call, {});
  await settleDays(call, { importId: 'b' }, [day('orders', 2)]);
  expect(asked.length).toBeGreaterThan(4);

  const client = createClient({ url: `file:${s.t.path}` });
  for (const sql of new Set(asked)) {
    const { rows } = await client.execute(`EXPLAIN QUERY PLAN ${sql}`);
    const steps = rows.map(({ detail }) => String(detail));
    // The first of the metrics is one step of the index; all of a site in any other place is not.
    const whole = steps.filter(
      (step, i) => /_values.*\(site_id=\?\)$|^SCAN .*_values/.test(step) && steps[i - 1] !== 'SETUP',
    );
    expect(whole).toEqual([]);
  }
  client.close();
});
