import type { Category } from '@huiyin/shared/domain/categories';
import { expect, test } from 'vitest';
import { addVersion } from '../surveys/add-version.ts';
import { makeSurvey } from '../surveys/make-survey.ts';
import { surveyHistory, surveyOf } from '../surveys/read-surveys.ts';
import {
  complaintAbout,
  editor,
  en,
  idsOf,
  offeredBy,
  putAll,
  surveyAbout,
  topic,
} from '../testing/complaint-surveys.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { categoriesOf, listCategories, liveTree } from './read-categories.ts';

test('a new site has what its complaint survey offers', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  expect(liveTree(await categoriesOf(t.db, site.id))).toEqual(await offeredBy(t, site, 'complaint'));
});

test('a renamed category has its new name in surveys and says what it was called; a retired one keeps its own', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await putAll(t, site, [topic('delivery', 'late', 'lost'), topic('price')]);
  const renamed = { ...topic('delivery', 'late'), label: en('Shipping') };
  await putAll(t, site, [topic('price'), renamed, topic('staff')]);

  const { categories } = await listCategories({ db: t.db, site });
  const told = categories.filter(({ retired }) => !retired).map(({ id, label }) => [id, label.en]);
  expect(told).toEqual([
    ['price', 'PRICE'],
    ['delivery', 'Shipping'],
    ['delivery/late', 'LATE'],
    ['staff', 'STAFF'],
  ]);
  const one = (id: string) => categories.find((found) => found.id === id);
  expect(one('delivery')!.earlier.map(({ label }) => label.en)).toEqual(['DELIVERY', 'Delivery']);
  expect(one('delivery/lost')).toMatchObject({ label: en('LOST'), retired: true });
  expect(one('product')).toMatchObject({ retired: true });

  expect(idsOf(await offeredBy(t, site, 'complaint'))).toEqual(['price', 'delivery late', 'staff']);
  const [newest, before] = await surveyHistory(t.db, site.id, 'complaint', { most: 2 });
  expect([newest!.version, before!.definition.questions[0]]).toMatchObject([
    3,
    { categories: [{ label: en('DELIVERY') }, {}] },
  ]);
});

test('what comes back has its id and is offered again', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await putAll(t, site, [topic('a'), topic('b', 'x')]);
  await putAll(t, site, [topic('a')]);
  await putAll(t, site, [topic('b', 'x'), topic('a')]);
  expect(idsOf(await offeredBy(t, site, 'complaint'))).toEqual(['b x', 'a']);
  const events = await t.db.query(
    "SELECT data FROM events WHERE type = 'categories.changed' ORDER BY seq DESC LIMIT 1",
  );
  expect(JSON.parse(String(events[0]!['data']))).toEqual({ made: [], renamed: [], retired: [], back: ['b', 'b/x'] });
});

test.each<[string, Category[], Category[], string[]]>([
  ['all', [topic('a', 'x'), topic('b')], [topic('b'), topic('a', 'x', 'y'), topic('c')], ['b', 'a x y', 'c']],
  ['a part', [topic('a', 'x')], [topic('b'), topic('a', 'x', 'y'), topic('c')], ['a x y']],
  ['a part of what is below', [topic('b'), topic('a')], [topic('a', 'x', 'y'), topic('c')], ['a']],
  ['a part that is gone', [topic('b')], [topic('a', 'x')], []],
])('a survey that offers %s goes on with that', async (_, offered, after, expected) => {
  await using t = await openTestDb();
  const site = await t.site();
  await putAll(t, site, [topic('a', 'x'), topic('b')]);
  const survey = surveyAbout('branch', offered);
  await makeSurvey(t.call(site, editor), survey);
  await putAll(t, site, after);
  expect(idsOf(await offeredBy(t, site, 'branch'))).toEqual(expected);
});

test('a version takes the names of the site, leaves out what is retired, and what it names anew joins the site', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await putAll(t, site, [topic('a', 'x'), topic('gone')]);
  await putAll(t, site, [topic('a', 'x')]);
  const wanted = complaintAbout([{ ...topic('a', 'x', 'y'), label: en('Mine') }, topic('gone'), topic('new', 'z')]);
  const survey = (await surveyOf(t.db, site.id, 'complaint'))!;
  await addVersion(t.call(site, editor), survey, { ...wanted, base: survey.version });
  expect(await offeredBy(t, site, 'complaint')).toEqual([topic('a', 'x', 'y'), topic('new', 'z')]);
  expect(idsOf(liveTree(await categoriesOf(t.db, site.id)))).toEqual(['a x y', 'new z']);
});
