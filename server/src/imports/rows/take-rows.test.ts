import { newSurvey } from '@huiyin/shared/contract/surveys';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../base/site.ts';
import { countDifferences } from '../../intake/recount.ts';
import { makeSurvey } from '../../surveys/make-survey.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { actor, newImport, rowsOf, take } from '../taking.test-data.ts';

const rating = { externalId: 'a', occurredAt: '2026-05-01', kind: 'csat', score: 4 };
const complaint = { externalId: 'c', occurredAt: '2026-05-01', kind: 'complaint', comment: 'Broken' };

const takeNew = async (t: TestDb, site: Site, bodies: object[]) => take(t, site, await newImport(t, site), bodies);

describe('an import', () => {
  it('names line and field of every row it refuses, and stores the others', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const result = await takeNew(t, site, [
      rating,
      { ...rating, externalId: 'b', score: 6 },
      { ...rating, externalId: 'd', occurredAt: '2026-05-01 10:00' },
      { ...rating, externalId: 'e', occurredAt: '2026-11-23' },
      { ...rating, externalId: 'f', occurredAt: '1989-12-31T23:59:59Z' },
      { ...rating, externalId: 'g', mood: 'bad' },
      { ...rating, score: 5 },
      { ...complaint, comment: undefined },
      { ...rating, externalId: 'h', occurredAt: '2026-11-22' },
      { ...rating, externalId: 'i', group: 'promoter' },
      { ...rating, externalId: 'j', kind: 'nps', group: 'promoter' },
      { ...rating, externalId: 'k', kind: 'nps', score: undefined },
      { ...rating, externalId: 'l', kind: 'nps', score: undefined, group: 'fan' },
      { ...rating, externalId: 'm', kind: 'nps', score: undefined, group: 'promoter' },
    ]);
    expect(result).toMatchObject({ rows: 14, stored: 3, alreadyThere: 0, errorCount: 11 });
    expect(result.errors.map(({ line, field }) => [line, field])).toEqual([
      [2, 'score'],
      [3, 'occurredAt'],
      [4, 'occurredAt'],
      [5, 'occurredAt'],
      [6, 'mood'],
      [7, 'externalId'],
      [8, 'comment'],
      [10, 'group'],
      [11, 'group'],
      [12, 'score'],
      [13, 'group'],
    ]);
    expect(result.errors[1]!.message).toContain('2026-01-31T09:30:00+08:00');
  });

  it('opens a closed ticket for an old complaint, an open one when the row says so', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await takeNew(t, site, [complaint, { ...complaint, externalId: 'd', status: 'open' }]);
    expect(await rowsOf(t, 'SELECT number, status, reply_due_at IS NULL FROM tickets ORDER BY number')).toEqual([
      [1, 'closed', 1],
      [2, 'open', 0],
    ]);
  });

  it('takes answers to surveys of the site by name, checked like those of visitors', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const en = (text: string) => ({ en: text });
    const questions = [
      { type: 'csat', id: 'score', title: en('How?'), low: en('Bad'), high: en('Good') },
      { type: 'nps', id: 'again', title: en('Again?'), low: en('No'), high: en('Yes') },
      { type: 'multiple', id: 'why', title: en('Why?'), choices: ['a', 'b'].map((id) => ({ id, label: en(id) })) },
    ];
    const survey = newSurvey.parse({ slug: 'visit', definition: { questions, thanks: [{ text: en('Thanks') }] } });
    await makeSurvey(t.call(site, actor), survey);
    const visit = { ...rating, survey: 'visit', touchpoint: 'Till 3' };
    const result = await takeNew(t, site, [
      { ...visit, externalId: '1', answers: { again: 9, why: ['a', 'b'] } },
      { ...visit, externalId: '2', answers: { again: '0', why: 'a; b' } },
      { ...visit, externalId: '3', answers: { again: 'eleven', why: 'c' } },
      { ...visit, externalId: '4', kind: 'nps' },
      { ...rating, externalId: '5', survey: 'nothing' },
      { ...visit, externalId: '6', channel: 'qr' },
    ]);
    expect(result).toMatchObject({ stored: 2, errorCount: 5 });
    expect(result.errors.map(({ line, field }) => [line, field])).toEqual([
      [3, 'answers.again'],
      [3, 'answers.why'],
      [4, 'kind'],
      [5, 'survey'],
      [6, 'channel'],
    ]);
    expect(await rowsOf(t, 'SELECT survey, survey_version, channel, touchpoint, answers FROM responses')).toEqual([
      ['visit', 1, 'import', 'Till 3', '{"again":9,"why":["a","b"]}'],
      ['visit', 1, 'import', 'Till 3', '{"again":0,"why":["a","b"]}'],
    ]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it.each([
    ['Pacific/Kiritimati', '2026-05-01', '2026-04-30T22:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-05-01', '2026-05-01T23:00:00.000Z'],
    ['Asia/Kathmandu', '2026-05-01', '2026-05-01T06:15:00.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-08T16:00:00.000Z'],
    ['America/New_York', '2025-11-02', '2025-11-02T17:00:00.000Z'],
  ])('takes a bare day in %s as noon there', async (timeZone, day, moment) => {
    await using t = await openTestDb();
    const site = await t.site({ timeZone });
    await takeNew(t, site, [{ ...rating, occurredAt: day }]);
    expect(await rowsOf(t, 'SELECT occurred_at, day, hour FROM responses')).toEqual([[Date.parse(moment), day, 12]]);
  });
});

it('tells of every row that it refuses, however many errors there are', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const wrong = (n: number) => ({ ...rating, externalId: `${n}`, score: 6, locale: 7, mood: 'bad' });
  const told = async (rows: number) =>
    takeNew(
      t,
      site,
      Array.from({ length: rows }, (_, n) => wrong(n)),
    );
  const { errors, errorCount } = await told(700);
  expect([errors.length, errorCount]).toEqual([1_000, 1_400]);
  const lines = errors.map(({ line }) => line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  expect(new Set(lines).size).toBe(700);
  expect(errors.filter(({ field }) => field === errors[0]!.field)).toHaveLength(700);
  const more = await told(1_200);
  expect(more.errors.map(({ line }) => line)).toEqual(Array.from({ length: 1_200 }, (_, n) => n + 1));
});

it('stores a row whose e-mail or page is none, and tells what was left out', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const rows = [{ ...complaint, page: '/checkout', contact: { email: 'zhang@qq', name: 'Zhang' } }];
  const { stored, errorCount, leftOut } = await takeNew(t, site, rows);
  expect([stored, errorCount, leftOut]).toEqual([
    1,
    0,
    [
      { line: 1, field: 'contact.email', value: 'zhang@qq' },
      { line: 1, field: 'page', value: '/checkout' },
    ],
  ]);
  expect(await rowsOf(t, 'SELECT contact, page FROM responses')).toEqual([['{"name":"Zhang"}', null]]);
  expect((await takeNew(t, site, rows)).leftOut).toEqual([]);
});
