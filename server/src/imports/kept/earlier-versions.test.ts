import { newSurvey, newVersion } from '@huiyin/shared/contract/surveys';
import { expect, it } from 'vitest';
import type { Site } from '../../base/site.ts';
import { countDifferences } from '../../intake/recount.ts';
import { addVersion } from '../../surveys/add-version.ts';
import { makeSurvey } from '../../surveys/make-survey.ts';
import { surveyOf, type Survey } from '../../surveys/read-surveys.ts';
import { surveyResults } from '../../surveys/survey-results.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { importRows } from './import-at-once.ts';

const actor = { kind: 'key', id: 'k', name: 'Import' } as const;
const en = (text: string) => ({ en: text });
const score = { type: 'csat', id: 'score', title: en('How?'), low: en('Bad'), high: en('Good') };
const again = { type: 'nps', id: 'again', title: en('Again?'), low: en('No'), high: en('Yes') };
const why = (...ids: string[]) => ({
  type: 'single',
  id: 'why',
  title: en('Why?'),
  choices: ids.map((id) => ({ id, label: en(id) })),
});
const define = (...questions: object[]) => ({ questions, thanks: [{ text: en('Thanks') }] });

const visit = async (t: TestDb, site: Site): Promise<Survey> => (await surveyOf(t.db, site.id, 'visit'))!;

/** A survey that asked why, then that and another thing, then neither. */
async function threeVersions(t: TestDb): Promise<Site> {
  const site = await t.site();
  const first = newSurvey.parse({ slug: 'visit', definition: define(score, why('slow', 'price')) });
  await makeSurvey(t.call(site, actor), first);
  for (const questions of [[score, why('price', 'rude'), again], [score]]) {
    const survey = await visit(t, site);
    const next = newVersion.parse({ ...define(...questions), base: survey.version });
    await addVersion(t.call(site, actor), survey, next);
  }
  return site;
}

const rating = { occurredAt: '2026-05-01', kind: 'csat', survey: 'visit', score: 4 };
const take = (t: TestDb, site: Site, bodies: object[]) =>
  importRows(
    t.call(site, actor),
    bodies.map((body, i) => ({ line: i + 1, body: { externalId: String(i), ...body } })),
    { dryRun: false },
  );

it('ten thousand answers of a day, to three versions of a survey, are read and counted by the version of each', async () => {
  await using t = await openTestDb();
  const site = await threeVersions(t);
  const said = [
    { surveyVersion: 1, answers: { why: 'slow' } },
    { surveyVersion: 2, answers: { why: 'rude', again: '9' } },
    { surveyVersion: 3 },
    {},
  ];
  const bodies = Array.from({ length: 10_000 }, (_, i) => ({ ...rating, ...said[i % 4] }));
  expect(await take(t, site, bodies)).toMatchObject({ stored: 10_000, errorCount: 0, leftOut: [] });
  expect(await countDifferences(t.db.query)).toEqual([]);

  const survey = await visit(t, site);
  const results = (version: number | null) =>
    surveyResults(t.db, site.id, survey, { version, from: '2026-05-01', to: '2026-05-01' });
  expect((await Promise.all([1, 2, 3, null].map(results))).map(({ answers }) => answers)).toEqual([
    2_500, 2_500, 5_000, 10_000,
  ]);
  expect((await results(null)).questions).toMatchObject([
    { id: 'score', n: 10_000 },
    {
      id: 'why',
      n: 5_000,
      choices: [
        { value: 'price', n: 0 },
        { value: 'rude', n: 2_500 },
        { value: 'slow', n: 2_500 },
      ],
    },
    { id: 'again', n: 2_500 },
  ]);
  expect(await take(t, site, bodies)).toMatchObject({ stored: 0, alreadyThere: 10_000 });
});

it('an answer that says another version than before is counted in that one', async () => {
  await using t = await openTestDb();
  const site = await threeVersions(t);
  await take(t, site, [rating]);
  expect(await take(t, site, [{ ...rating, surveyVersion: 1, answers: { why: 'slow' } }])).toMatchObject({
    corrected: 1,
  });
  const survey = await visit(t, site);
  const answersOf = async (version: number) =>
    (await surveyResults(t.db, site.id, survey, { version, from: null, to: null })).answers;
  expect([await answersOf(1), await answersOf(3)]).toEqual([1, 0]);
  expect(await countDifferences(t.db.query)).toEqual([]);
});

it('a row is refused by name for a version that was never made, or what that version did not ask so', async () => {
  await using t = await openTestDb();
  const site = await threeVersions(t);
  const rows: [said: object, field: string | null][] = [
    [{ surveyVersion: 4 }, 'surveyVersion'],
    [{ surveyVersion: 0 }, 'surveyVersion'],
    [{ surveyVersion: 1.5 }, 'surveyVersion'],
    [{ surveyVersion: 'first' }, 'surveyVersion'],
    [{ surveyVersion: 2, survey: 'csat' }, 'surveyVersion'],
    [{ surveyVersion: 2, survey: '\ud800' }, 'survey'],
    [{ surveyVersion: 1, answers: { why: 'rude' } }, 'answers.why'],
    [{ surveyVersion: 2, answers: { again: '11' } }, 'answers.again'],
    [{ surveyVersion: 1, survey: 'csat' }, null],
    [{ surveyVersion: 3, answers: { why: 'rude' } }, null],
  ];
  const { stored, errors } = await take(
    t,
    site,
    rows.map(([said]) => ({ ...rating, ...said })),
  );
  const refused = rows.flatMap(([, field], i) => (field === null ? [] : [[i + 1, field]]));
  expect([stored, errors.map(({ line, field }) => [line, field])]).toEqual([2, refused]);
});
