import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../base/problem.ts';
import { handleError } from '../http/handle-error.ts';
import type { Site } from '../base/site.ts';
import type { StaffEnv } from '../http/context.ts';
import { countDifferences } from '../intake/recount.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { importRoutes } from './routes.ts';

/** What a file of cases/ gives: as it is, or with a choice. */
interface Case {
  file: string;
  choices?: Record<string, string>;
  /** Scores by kind in the order of the file, or groups of NPS; of complaints their number. */
  stored: Partial<Record<'csat' | 'nps' | 'ces', string> & { complaint: number }>;
  /** The earliest moment. */
  first: string;
  understood?: Partial<ImportInspection>;
  passedOver?: Partial<ImportResult['passedOver']>;
}

const oneToFive = '1 2 3 4 5 1 2 3 4 5 1 2';
const zeroToTen = '0 1 2 3 4 5 6 7 8 9 10 0';

const cases: Case[] = [
  {
    file: '01-gbk-zh-header-ymd.csv',
    stored: { csat: '5 1 2 5 1 3 2 5 2 1' },
    first: '2025-01-03T00:00:00.000Z',
    understood: { encoding: 'gb18030', separator: ',', ids: 'rows' },
  },
  {
    file: '03-shift-jis-worded-scores.csv',
    stored: { csat: '5 4 3 2 1 5 4 3 2 1 5 4' },
    first: '2025-04-01T01:15:00.000Z',
    understood: { encoding: 'shift_jis' },
  },
  {
    file: '04-utf16le-tabs.txt',
    stored: { nps: '0 3 6 9 1 4 7 10 2 5 8 0' },
    first: '2025-03-01T04:00:00.000Z',
    understood: { encoding: 'utf-16le', separator: '\t' },
  },
  {
    file: '05-utf16le-google-play-console.csv',
    stored: { csat: oneToFive },
    first: '2025-05-01T00:30:00.000Z',
    understood: {
      preset: { name: 'Google Play Console', certainty: 'code', applied: true },
      encoding: 'utf-16le',
      separator: ',',
    },
  },
  {
    file: '06-semicolon-decimal-comma-latin1.csv',
    stored: { csat: '4 5 3 2 1 4 5 3 2 1 4 5' },
    first: '2025-02-03T02:05:00.000Z',
    understood: { encoding: 'windows-1252', separator: ';' },
    passedOver: { total: 1 },
  },
  {
    file: '07-tabs.tsv',
    stored: { csat: oneToFive },
    first: '2025-06-01T04:00:00.000Z',
    understood: { separator: '\t' },
  },
  { file: '09-no-offset.csv', stored: { csat: oneToFive }, first: '2025-07-01T12:29:26.000Z' },
  {
    file: '09-no-offset.csv',
    choices: { timeZone: 'America/New_York' },
    stored: { csat: oneToFive },
    first: '2025-07-02T00:29:26.000Z',
  },
  {
    file: '10-moments.csv',
    choices: { dateOrder: 'dmy' },
    stored: { csat: Array.from({ length: 20 }, () => 5).join(' ') },
    first: '2025-01-07T01:30:00.000Z',
  },
  {
    file: '11-scores-csat.csv',
    choices: { values: '10=5,0=1' },
    stored: { csat: '5 5 5 4 5 4 5 4 5 5 5 4 5 5 4 5 5 5 5 5 1' },
    first: '2025-08-01T04:00:00.000Z',
    passedOver: { unscored: 2 },
  },
  {
    file: '12-nps-words.csv',
    stored: { nps: Array.from({ length: 4 }, () => 'promoter passive detractor').join(' ') },
    first: '2025-08-01T04:00:00.000Z',
    understood: { map: 'occurredAt=day,nps=group,externalId=id,comment=comment' },
  },
  {
    file: '13-two-header-lines.csv',
    stored: { nps: zeroToTen },
    first: '2025-03-01T17:31:53.000Z',
    understood: { headerLines: [1, 2] },
  },
  {
    file: '15-jira-repeated-names.csv',
    stored: { csat: '1 2 3 4 5 1 2 3 4 5' },
    first: '2025-06-01T05:05:00.000Z',
    passedOver: { blank: 3 },
    understood: { preset: { name: 'Jira Service Management', certainty: 'code', applied: true } },
  },
  { file: '16-repeated-names-not-mapped.csv', stored: { csat: oneToFive }, first: '2025-09-01T04:00:00.000Z' },
  {
    file: '17-csat-and-nps-in-one-row.csv',
    stored: { csat: oneToFive, nps: zeroToTen, ces: '1 2 3 4 5 6 7 1 2 3 4 5' },
    first: '2025-09-01T04:00:00.000Z',
  },
  { file: '18-genuine-replacement-character.csv', stored: { csat: oneToFive }, first: '2025-09-01T04:00:00.000Z' },
  {
    file: '19-latin1-half-stored.csv',
    stored: { nps: '2 10 2 10 2 10 2 10 2 10 2 10 2 10 2 10' },
    first: '2025-10-01T04:00:00.000Z',
    understood: { encoding: 'windows-1252' },
  },
  {
    file: '21-blank-rows-and-total.csv',
    stored: { csat: '1 2 3 4 5 1 2 3 4 5' },
    first: '2025-10-01T04:00:00.000Z',
    passedOver: { blank: 4, total: 2 },
  },
  {
    file: '22-unanswered.csv',
    stored: { csat: '2 3 5 1 3 4 1 2 4 5' },
    first: '2025-10-02T04:00:00.000Z',
    passedOver: { unanswered: 5 },
  },
  { file: '24-star-classes.csv', stored: { csat: oneToFive }, first: '2025-04-01T02:20:39.000Z' },
  {
    file: '25-long-and-odd-fields.csv',
    stored: { complaint: 9 },
    first: '2025-10-01T04:00:00.000Z',
    passedOver: { unanswered: 1 },
  },
  { file: '27-cr-only.csv', stored: { csat: oneToFive }, first: '2025-10-01T04:00:00.000Z' },
  {
    file: '28-wjx-utf8.csv',
    stored: { csat: '5 4 3 2 1 5 4 3 2 1 5 4', nps: zeroToTen },
    first: '2025-09-01T01:03:00.000Z',
    understood: {
      preset: { name: '问卷星', certainty: 'code', applied: true },
      ids: 'rows',
    },
  },
  {
    file: '30-google-forms.csv',
    choices: { dateOrder: 'mdy' },
    stored: { csat: '5 4 3 2 5 4 3 2 5 4 3 2' },
    first: '2025-03-05T07:25:52.000Z',
    understood: { preset: { name: 'Google Forms', certainty: 'code', applied: true } },
  },
  {
    file: '31-zendesk-satisfaction.csv',
    stored: { csat: '5 1 5 1 5 1 5 1 5 1 5 1' },
    first: '2025-04-01T01:05:00.000Z',
    passedOver: { unanswered: 6 },
    understood: { preset: { name: 'Zendesk tickets', certainty: 'code', applied: true } },
  },
  {
    file: '32-freshdesk.csv',
    stored: { csat: '5 4 3 5 4 3 5 4 3' },
    first: '2025-01-08T07:00:00.000Z',
    understood: {
      preset: { name: 'Freshdesk', certainty: 'file', applied: true },
      moments: { columns: ['Created time'], order: 'dmy', zone: null, periods: [] },
    },
    passedOver: { unanswered: 3 },
  },
  { file: '34-terminal-escapes-in-header.csv', stored: { csat: '5' }, first: '2025-01-01T04:00:00.000Z' },
  {
    file: '36-excel-workbook.xlsx',
    stored: { csat: '2 3 4 1 2 3 5 1 2' },
    first: '2025-01-02T01:12:01.000Z',
    understood: {
      preset: { name: 'Call centre log', certainty: 'file', applied: true },
      sheet: 'Sheet',
      moments: { columns: ['Date', 'Time'], order: null, zone: null, periods: [] },
    },
    passedOver: { unanswered: 3 },
  },
  {
    file: '38-kind-and-status-columns.csv',
    stored: { nps: '4 4 4 4 4 4', csat: '4 4 4 4 4 4', complaint: 3 },
    first: '2025-11-01T04:00:00.000Z',
  },
  {
    file: '39-names-with-quotes-and-breaks.csv',
    stored: { csat: oneToFive },
    first: '2025-11-01T04:00:00.000Z',
  },
];

const read = (file: string) => readFileSync(join(import.meta.dirname, 'cases', file));

/** The routes as the application mounts them, for one manager. */
async function post<T>(t: TestDb, site: Site, noun: string, file: string, query: Record<string, string>): Promise<T> {
  const app = new Hono<StaffEnv>()
    .use(async (c, next) => {
      c.set('actor', { kind: 'key', id: 'k', name: 'Import' });
      c.set('call', t.call(site, c.var.actor));
      await next();
    })
    .route(
      '/',
      importRoutes((_, next) => next(), true),
    )
    .onError(handleError(t.log));
  const answer = await app.request(`/${noun}?${new URLSearchParams({ source: file, ...query }).toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: read(file),
  });
  return (await answer.json()) as T;
}

const everyPassed = { blank: 0, total: 0, unanswered: 0, unscored: 0, preview: 0, unfinished: 0 };

describe('a file as people have it', () => {
  let t: TestDb;
  beforeAll(async () => void (t = await openTestDb()));
  afterAll(() => t[Symbol.asyncDispose]());

  const stored = async (site: Site) =>
    t.db.query(
      'SELECT kind, coalesce(score, nps_group) AS score, occurred_at FROM responses WHERE site_id = ? ORDER BY seq',
      [site.id],
    );

  it.each(cases)(
    '$file $choices',
    async ({ file, choices = {}, stored: wanted, first, understood = {}, passedOver = {} }) => {
      const site = await t.site({ timeZone: 'Asia/Shanghai' });
      const inspection = await post<ImportInspection>(t, site, 'import-inspections', file, choices);
      expect(inspection).toMatchObject({
        ...understood,
        refused: [],
        open: [],
        passedOver: { ...everyPassed, ...passedOver },
      });

      const { map } = inspection;
      const planned = await post<ImportResult>(t, site, 'imports', file, { ...choices, map, dryRun: 'true' });
      const result = await post<ImportResult>(t, site, 'imports', file, choices);
      expect({ ...result, dryRun: true, import: null }).toEqual(planned);
      expect(result).toMatchObject({
        rows: inspection.answers,
        stored: inspection.answers,
        errors: [],
        stopped: false,
      });

      const rows = await stored(site);
      const scores = (kind: string) => rows.filter((row) => row['kind'] === kind).map((row) => row['score']);
      const { complaint = 0, ...rated } = wanted;
      for (const kind of ['csat', 'nps', 'ces'] as const) expect(scores(kind).join(' ')).toBe(rated[kind] ?? '');
      expect(scores('complaint')).toHaveLength(complaint);
      expect(new Date(Math.min(...rows.map((row) => Number(row['occurred_at'])))).toISOString()).toBe(first);
      expect(await countDifferences(t.db.query)).toEqual([]);

      const again = await post<ImportResult>(t, site, 'imports', file, choices);
      expect(again).toMatchObject({ stored: 0, alreadyThere: inspection.answers });
    },
  );

  it('of two stores with equal rows keeps them apart', async () => {
    const site = await t.site();
    await post(t, site, 'imports', '37a-store-a-no-ids.csv', {});
    await post(t, site, 'imports', '37b-store-b-no-ids.csv', {});
    expect(await stored(site)).toHaveLength(40);
  });

  it('whose text is in no encoding that is said stores nothing, rather than the half without accents', async () => {
    const site = await t.site();
    const answer = await post<Problem>(t, site, 'imports', '19-latin1-half-stored.csv', {
      encoding: 'utf-8',
    });
    expect(answer.errors).toEqual([{ field: 'file', message: expect.stringContaining('not written in utf-8') }]);
    expect(await stored(site)).toEqual([]);
  });

  it('of which more than 2 % is refused stores nothing unless it is told otherwise', async () => {
    const site = await t.site();
    const file = '11-scores-csat.csv';
    expect(await post(t, site, 'imports', file, {})).toMatchObject({ stopped: true, stored: 0, errorCount: 2 });
    expect(await post(t, site, 'imports', file, { mostRefused: '10' })).toMatchObject({ stopped: false, stored: 19 });
  });

  it('says what has to be said, and what each value becomes', async () => {
    const site = await t.site();
    expect(await post(t, site, 'import-inspections', '30-google-forms.csv', {})).toMatchObject({
      open: ['dateOrder'],
      refused: [{ field: 'occurredAt', trouble: 'moment_order', rows: 4, line: 4, value: '3/5/2025 15:25:52' }],
      first: [
        { line: 2, answer: { score: 5, occurredAt: '2025-03-05T07:25:52.000Z', comment: '建議0' } },
        {},
        {},
        {},
        {},
      ],
    });
    const { open, scores } = await post<ImportInspection>(t, site, 'import-inspections', '11-scores-csat.csv', {});
    expect(open).toEqual(['scale']);
    expect(scores[0]!.values).toEqual(
      expect.arrayContaining([
        { value: '4.5', rows: 1, score: 5, group: null, exact: false },
        { value: '10', rows: 1, score: null, group: null, exact: true },
      ]),
    );
  });
});
