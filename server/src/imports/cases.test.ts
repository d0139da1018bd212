import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../base/problem.ts';
import type { Site } from '../base/site.ts';
import { countDifferences } from '../intake/recount.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { cases } from './cases.test-data.ts';
import { appOf } from './routes.test-data.ts';
import { actor } from './taking.test-data.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, 'cases', file));

async function post<T>(t: TestDb, site: Site, noun: string, file: string, query: Record<string, string>): Promise<T> {
  const answer = await appOf(t, site, actor).request(
    `/${noun}?${new URLSearchParams({ source: file, ...query }).toString()}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: read(file),
    },
  );
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
