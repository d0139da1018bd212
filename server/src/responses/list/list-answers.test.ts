import { answersQuery, type AnswersPage } from '@huiyin/shared/contract/answers';
import { dimensionNames } from '@huiyin/shared/domain/dimensions';
import { noScore } from '@huiyin/shared/domain/series';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storeResponses } from '../../intake/store-responses.ts';
import { anyAnswer, takingIn } from '../../testing/any-answers.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { ticketsOfAnswers } from '../../links/led-to.ts';
import { waitingForReply, withFirstReply } from '../../tickets/waiting-for-reply.ts';
import type { Site } from '../../base/site.ts';
import { prepareRow } from '../prepare-response.ts';
import { onAnswers, sampleParts } from '../../features.ts';
import { removeSampleData } from '../../sample-data/remove-sample-data.ts';
import { eachAnswer } from './each-answer.ts';
import { answerIndex, indexedUpTo } from './index-answers.ts';
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
    ...(bucket === noScore ? {} : { score: bucket < noScore ? 'none' : String(bucket) }),
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
      answersQuery.parse({ limit: '100', ...query, ...(cursor !== null && { cursor }) }),
      { numbersOf: ticketsOfAnswers, withFirstReply, waiting: waitingForReply },
    );
    items.push(...page.items);
    ({ total, nextCursor: cursor } = page);
  } while (cursor !== null);
  return Object.assign(items, { total });
}

/** Those of a file, in its order. */
async function filedIds(t: TestDb, site: Site, query: Query): Promise<string[]> {
  const { limit: _, cursor: __, ...asked } = answersQuery.parse(query);
  const tickets = { numbersOf: ticketsOfAnswers, withFirstReply, waiting: waitingForReply };
  const ids: string[] = [];
  for await (const some of eachAnswer(t.call(site), asked, { contacts: false, tickets }))
    ids.push(...some.map(({ id }) => id));
  return ids;
}

const cells = `SELECT kind AS series, survey, dimension, value, day, survey_version AS version, score AS bucket, n FROM counts WHERE site_id = ? AND n > 0`;

async function takeInAll(t: TestDb, site: Site): Promise<void> {
  const takeIn = await takingIn(t, site);
  for (const seed of [1, 2]) {
    await takeIn(fc.sample(anyAnswer, { seed, numRuns: 60 }).map((body) => ({ ...body, id: t.ids.uuid() })));
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
  const named = prepareRow(
    { kind: 'nps', group: 'detractor', category: 'delivery/late', locale: 'ja' },
    { ...arrival, asked: { ...asked, survey: 'nps' }, id: t.ids.uuid(), occurredAt: before },
  );
  await storeResponses(t.db, [...imported, { row: named, ticket: null }]);
}

const countOf = async (t: TestDb, table: string): Promise<number> =>
  (await t.db.query(`SELECT count(*) AS n FROM ${table}`))[0]!['n'] as number;

/** Indexes all, or the first pieces. */
async function index(t: TestDb, pieces = Infinity): Promise<void> {
  const job = answerIndex(t);
  for (let i = 0; i < pieces && (await job.step()); i += 1);
}

describe('answers of a site', () => {
  it('are as many as every cell of the counts says, however many of them are indexed', async () => {
    await using t = await openTestDb();
    const site = await t.site({ timeZone: 'Asia/Kathmandu' });
    await takeInAll(t, site);
    const all = (await t.db.query(cells, [site.id])) as unknown as Cell[];
    expect(new Set(all.map(({ dimension }) => dimension))).toEqual(
      new Set([...dimensionNames, 'aspect', 'choice', 'answered', 'suspect']),
    );
    const wide = new Map(all.map((cell) => [JSON.stringify(queryOf(cell, false)), queryOf(cell, false)]));
    for (const pieces of [0, 2]) {
      await index(t, pieces);
      for (const query of wide.values()) {
        const found = await listed(t, site, query);
        expect(found.length, `${pieces}: ${JSON.stringify(query)}`).toBe(found.total);
        const places = found.map(({ occurredAt }) => occurredAt);
        expect(places).toEqual(places.toSorted().toReversed());
      }
    }
    await index(t);
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
  });

  it('are the same by several things, indexed or not', async () => {
    await using t = await openTestDb();
    const site = await t.site({ timeZone: 'Asia/Kathmandu' });
    await takeInAll(t, site);
    const queries: Query[] = [
      { series: 'csat', channel: 'widget', kind: 'csat' },
      { series: 'csat', score: '1-3', comment: 'false' },
      { answered: 'said', channel: 'widget' },
      { kind: 'complaint', language: 'zh-CN' },
      { language: 'zh-CN', suspect: 'false' },
      { suspect: 'true' },
      { from: '2026-11-22', to: '2026-11-22' },
      {},
    ];
    const idsOf = async (query: Query) => (await listed(t, site, query)).map(({ id }) => id);
    const before = await Promise.all(queries.map(idsOf));
    // In a file they are the same, the oldest first.
    const filed = () => Promise.all(queries.map(async (query) => (await filedIds(t, site, query)).toReversed()));
    expect(await filed()).toEqual(before);
    await index(t);
    expect(await Promise.all(queries.map((query) => idsOf({ ...query, limit: '2' })))).toEqual(before);
    expect(await filed()).toEqual(before);
    expect(before.map((ids) => ids.length)).not.toContain(0);
    expect(await idsOf({ language: 'fr' })).toEqual([]);
  });

  it('are counted where the counts know them, indexed or not', async () => {
    await using t = await openTestDb();
    const site = await t.site({ timeZone: 'Asia/Kathmandu' });
    await takeInAll(t, site);
    const queries: Query[] = [
      {},
      { suspect: 'false' },
      { suspect: 'true' },
      { suspect: 'speed' },
      { suspect: 'false', from: '2026-11-22' },
      { suspect: 'false', survey: 'csat' },
      { suspect: 'false', kind: 'nps' },
      { suspect: 'false', channel: 'widget' },
      { suspect: 'false', category: 'delivery' },
      { suspect: 'false', category: 'none' },
      { series: 'csat', category: 'none' },
      { series: 'complaint', category: 'none' },
      { series: 'nps', score: 'promoter' },
      { series: 'nps', score: 'detractor', category: 'delivery' },
      { series: 'nps', score: 'none' },
      { series: 'first_reply' },
      { series: 'first_reply', category: 'none' },
      { series: 'first_reply', language: 'zh-CN' },
    ];
    const all = () => Promise.all(queries.map((query) => listed(t, site, query)));
    const before = await all();
    await index(t);
    const after = await all();
    const lengths = before.map(({ length }) => length);
    expect(lengths).not.toContain(0);
    expect(before.map(({ total }) => total)).toEqual(lengths);
    expect(after.map(({ length, total }) => [length, total])).toEqual(lengths.map((n) => [n, n]));
  });

  it('are found by what they say, those of other sites are not', async () => {
    await using t = await openTestDb();
    const [site, other] = [await t.site(), await t.site()];
    const asked = { survey: 'csat', version: 1, questions: [] };
    const store = (of: Site, comment: string, answers?: Record<string, string>) => {
      const arrival = { site: of, id: t.ids.uuid(), asked, occurredAt: 1, receivedAt: 1, channel: 'widget' as const };
      const row = prepareRow({ kind: 'csat', score: 3, comment, ...(answers && { answers }) }, arrival);
      return storeResponses(t.db, [{ row, ticket: null }]);
    };
    await store(site, '物流太慢');
    await store(site, 'Fine', { more: 'The courier was late' });
    await store(other, '物流太慢');
    await index(t);
    const commentsOf = async (q: string) => (await listed(t, site, { q })).map(({ comment }) => comment);
    expect(await commentsOf('物流')).toEqual(['物流太慢']);
    expect(await filedIds(t, site, { q: '物流' })).toHaveLength(1);
    expect(await commentsOf('couri')).toEqual(['Fine']);
    expect(await commentsOf('流物')).toEqual([]);
    expect(await commentsOf('!')).toEqual([]);
  });

  it('are left for later while more than a thousand a second come in', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const job = answerIndex(t);
    const store = () => {
      const asked = { survey: 'csat', version: 1, questions: [] };
      const arrival = { site, id: t.ids.uuid(), asked, occurredAt: 1, receivedAt: 1, channel: 'widget' as const };
      return storeResponses(t.db, [{ row: prepareRow({ kind: 'csat', score: 3 }, arrival), ticket: null }]);
    };
    await store();
    await job.step();
    for (let i = 0; i < 5; i += 1) await store();
    expect(await job.step()).toBe(false);
    expect(await indexedUpTo(t.db)).toBe(1);
    expect((await listed(t, site, { series: 'csat' })).length).toBe(6);
    t.clock.advance(1_000);
    await job.step();
    expect(await indexedUpTo(t.db)).toBe(6);
    expect(await job.waitingSince()).toBeNull();
  });

  it('of the sample go with it, and leave nothing to be found by', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const asked = { survey: 'csat', version: 1, questions: [] };
    const store = (sample: boolean, locale: string) => {
      const arrival = {
        site,
        id: t.ids.uuid(),
        asked,
        occurredAt: 1,
        receivedAt: 1,
        channel: 'widget' as const,
        sample,
      };
      const row = prepareRow({ kind: 'csat', score: 3, comment: 'Late', locale }, arrival);
      return storeResponses(t.db, [{ row, ticket: null }]);
    };
    await store(false, 'en');
    await index(t);
    const tables = ['answer_facets', 'facet_answers', 'answer_search'];
    const before = await Promise.all(tables.map((table) => countOf(t, table)));
    for (const language of ['en', 'zh-CN', 'zh-CN']) await store(true, language);
    await index(t);
    expect(await countOf(t, 'facet_answers')).toBe(before[1]! * 4);
    expect(await removeSampleData(t.call(site), { sample: sampleParts, onAnswers })).toBe(3);
    expect(await Promise.all(tables.map((table) => countOf(t, table)))).toEqual(before);
    expect((await listed(t, site, { language: 'en' })).length).toBe(1);
  });
});
