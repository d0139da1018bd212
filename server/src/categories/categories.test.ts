import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import type { Category } from '@huiyin/shared/domain/categories';
import { newSurvey } from '@huiyin/shared/contract/surveys';
import { expect, test } from 'vitest';
import type { Site } from '../base/site.ts';
import { addVersion } from '../surveys/add-version.ts';
import { makeSurvey } from '../surveys/make-survey.ts';
import { offerCategories } from '../surveys/offer-categories.ts';
import { surveyHistory, surveyOf } from '../surveys/read-surveys.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { changeCategories } from './change-categories.ts';
import { categoriesOf, listCategories, liveTree, revisionOf } from './read-categories.ts';

const en = (text: string) => ({ en: text });
const topic = (id: string, ...children: string[]): Category => ({
  id,
  label: en(id.toUpperCase()),
  children: children.map((child) => ({ id: child, label: en(child.toUpperCase()) })),
});
const actor = { kind: 'key', id: 'k', name: 'k' } as const;

const put = async (t: TestDb, site: Site, categories: Category[]) => {
  const base = revisionOf(await categoriesOf(t.db, site.id));
  return changeCategories(t.call(site, actor), { base, categories: categories as never }, offerCategories);
};
const idsOf = (tree: readonly Category[]): string[] =>
  tree.map(({ id, children }) => [id, ...children.map((child) => child.id)].join(' '));

function complaint(categories: readonly Category[]): SurveyDefinition {
  const form = { orderNumber: false, wishes: [], commentLabel: en('Tell us'), attachments: false, contact: true };
  const question = { type: 'complaint' as const, id: 'complaint', title: en('What?'), branches: [], ...form };
  const categoriesTitle = en('About?');
  return {
    questions: [{ ...question, categoriesTitle, categories: categories as never }],
    thanks: [{ text: en('Thanks') }],
  };
}

async function offeredBy(t: TestDb, site: Site, slug: string) {
  const [question] = (await surveyOf(t.db, site.id, slug))!.definition.questions;
  return question?.type === 'complaint' ? question.categories : [];
}

test('a new site has what its complaint survey offers', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  expect(liveTree(await categoriesOf(t.db, site.id))).toEqual(await offeredBy(t, site, 'complaint'));
});

test('a renamed category has its new name in surveys and says what it was called; a retired one keeps its own', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await put(t, site, [topic('delivery', 'late', 'lost'), topic('price')]);
  const renamed = { ...topic('delivery', 'late'), label: en('Shipping') };
  await put(t, site, [topic('price'), renamed, topic('staff')]);

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
  const [newest, before] = await surveyHistory(t.db, site.id, 'complaint');
  expect([newest!.version, before!.definition.questions[0]]).toMatchObject([
    3,
    { categories: [{ label: en('DELIVERY') }, {}] },
  ]);
});

test('what comes back has its id and is offered again', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await put(t, site, [topic('a'), topic('b', 'x')]);
  await put(t, site, [topic('a')]);
  await put(t, site, [topic('b', 'x'), topic('a')]);
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
  await put(t, site, [topic('a', 'x'), topic('b')]);
  const survey = newSurvey.parse({ slug: 'branch', definition: complaint(offered) });
  await makeSurvey(t.call(site, actor), survey);
  await put(t, site, after);
  expect(idsOf(await offeredBy(t, site, 'branch'))).toEqual(expected);
});

test('a version takes the names of the site, leaves out what is retired, and what it names anew joins the site', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await put(t, site, [topic('a', 'x'), topic('gone')]);
  await put(t, site, [topic('a', 'x')]);
  const wanted = complaint([{ ...topic('a', 'x', 'y'), label: en('Mine') }, topic('gone'), topic('new', 'z')]);
  const survey = (await surveyOf(t.db, site.id, 'complaint'))!;
  await addVersion(t.call(site, actor), survey, { ...wanted, base: survey.version });
  expect(await offeredBy(t, site, 'complaint')).toEqual([topic('a', 'x', 'y'), topic('new', 'z')]);
  expect(idsOf(liveTree(await categoriesOf(t.db, site.id)))).toEqual(['a x y', 'new z']);
});
