import type { Category } from '@huiyin/shared/domain/categories';
import { expect, test } from 'vitest';
import type { Call } from '../base/call.ts';
import type { Site } from '../base/site.ts';
import { addVersion } from '../surveys/add-version.ts';
import { makeSurvey } from '../surveys/make-survey.ts';
import { offerCategories } from '../surveys/offer-categories.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import {
  complaintAbout,
  editor,
  heldUp,
  idsOf,
  offeredBy,
  putAll,
  surveyAbout,
  topic,
} from '../testing/complaint-surveys.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { changeCategories } from './change-categories.ts';
import { categoriesOf, liveTree, revisionOf } from './read-categories.ts';

test.each<[string, Category[], string[]]>([
  ['something new', [topic('b'), topic('fresh')], ['fresh']],
  ['nothing new', [topic('b')], []],
])('a survey that is made beside an edit, with %s, does not offer what was just retired', async (_, more, fresh) => {
  await using t = await openTestDb();
  const site = await t.site();
  await putAll(t, site, [topic('a'), topic('b')]);
  const call = heldUp(t.call(site, editor), () => putAll(t, site, [topic('b')]));
  await makeSurvey(call, surveyAbout('made', [topic('a'), ...more]));
  expect(idsOf(await offeredBy(t, site, 'made'))).toEqual(['b', ...fresh]);
  const rows = await categoriesOf(t.db, site.id);
  expect(idsOf(liveTree(rows))).toEqual(['b', ...fresh]);
  expect(revisionOf(rows)).toBe(3 + fresh.length);
});

test('a survey that is saved beside an edit is a conflict where the edit made a version, else it takes what is now', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await putAll(t, site, [topic('a'), topic('b'), topic('c')]);
  await makeSurvey(t.call(site, editor), surveyAbout('part', [topic('a')]));
  const survey = (await surveyOf(t.db, site.id, 'part'))!;
  const save = (call: Call, ...categories: Category[]) =>
    addVersion(call, survey, { ...complaintAbout(categories), base: survey.version });
  const renaming = heldUp(t.call(site, editor), () => putAll(t, site, [topic('a'), topic('c')]));
  await save(renaming, topic('a'), topic('b'));
  expect(idsOf(await offeredBy(t, site, 'part'))).toEqual(['a']);
  await expect(save(t.call(site, editor), topic('c'))).rejects.toMatchObject({ code: 'conflict' });
});

test.each<[string, (t: TestDb, site: Site) => Promise<unknown>]>([
  ['made', (t, site) => makeSurvey(t.call(site, editor), surveyAbout('beside', [topic('a'), topic('b')]))],
  [
    'saved',
    async (t, site) => {
      const survey = (await surveyOf(t.db, site.id, 'beside'))!;
      await addVersion(t.call(site, editor), survey, {
        ...complaintAbout([topic('a'), topic('b')]),
        base: survey.version,
      });
    },
  ],
])('an edit reaches a survey that is %s beside it', async (how, meanwhile) => {
  await using t = await openTestDb();
  const site = await t.site();
  await putAll(t, site, [topic('a'), topic('b'), topic('c')]);
  if (how === 'saved') await makeSurvey(t.call(site, editor), surveyAbout('beside', [topic('b')]));
  const base = revisionOf(await categoriesOf(t.db, site.id));
  const call = heldUp(t.call(site, editor), () => meanwhile(t, site));
  await changeCategories(call, { base, categories: [topic('b'), topic('c')] as never }, offerCategories);
  expect(idsOf(await offeredBy(t, site, 'beside'))).toEqual(['b']);
});

test('an edit beside which a survey brings something new is a conflict, and what it brought is offered', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await putAll(t, site, [topic('a')]);
  const base = revisionOf(await categoriesOf(t.db, site.id));
  const call = heldUp(t.call(site, editor), () =>
    makeSurvey(t.call(site, editor), surveyAbout('beside', [topic('fresh')])),
  );
  await expect(changeCategories(call, { base, categories: [] }, offerCategories)).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(idsOf(liveTree(await categoriesOf(t.db, site.id)))).toEqual(['a', 'fresh']);
});
