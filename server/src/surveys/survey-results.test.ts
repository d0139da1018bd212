import { rules } from '@huiyin/shared/contract/asking';
import { surveyDefinition } from '@huiyin/shared/contract/questions';
import type { NewResponse } from '@huiyin/shared/contract/responses';
import { newSurvey } from '@huiyin/shared/contract/surveys';
import { describe, expect, it } from 'vitest';
import { readMetric } from '../metrics/read-metric.ts';
import { createIntake } from '../intake/intake.ts';
import { submitResponse } from '../intake/submit-response.ts';
import type { Site } from '../base/site.ts';
import { knownSite } from '../sites/site-directory.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { addVersion } from './add-version.ts';
import { makeSurvey } from './make-survey.ts';
import { surveyOf } from './read-surveys.ts';
import { surveyResults } from './survey-results.ts';
import { versionView, versionViews } from './view-survey.ts';

const actor = { kind: 'key', id: 'k', name: 'k' } as const;
const all = { version: null, from: null, to: null };
const en = (text: string) => ({ en: text });
const named = (ids: string[]) => ids.map((id) => ({ id, label: en(id) }));
const csat = { type: 'csat', id: 'score', title: en('How?'), low: en('Bad'), high: en('Good') };
const nps = { type: 'nps', id: 'again', title: en('Again?'), low: en('No'), high: en('Yes') };
const why = (ids: string[]) => ({ type: 'multiple', id: 'why', title: en('Why?'), choices: named(ids) });
const parts = { type: 'aspects', id: 'parts', title: en('Parts?'), aspects: named(['speed', 'care']) };
const define = (...questions: unknown[]) => surveyDefinition.parse({ questions, thanks: [{ text: en('Thanks') }] });

async function shop(t: TestDb) {
  const site = await t.site();
  const wanted = newSurvey.parse({
    slug: 'visit',
    definition: define(csat, why(['slow', 'price'])),
    rules: rules.parse({}),
  });
  await makeSurvey(t.call(site, actor), wanted);
  const intake = createIntake({ ...t, sharesWork: true, turn: async () => undefined });
  const answer = async (body: Partial<NewResponse>) =>
    submitResponse(t, intake, await knownSite(t.call(site), site), {
      id: t.ids.uuid(),
      kind: 'csat',
      survey: 'visit',
      ...body,
    } as NewResponse);
  return { site, answer };
}

const edit = async (t: TestDb, site: Site, ...questions: unknown[]) => {
  const survey = (await surveyOf(t.db, site.id, 'visit'))!;
  return addVersion(t.call(site, actor), survey, { ...define(...questions), base: survey.version });
};

describe('the results of a survey', () => {
  it('keep a question that was asked long ago, with what was chosen of it, however many versions came since', async () => {
    await using t = await openTestDb();
    const { site, answer } = await shop(t);
    await edit(t, site, csat, { ...why(['late', 'never']), id: 'gone', title: en('Gone?') });
    await answer({ score: 5, surveyVersion: 2, answers: { gone: ['late'] } });
    const more = `WITH RECURSIVE v (n) AS (SELECT 3 UNION ALL SELECT n + 1 FROM v WHERE n < 10000)
INSERT INTO survey_versions (site_id, slug, version, definition, created_at) SELECT ?, 'visit', n, ?, 0 FROM v`;
    await t.db.write([{ sql: more, args: [site.id, JSON.stringify(define(csat, nps))] }]);
    await answer({ score: 4, surveyVersion: 10_000 });

    const survey = (await surveyOf(t.db, site.id, 'visit'))!;
    const { answers, questions } = await surveyResults(t.db, site.id, survey, all);
    expect(answers).toBe(2);
    expect(questions).toMatchObject([
      { id: 'score', n: 2 },
      { id: 'again', n: 0 },
      {
        id: 'gone',
        title: en('Gone?'),
        n: 1,
        choices: [{ value: 'late', label: en('late'), n: 1 }, { value: 'never' }],
      },
    ]);

    const first = await versionViews(t.db, site.id, survey);
    expect([first.versions.length, first.versions[0]!.version, first.nextCursor]).toEqual([50, 10_000, '9951']);
    const last = await versionViews(t.db, site.id, survey, 3);
    expect([last.versions.map(({ version, answers: n }) => [version, n]), last.nextCursor]).toEqual([
      [
        [2, 1],
        [1, 0],
      ],
      null,
    ]);
    expect(await versionView(t.db, site.id, survey, 2)).toEqual(last.versions[0]);
    await expect(versionView(t.db, site.id, survey, 10_001)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keep the answers of a question that was changed or taken out, by version and over all (T30)', async () => {
    await using t = await openTestDb();
    const { site, answer } = await shop(t);
    for (const score of [1, 2, 5]) await answer({ score, answers: { why: ['slow'] } });
    await edit(t, site, { ...csat, title: en('How was it?') }, why(['rude', 'price']), parts);
    await answer({ score: 5, answers: { why: ['rude', 'price'], parts: { speed: 4 } } });
    await edit(t, site, csat, nps);
    await answer({ score: 4, surveyVersion: 1, answers: { why: ['slow'] } });

    const survey = (await surveyOf(t.db, site.id, 'visit'))!;
    const first = await surveyResults(t.db, site.id, survey, { ...all, version: 1 });
    expect(first.answers).toBe(4);
    expect(first.questions).toMatchObject([
      { id: 'score', title: en('How?'), n: 4, scores: [1, 1, 0, 1, 1].map((n, i) => ({ value: String(i + 1), n })) },
      {
        id: 'why',
        n: 4,
        choices: [
          { value: 'slow', n: 4 },
          { value: 'price', n: 0 },
        ],
      },
    ]);

    const over = await surveyResults(t.db, site.id, survey, all);
    expect(over.answers).toBe(5);
    expect(over.questions.map(({ id, type, n }) => [id, type, n])).toEqual([
      ['score', 'csat', 5],
      ['again', 'nps', 0],
      ['why', 'multiple', 5],
      ['parts', 'aspects', 1],
    ]);
    expect(over.questions[2]!.choices).toEqual([
      { value: 'rude', label: en('rude'), n: 1 },
      { value: 'price', label: en('price'), n: 1 },
      { value: 'slow', label: en('slow'), n: 4 },
    ]);
    expect(over.questions[3]!.aspects.map(({ value, n }) => [value, n])).toEqual([
      ['speed', 1],
      ['care', 0],
    ]);
    const { versions: views } = await versionViews(t.db, site.id, survey);
    expect(views.map(({ version, answers }) => [version, answers])).toEqual([
      [3, 0],
      [2, 1],
      [1, 4],
    ]);
  });

  it('count NPS as a second question like any other, in the metric too (T6c)', async () => {
    await using t = await openTestDb();
    const { site, answer } = await shop(t);
    await edit(t, site, csat, nps);
    for (const again of [0, 9, 10, 10, 7]) await answer({ score: 3, locale: 'en', answers: { again } });
    await answer({ kind: 'nps', survey: 'nps', score: 9 });
    const metric = await readMetric(t.call(site), 'nps', {});
    expect(metric.total).toMatchObject({ n: 6 });
    expect(metric.total.value).toBeCloseTo((100 * (4 - 1)) / 6, 10);
    expect((await readMetric(t.call(site), 'nps', { language: 'en' })).total.n).toBe(5);
    expect((await readMetric(t.call(site), 'csat', {})).total.n).toBe(5);
    const results = await surveyResults(t.db, site.id, { slug: 'visit', kind: 'csat' }, all);
    expect(results.answers).toBe(5);
    expect(results.questions[1]).toMatchObject({ id: 'again', n: 5 });
  });

  it('are of the local days asked for, and leave suspects out', async () => {
    await using t = await openTestDb('2026-11-20T12:00:00Z');
    const { site, answer } = await shop(t);
    await answer({ score: 1 });
    t.clock.set('2026-11-21T12:00:00Z');
    await answer({ score: 5, answers: { reasons: ['slow'] } });
    await answer({ score: 5, elapsedMs: 1 });
    const on = async (from: string | null, to: string | null) =>
      (await surveyResults(t.db, site.id, { slug: 'visit', kind: 'csat' }, { version: null, from, to })).answers;
    expect([await on(null, '2026-11-20'), await on('2026-11-21', null), await on(null, null)]).toEqual([1, 1, 2]);
    await expect(on('2026-11-22', '2026-11-20')).rejects.toMatchObject({ errors: [{ field: 'from' }] });
  });

  it('of complaints go by category, in both levels and beyond what is offered', async () => {
    await using t = await openTestDb();
    const { site, answer } = await shop(t);
    for (const category of ['delivery/late', 'delivery', 'elsewhere'])
      await answer({ kind: 'complaint', survey: 'complaint', comment: 'x', category });
    const { answers, questions } = await surveyResults(t.db, site.id, { slug: 'complaint', kind: 'complaint' }, all);
    const found = questions[0]!.choices.filter(({ n }) => n > 0).map(({ value, label, n }) => [value, label.en, n]);
    expect(answers).toBe(3);
    expect(found).toEqual([
      ['delivery', 'Delivery', 2],
      ['delivery/late', 'Late', 1],
      ['other', 'Something else', 1],
    ]);
  });

  it('of a version that was never asked do not exist', async () => {
    await using t = await openTestDb();
    const { site } = await shop(t);
    const asked = surveyResults(t.db, site.id, { slug: 'visit', kind: 'csat' }, { ...all, version: 9 });
    await expect(asked).rejects.toMatchObject({ code: 'invalid', errors: [{ field: 'version' }] });
  });
});
