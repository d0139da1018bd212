import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { expect, it } from 'vitest';
import { createDb } from '../base/db/db.ts';
import { createWriteQueue } from '../base/db/write-queue.ts';
import { categoriesOf } from '../categories/read-categories.ts';
import { countDifferences } from '../intake/recount.ts';
import { firstMigrations } from '../testing/first-migrations.ts';
import { surveyHistory, surveysOf } from './read-surveys.ts';
import { surveyResults } from './survey-results.ts';

const migrations = join(import.meta.dirname, '../../migrations');
const texts = (question: string) => ({
  texts: {
    en: { question, choicesTitle: 'Why?', choices: [{ id: 'slow', label: 'Slow' }], commentLabel: 'More', thanks: 'x' },
  },
});

it('a database from before surveys had names keeps its surveys, answers and counts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-upgrade-'));
  const client = createClient({ url: `file:${join(folder, 'test.db')}`, concurrency: 1 });
  try {
    await migrate(drizzle(client), { migrationsFolder: firstMigrations(folder, 3) });
    const version = (kind: string, n: number, question: string) => ({
      sql: 'INSERT INTO survey_versions (site_id, kind, version, definition, created_at) VALUES (?, ?, ?, ?, ?)',
      args: ['s', kind, n, JSON.stringify(texts(question)), n],
    });
    const cell = (dimension: string, value: string) =>
      `INSERT INTO counts (site_id, kind, dimension, value, day, survey_version, score, n) VALUES ('s', 'csat', '${dimension}', '${value}', '2026-01-02', 1, 2, 1)`;
    await client.batch(
      [
        `INSERT INTO sites (id, key, name, origins, time_zone, languages, accent, position, first_reply_minutes, last_ticket_number, created_at)
         VALUES ('s', 'k', 'Shop', '[]', 'UTC', '["en"]', '#000000', 'bottom-right', 240, 0, 1)`,
        version('complaint', 1, 'What?'),
        version('csat', 1, 'Old?'),
        version('csat', 2, 'New?'),
        `INSERT INTO responses (id, site_id, kind, survey_version, score, answers, channel, sample, occurred_at, received_at, day, hour, body_hash)
         VALUES ('r', 's', 'csat', 1, 2, '{"reasons":["slow"]}', 'widget', 0, 1767330000000, 1767330000000, '2026-01-02', 5, 0)`,
        cell('hour', '05'),
        cell('channel', 'widget'),
        cell('reason', 'slow'),
      ],
      'write',
    );
    await migrate(drizzle(client), { migrationsFolder: migrations });

    const db = createDb(client, createWriteQueue(client));
    expect(await countDifferences(db.query)).toEqual([]);
    const surveys = await surveysOf(db, 's');
    expect(surveys).toMatchObject([
      { slug: 'csat', kind: 'csat', on: true, inPanel: true, version: 2, rules: { triggers: [], everyDays: 90 } },
      { slug: 'complaint', kind: 'complaint', version: 1 },
    ]);
    expect(await categoriesOf(db, 's')).toMatchObject([
      { id: 'slow', label: { en: 'Slow' }, retiredAt: null, position: 0 },
    ]);
    const history = await surveyHistory(db, 's', 'csat', { most: 10 });
    expect(history.map(({ definition }) => definition.questions[0]!.title)).toEqual([{ en: 'New?' }, { en: 'Old?' }]);
    const asked = { version: 1, from: null, to: null };
    expect(await surveyResults(db, 's', { slug: 'csat', kind: 'csat' }, asked)).toMatchObject({
      answers: 1,
      questions: [{ title: { en: 'Old?' }, n: 1, choices: [{ value: 'slow', label: { en: 'Slow' }, n: 1 }] }],
    });
  } finally {
    client.close();
    rmSync(folder, { recursive: true });
  }
});
