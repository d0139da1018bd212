import { expect, it } from 'vitest';
import type { Db } from '../base/db/db.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { firstDays } from './read-counts.ts';

it('of a survey looks only for what a version of it asks, each by the key up to its dimension', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const cell = `INSERT INTO counts (site_id, kind, survey, dimension, value, day, survey_version, score, n)
VALUES (?, ?, ?, 'channel', 'widget', ?, ?, 5, 1)`;
  const asks = `INSERT INTO survey_versions (site_id, slug, version, definition, created_at) VALUES (?, 'csat', 2, ?, 0)`;
  const definition = JSON.stringify({ questions: [{ type: 'csat' }, { type: 'ces' }, { type: 'text' }] });
  await t.db.write([
    { sql: asks, args: [site.id, definition] },
    { sql: cell, args: [site.id, 'csat', 'other', '2026-01-01', 1] },
    { sql: cell, args: [site.id, 'csat', 'csat', '2026-02-01', 1] },
    { sql: cell, args: [site.id, 'ces', 'csat', '2026-03-01', 2] },
    { sql: cell, args: [site.id, 'nps', 'csat', '2026-04-01', 1] },
  ]);
  const asked: Parameters<Db['query']>[] = [];
  const db: Db = { ...t.db, query: (...one) => (asked.push(one), t.db.query(...one)) };
  const of = async (survey: string, version: number | null) =>
    Object.fromEntries(await firstDays(db, site.id, { survey, version }));
  expect(await of('csat', null)).toEqual({ csat: '2026-02-01', ces: '2026-03-01' });
  expect(await of('csat', 2)).toEqual({ ces: '2026-03-01' });
  expect(await of('none', null)).toEqual({});
  const [sql, args] = asked[0]!;
  const steps = (await t.db.query(`EXPLAIN QUERY PLAN ${sql}`, args)).map(({ detail }) => String(detail));
  expect(steps.filter((step) => step.includes('counts'))).toEqual([
    expect.stringMatching(/^SEARCH counts .*\(site_id=\? AND kind=\? AND dimension=\?\)$/),
  ]);
});
