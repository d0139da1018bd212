import { answersQuery, type AnswersPage } from '@huiyin/shared/contract/answers';
import { dimensionNames } from '@huiyin/shared/domain/dimensions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storeResponses } from '../../intake/store-responses.ts';
import { anyAnswer, takingIn } from '../../testing/any-answers.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { ticketsAmong } from '../../tickets/read-ticket.ts';
import type { Site } from '../../base/site.ts';
import { prepareRow } from '../prepare-response.ts';
import { listAnswers } from './list-answers.ts';

interface Cell {
  series: string;
  survey: string;
  dimension: string;
  value: string;
  day: string;
  version: number;
  bucket: number;
  n: number;
}

type Query = Record<string, string>;

/** What is asked for to see the answers of a cell, with its day, survey and version or without. */
function queryOf({ series, survey, dimension, value, day, version, bucket }: Cell, narrow: boolean): Query {
  const isOfQuestion = series === dimension;
  return {
    ...(isOfQuestion ? {} : { series }),
    [dimension]: value,
    ...(bucket === -1 ? {} : { score: String(bucket) }),
    ...(narrow ? { survey, version: String(version), from: day, to: day } : {}),
  };
}

async function listed(t: TestDb, site: Site, query: Query): Promise<AnswersPage['items'] & { total: number | null }> {
  const items: AnswersPage['items'] = [];
  let total: number | null = null;
  let cursor: string | null = null;
  do {
    const page = await listAnswers(
      t.call(site),
      answersQuery.parse({ ...query, limit: '100', ...(cursor !== null && { cursor }) }),
      ticketsAmong,
    );
    items.push(...page.items);
    ({ total, nextCursor: cursor } = page);
  } while (cursor !== null);
  return Object.assign(items, { total });
}

const cells = `SELECT kind AS series, survey, dimension, value, day, survey_version AS version, score AS bucket, n FROM counts WHERE site_id = ? AND n > 0`;

async function takeInAll(t: TestDb, site: Site): Promise<void> {
  const takeIn = await takingIn(t, site);
  for (const seed of [1, 2, 3]) {
    await takeIn(fc.sample(anyAnswer, { seed, numRuns: 100 }));
    t.clock.advance(20 * 3_600_000);
  }
  const asked = { survey: 'csat', version: 1, questions: [] };
  const before = t.clock.now() - 400 * 86_400_000;
  const arrival = { site, asked, channel: 'import' as const, receivedAt: t.clock.now() };
  const imported = ['delivery', 'delivery/late', 'delivery/late/very', undefined].map((category, i) => ({
    row: prepareRow(
      { kind: 'csat', score: i + 1, ...(category && { category }), locale: 'ja' },
      { ...arrival, id: t.ids.uuid(), occurredAt: before + i },
    ),
    ticket: null,
  }));
  await storeResponses(t.db, imported);
}

describe('answers of a site', () => {
  it('are as many as every cell of the counts says', async () => {
    await using t = await openTestDb();
    const site = await t.site({ timeZone: 'Asia/Kathmandu' });
    await takeInAll(t, site);
    const all = (await t.db.query(cells, [site.id])) as unknown as Cell[];
    expect(new Set(all.map(({ dimension }) => dimension))).toEqual(
      new Set([...dimensionNames, 'aspect', 'choice', 'answered', 'suspect']),
    );
    for (const cell of all) {
      const narrow = await listed(t, site, queryOf(cell, true));
      const below = all.filter(
        (other) =>
          cell.dimension === 'category' &&
          cell.value.includes('/') &&
          other.value.startsWith(`${cell.value}/`) &&
          JSON.stringify({ ...other, value: '', n: 0 }) === JSON.stringify({ ...cell, value: '', n: 0 }),
      );
      const n = below.reduce((sum, other) => sum + other.n, cell.n);
      expect([narrow.length, narrow.total], JSON.stringify(cell)).toEqual([n, n]);
    }
    const wide = new Map(all.map((cell) => [JSON.stringify(queryOf(cell, false)), queryOf(cell, false)]));
    for (const query of wide.values()) {
      const found = await listed(t, site, query);
      expect(found.length, JSON.stringify(query)).toBe(found.total);
    }
  });
});
