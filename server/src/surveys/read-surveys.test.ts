import type { InValue } from '@libsql/client';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { expect, it } from 'vitest';
import type { Db } from '../base/db/db.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { surveyOf, surveysOf } from './read-surveys.ts';

it.each<[string, (db: Db, siteId: string) => Promise<unknown>]>([
  ['the surveys of a site', surveysOf],
  ['one survey', (db, siteId) => surveyOf(db, siteId, 'csat')],
])('the newest version of %s is found by its key, however many versions there are', async (_, read) => {
  await using t = await openTestDb();
  const { id } = await t.site();
  const client = createClient({ url: `file:${t.path}` });
  let asked: { sql: string; args: InValue[] } | undefined;
  const logger = { logQuery: (sql: string, params: unknown[]) => void (asked = { sql, args: params as InValue[] }) };
  await read({ ...t.db, read: drizzle(client, { logger }) }, id);
  const { rows } = await client.execute({ ...asked!, sql: `EXPLAIN QUERY PLAN ${asked!.sql}` });
  client.close();
  const steps = rows.map(({ detail }) => String(detail));
  expect(steps).toContainEqual(
    expect.stringMatching(/^SEARCH survey_versions .*\(site_id=\? AND slug=\? AND version=\?\)/),
  );
  expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});
