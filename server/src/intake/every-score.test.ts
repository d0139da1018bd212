import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '@huiyin/shared/contract/asking';
import { surveyDefinition } from '@huiyin/shared/contract/questions';
import type { NewResponse } from '@huiyin/shared/contract/responses';
import { newSurvey } from '@huiyin/shared/contract/surveys';
import { expect, it } from 'vitest';
import { readMetric } from '../metrics/read-metric.ts';
import { indexNext } from '../responses/list/index-answers.ts';
import { knownSite } from '../sites/site-directory.ts';
import { makeSurvey } from '../surveys/make-survey.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { createIntake } from './intake.ts';
import { countDifferences } from './recount.ts';
import { submitResponse } from './submit-response.ts';

const en = (text: string) => ({ en: text });
const ends = { low: en('No'), high: en('Yes') };
const definition = surveyDefinition.parse({
  questions: [
    { type: 'csat', id: 'score', title: en('How?'), ...ends },
    { type: 'nps', id: 'again', title: en('Again?'), ...ends },
  ],
  thanks: [{ text: en('Thanks') }],
});

async function answered(t: TestDb) {
  const site = await t.site({ timeZone: 'UTC' });
  const actor = { kind: 'key', id: 'k', name: 'k' } as const;
  await makeSurvey(t.call(site, actor), newSurvey.parse({ slug: 'visit', definition, rules: rules.parse({}) }));
  const intake = createIntake({ ...t, sharesWork: true, turn: async () => undefined });
  const said: Partial<NewResponse>[] = [
    { touchpoint: 'Till 1', answers: { again: 9 }, attributes: { tier: 'gold' } },
    { touchpoint: 'Till 1', answers: { again: 9 } },
    { answers: { again: 0 }, attributes: { tier: 'gold', plan: 'pro' } },
    { touchpoint: 'Till 2', answers: { again: 3 }, attributes: { tier: 5 }, elapsedMs: 1 },
    { touchpoint: 'Till 2' },
    { kind: 'nps', survey: 'nps', score: 9, touchpoint: 'Till 1' },
  ];
  for (const one of said)
    await submitResponse(t, intake, await knownSite(t.call(site), site), {
      id: t.ids.uuid(),
      kind: 'csat',
      survey: 'visit',
      ...(one.kind ? {} : { score: 4 }),
      ...one,
    } as NewResponse);
  return site;
}

const all = async ({ db }: TestDb) => ({
  counts: await db.query('SELECT * FROM counts WHERE n <> 0'),
  facets: await db.query(
    'SELECT site_id, name, series, value, bucket, left_out, n FROM answer_facets WHERE n > 0 ORDER BY 1, 2, 3, 4, 5, 6',
    [],
  ),
  places: await db.query(
    'SELECT f.name, f.value, f.series, a.seq, a.day FROM facet_answers a JOIN answer_facets f ON f.id = a.facet ORDER BY 1, 2, 3, 4',
    [],
  ),
});

it('further scores are told apart by place and tier, those of before an upgrade too', async () => {
  await using t = await openTestDb();
  const site = await answered(t);
  await indexNext(t, 5);
  await indexNext(t, 100);
  const till = await readMetric(t.call(site), 'nps', { touchpoint: 'Till 1' });
  expect(till.distribution.filter(({ n }) => n > 0)).toEqual([{ score: 9, n: 3 }]);
  const { split } = await readMetric(t.call(site), 'nps', { survey: 'visit', split: 'tier' });
  expect(split!.values.map(({ of, n }) => [of, n])).toEqual([['gold', 2]]);
  const now = await all(t);

  // As an earlier release left it: further scores, which are those of NPS here, by neither.
  const ofFurther = "kind = 'nps' AND survey = 'visit' AND dimension IN ('touchpoint', 'tier')";
  const further = "name IN ('touchpoint', 'tier') AND series = 'nps'";
  await t.db.write([
    { sql: `DELETE FROM counts WHERE ${ofFurther}`, args: [] },
    {
      sql: `DELETE FROM facet_answers WHERE facet IN (SELECT id FROM answer_facets WHERE ${further})
 AND seq IN (SELECT seq FROM responses WHERE survey = 'visit')`,
      args: [],
    },
    {
      sql: `UPDATE answer_facets SET n = (SELECT count(*) FROM facet_answers WHERE facet = id) WHERE ${further}`,
      args: [],
    },
  ]);
  expect(await countDifferences(t.db.query)).not.toEqual([]);

  const migrations = join(import.meta.dirname, '../../migrations');
  const file = readdirSync(migrations).find((name) => name.endsWith('_every_score.sql'))!;
  const statements = readFileSync(join(migrations, file), 'utf8').split('--> statement-breakpoint');
  await t.db.write(statements.map((sql) => ({ sql, args: [] })));
  expect(await countDifferences(t.db.query)).toEqual([]);
  expect(await all(t)).toEqual(now);
});
