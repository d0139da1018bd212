import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { offeredAfter } from '@huiyin/shared/domain/categories';
import { createClient, type Client } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countDifferences } from '../intake/recount.ts';
import { createDb } from '../base/db/db.ts';
import { createWriteQueue } from '../base/db/write-queue.ts';
import { categoriesOf, liveTree } from '../categories/read-categories.ts';
import { knownNamesOf } from '../metrics/known-names.ts';
import { knownTouchpoints } from '../touchpoints/known-touchpoints.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { firstMigrations } from '../testing/first-migrations.ts';
import { migrateDatabase } from './migrate.ts';

let folder: string;
let file: string;
let client: Client;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-migrate-'));
  file = join(folder, 'huiyin.db');
  client = createClient({ url: `file:${file}`, concurrency: 1 });
});
afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true });
});

const migrate = () => migrateDatabase(client, file, folder);

/** A database as an earlier release would have left it: the first one, or that of the first `n` migrations. */
const migrateFirstOnly = (n = 1) => applyMigrations(drizzle(client), { migrationsFolder: firstMigrations(folder, n) });

/** All that is stored, by table; the index of words is made anew from it. */
async function allRows(): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = await client.execute(`SELECT name FROM sqlite_master WHERE type = 'table'
    AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'message_search%' AND name NOT LIKE 'answer_search%' AND name NOT LIKE '~_~_%' ESCAPE '~'`);
  const names = tables.rows.map((row) => String(row['name']));
  const read = async (name: string) =>
    [name, (await client.execute(`SELECT * FROM ${name}`)).rows.map((row) => ({ ...row }))] as const;
  return new Map(await Promise.all(names.map(read)));
}

test('every table is STRICT, so that a wrong type is refused by the database itself', async () => {
  await migrate();
  const { rows } = await client.execute(`SELECT name FROM pragma_table_list
    WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__drizzle%'`);
  expect(rows.map((row) => row['name'])).toEqual([]);
});

test('a second migration changes nothing and copies nothing', async () => {
  await migrate();
  await migrate();
  expect(existsSync(join(folder, 'backups'))).toBe(false);
});

test('data is copied before a migration touches it', async () => {
  await migrateFirstOnly();
  await client.execute("INSERT INTO facts (name, value, at) VALUES ('kept', 'yes', 1)");
  await migrate();
  const [copy] = readdirSync(join(folder, 'backups'));
  const kept = createClient({ url: `file:${join(folder, 'backups', copy!)}` });
  expect((await kept.execute("SELECT value FROM facts WHERE name = 'kept'")).rows[0]!['value']).toBe('yes');
  kept.close();
});

test('a shop of before keeps every row and every count, and what is new is filled by a rule', async () => {
  await migrateFirstOnly(7);
  await client.executeMultiple(readFileSync(join(import.meta.dirname, '../testing/seeds/after-0006.sql'), 'utf8'));
  await client.executeMultiple(`UPDATE responses SET touchpoint = 'Till 3' WHERE seq = 1;
INSERT INTO counts SELECT site_id, kind, survey, 'touchpoint', touchpoint, day, survey_version, score, 1 FROM responses WHERE seq = 1;
INSERT INTO survey_versions SELECT site_id, slug, version + 1, definition, created_at, created_by FROM survey_versions WHERE slug = 'complaint';
UPDATE survey_versions SET definition = json_replace(definition, '$.questions[0].categories[0].id', 'gone') WHERE slug = 'complaint' AND version = 1;`);
  const before = await allRows();
  expect(before.get('responses')!.length).toBeGreaterThan(30);
  await migrate();
  const after = await allRows();
  for (const [table, rows] of before)
    if (rows.length > 0) expect(after.get(table), table).toMatchObject(rows.map((row) => expect.objectContaining(row)));
  expect(await countDifferences(async (sql, args) => (await client.execute({ sql, args })).rows)).toEqual([]);
  expect(after.get('waves')).toMatchObject([{ began_at: before.get('waves')![0]!['changed_at'] }]);
  const [siteId] = before.get('sites')!.map((row) => String(row['id']));
  const db = createDb(client, createWriteQueue(client));
  const categories = await categoriesOf(db, siteId!);
  const { questions } = (await surveyOf(db, siteId!, 'complaint'))!.definition;
  expect(questions).toMatchObject([{ categories: liveTree(categories) }]);
  const retired = categories.filter(({ retiredAt }) => retiredAt !== null).map(({ id }) => id.split('/')[0]);
  expect([...new Set(retired)]).toEqual(['gone']);
  expect(after.get('touchpoints')).toMatchObject([{ id: 'Till 3', name: 'Till 3', seen: 1, revision: 1 }]);
  expect(after.get('tickets')!.map((row) => row['topic'])).toContain('delivery');
  expect(new Set(after.get('tickets')!.map((row) => row['reply_since']))).toEqual(new Set([null]));
});

/** A site as releases of before had it, by the id `s`. */
const oldSite = `INSERT INTO sites (id, key, name, origins, time_zone, languages, accent, position, first_reply_minutes, last_ticket_number, created_at)
 VALUES ('s', 'k', 'Shop', '[]', 'UTC', '["en"]', '#000000', 'bottom-right', 240, 0, 1);`;

test('surveys of before that call one id by two names keep both, also once categories are edited', async () => {
  await migrateFirstOnly(18);
  const survey = (slug: string, position: number, label: string) => {
    const categories = JSON.stringify([{ id: 'category_1', label: { en: label }, children: [] }]);
    return `INSERT INTO surveys (site_id, slug, kind, is_on, in_panel, position, rules, created_at) VALUES ('s', '${slug}', 'complaint', 1, 1, ${position}, '{}', 1);
INSERT INTO survey_versions (site_id, slug, version, definition, created_at)
 VALUES ('s', '${slug}', 1, '{"questions":[{"type":"complaint","id":"complaint","categories":${categories}}],"thanks":[]}', 1);`;
  };
  await client.executeMultiple(`${oldSite}${survey('hotel', 1, 'Parking')}${survey('spa', 2, 'Noise')}`);
  await migrate();
  const db = createDb(client, createWriteQueue(client));
  const before = liveTree(await categoriesOf(db, 's'));
  expect(before).toMatchObject([{ id: 'category_1', label: { en: 'Parking' } }]);
  const more = { id: 'more', label: { en: 'More' }, children: [] };
  const [question] = (await surveyOf(db, 's', 'spa'))!.definition.questions;
  const offered = question?.type === 'complaint' ? question.categories : [];
  expect(offeredAfter(offered, before, [...before, more])).toMatchObject([{ label: { en: 'Noise' } }, more]);
});

test('of more places than a site may have, those with most answers go on; strangers add none beside them', async () => {
  await migrateFirstOnly(17);
  await client.execute(oldSite);
  await client.execute(`WITH RECURSIVE place (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM place WHERE n < 600)
INSERT INTO counts SELECT 's', 'csat', 'csat', 'touchpoint', 'Place ' || n, '2026-11-01', 1, 5, n FROM place`);
  await migrate();
  const known = await knownTouchpoints(createDb(client, createWriteQueue(client)), 's');
  const ids = ['Place 600', 'Place 101', 'Place 100', 'A new one'].map((said) => known.idOf(said));
  expect(ids).toEqual(['Place 600', 'Place 101', undefined, undefined]);
});

test('of more tiers than answers may bring, those with most answers go on, and those with a quota; no count changes', async () => {
  await migrateFirstOnly(20);
  await client.execute(oldSite);
  await client.execute(`WITH RECURSIVE tier (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM tier WHERE n < 300)
INSERT INTO counts SELECT 's', 'csat', 'csat', 'tier', 'Tier ' || n, '2026-11-01', 1, 5, n FROM tier`);
  await client.execute(`INSERT INTO waves (site_id, survey, plan, changed_at)
VALUES ('s', 'csat', '{"segmentBy":"tier","quotas":[{"segment":"Tier 1","quota":5}]}', 1)`);
  const before = (await client.execute('SELECT * FROM counts')).rows;
  await migrate();
  const known = await knownNamesOf(createDb(client, createWriteQueue(client)), 's', 'tier');
  const ids = ['Tier 300', 'Tier 101', 'Tier 100', 'Tier 1', 'A new one'].map((said) => known.idOf(said));
  expect(ids).toEqual(['Tier 300', 'Tier 101', undefined, 'Tier 1', undefined]);
  expect((await client.execute('SELECT * FROM counts')).rows).toEqual(before);
});

test('a database of a newer release is refused in a sentence', async () => {
  await migrate();
  await client.execute("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)");
  await expect(migrate()).rejects.toThrow('made by a newer Huiyin');
});
