import { categoriesEdit } from '@huiyin/shared/contract/categories';
import type { Category } from '@huiyin/shared/domain/categories';
import { expect, test } from 'vitest';
import type { Site } from '../base/site.ts';
import { makeSurvey } from '../surveys/make-survey.ts';
import { offerCategories } from '../surveys/offer-categories.ts';
import { editor, idsOf, manyIds, offeredBy, putAll, surveyAbout, topic } from '../testing/complaint-surveys.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { putCategories } from './category-statements.ts';
import { changeCategories } from './change-categories.ts';
import { planCategories } from './plan-categories.ts';
import { categoriesOf, liveTree, revisionOf } from './read-categories.ts';

/** The categories of a site as those of before stand there, however many. */
async function standAll(t: TestDb, site: Site, tree: readonly Category[]): Promise<void> {
  const before = await categoriesOf(t.db, site.id);
  const now = { now: 1, revision: revisionOf(before) + 1 };
  await t.db.write([putCategories(site.id, planCategories(before, tree, now).rows)]);
}

test('a site of before has more than it may: it keeps them, surveys are saved, and what comes back from a read is taken', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const tree = [...manyIds(41, 't').map((id) => topic(id)), topic('full', ...manyIds(15, 'c'))];
  await standAll(t, site, tree);
  const read = liveTree(await categoriesOf(t.db, site.id));
  const body = { base: revisionOf(await categoriesOf(t.db, site.id)), categories: read.toReversed() };
  await changeCategories(t.call(site, editor), categoriesEdit.parse(body), offerCategories);
  await makeSurvey(t.call(site, editor), surveyAbout('old', [topic('full', ...manyIds(12, 'c'))]));
  expect(idsOf(await offeredBy(t, site, 'old'))).toEqual([`full ${manyIds(12, 'c').join(' ')}`]);
  await putAll(t, site, [topic('full', ...manyIds(14, 'c'))]);
  await putAll(t, site, [topic('full', ...manyIds(14, 'c')), topic('more')]);
  expect(idsOf(await offeredBy(t, site, 'old'))).toEqual([`full ${manyIds(12, 'c').join(' ')}`, 'more']);
});

test.each<[string, Category[], string]>([
  ['a topic too many', manyIds(41, 't').map((id) => topic(id)), 'a site has at most 40 categories'],
  ['one below too many', [topic('delivery', ...manyIds(13, 'c'))], 'a category has at most 12 below it'],
])('%s is refused', async (_, wanted, why) => {
  await using t = await openTestDb();
  const site = await t.site();
  await expect(putAll(t, site, wanted)).rejects.toMatchObject({
    errors: [{ field: 'categories', message: expect.stringContaining(why) }],
  });
});

test('a survey may not bring more below a category than there may be', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const made = makeSurvey(t.call(site, editor), surveyAbout('more', [topic('delivery', ...manyIds(12, 'c'))]));
  await expect(made).rejects.toMatchObject({ code: 'invalid' });
});
