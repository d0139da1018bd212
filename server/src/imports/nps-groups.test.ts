import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersQuery } from '@huiyin/shared/contract/answers';
import { reasonsQuery } from '@huiyin/shared/contract/reasons';
import { openImport } from '@huiyin/shared/files/open-import';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { sourceOf } from '@huiyin/shared/files/reading/source';
import { collect } from '@huiyin/shared/files/reading/source.test-data';
import { describe, expect, it } from 'vitest';
import { ticketsOfAnswers } from '../links/led-to.ts';
import { readMetric } from '../metrics/read-metric.ts';
import { readReasons } from '../metrics/read-reasons.ts';
import { listAnswers } from '../responses/list/list-answers.ts';
import { surveyResults } from '../surveys/survey-results.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { waitingForReply, withFirstReply } from '../tickets/waiting-for-reply.ts';
import { importRows } from './kept/import-at-once.ts';

const tickets = { numbersOf: ticketsOfAnswers, withFirstReply, waiting: waitingForReply };
const days = { from: '2025-08-01', to: '2025-08-31' };

async function rowsOfCase(): Promise<ImportRow[]> {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'cases/12-nps-words.csv')));
  const file = await openImport(
    sourceOf('12', bytes, async () => undefined),
    {},
  );
  return collect(file.rows(nonePassedOver()));
}

/** Three with a number and their reasons. */
const scored = [9, 10, 3].map((score, i) => ({
  externalId: `s${i}`,
  occurredAt: '2025-08-20',
  kind: 'nps',
  score,
  answers: { reasons: ['price'] },
}));

describe('NPS words without a number', () => {
  // 4 of each of the three groups beside 9, 10 and 3: n = 15, 6 promoters, 4 passives, 5 detractors.
  it('are in NPS, its n and interval, and in no score; every number leads to the answers it is of', async () => {
    await using t = await openTestDb();
    t.clock.set('2025-09-01T12:00:00Z');
    const site = await t.site();
    const call = t.call(site, { kind: 'key', id: 'k', name: 'k' });
    const rows = [...(await rowsOfCase()), ...scored.map((body, i) => ({ line: 14 + i, body }))];
    await importRows(call, rows, { dryRun: false });

    const { total, distribution, groups, split, points } = await readMetric(call, 'nps', {
      ...days,
      by: 'month',
      split: 'channel',
    });
    expect(total).toMatchObject({ n: 15, value: 100 / 15 });
    // Adjusted Wald: (6.75 − 5.75) / 18 ± 1.959964 · √((12.5 / 18 − (1 / 18)²) / 18).
    expect([total.low, total.high]).toEqual([expect.closeTo(-32.8561, 4), expect.closeTo(43.9672, 4)]);
    expect(points[0]).toMatchObject({ n: 15, value: 100 / 15 });
    expect(split?.values).toEqual([{ of: 'import', ...total }]);
    expect(distribution.filter(({ n }) => n > 0)).toEqual([3, 9, 10].map((score) => ({ score, n: 1 })));
    expect(groups).toEqual(['promoter', 'passive', 'detractor'].map((group) => ({ group, n: 4 })));

    const read = async (score: string) =>
      listAnswers(call, answersQuery.parse({ series: 'nps', score, limit: '100', ...days }), tickets);
    for (const [score, n] of Object.entries({ promoter: 6, passive: 4, detractor: 5, none: 12, '9-10': 2, '0-6': 1 })) {
      const { items, total: counted } = await read(score);
      expect([score, items.length, counted]).toEqual([score, n, n]);
      const reasons = await readReasons(call, 'nps', reasonsQuery.parse({ score, ...days }));
      expect([score, reasons.n]).toEqual([score, n]);
    }
    expect((await read('passive')).items[0]).toMatchObject({ kind: 'nps', score: null, group: 'passive' });

    const { questions } = await surveyResults(
      t.db,
      site.id,
      { slug: 'nps', kind: 'nps' },
      { version: null, from: null, to: null },
    );
    expect(questions[0]).toMatchObject({ n: 15, groups });
  });

  it('are asked of NPS alone', async () => {
    await using t = await openTestDb();
    const asked = readReasons(t.call(await t.site()), 'csat', reasonsQuery.parse({ score: 'promoter' }));
    await expect(asked).rejects.toMatchObject({
      errors: [{ field: 'score', message: 'of a group is asked of nps alone' }],
    });
  });
});
