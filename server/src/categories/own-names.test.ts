import type { Category } from '@huiyin/shared/domain/categories';
import { expect, test } from 'vitest';
import type { Site } from '../base/site.ts';
import { addVersion } from '../surveys/add-version.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { surveyStatements } from '../surveys/survey-statements.ts';
import {
  complaintAbout,
  editor,
  en,
  namesOf,
  offeredBy,
  putAll,
  surveyAbout,
  topic,
} from '../testing/complaint-surveys.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';

const called = (one: Category, name: string): Category => ({ ...one, label: en(name) });
/** A survey as one of before stands there, whatever the site calls what it offers. */
async function stands(t: TestDb, site: Site, slug: string, categories: readonly Category[]): Promise<void> {
  const { definition, ...place } = surveyAbout(slug, categories);
  const first = { kind: 'complaint', revision: 1, version: 1, definition, createdAt: 1, createdBy: null } as const;
  await t.db.write(surveyStatements(t.db, site.id, { ...place, ...first }));
}

const parking = called(topic('category_1', 'x'), 'Parking');
const noise = called(topic('category_1', 'x'), 'Noise');

test.each<[string, Category[], string[]]>([
  ['something new', [parking, topic('more')], ['Noise X', 'MORE']],
  ['another name', [called(parking, 'Car park')], ['Noise X']],
  ['another name below', [{ ...parking, children: [{ id: 'x', label: en('Y') }] }], ['Noise Y']],
  ['an end', [topic('more')], ['Noise', 'MORE']],
])('what a survey calls otherwise than the site stays as it is: %s', async (_, after, expected) => {
  await using t = await openTestDb();
  const site = await t.site();
  await putAll(t, site, [parking]);
  await stands(t, site, 'spa', [noise]);
  await putAll(t, site, after);
  expect(namesOf(await offeredBy(t, site, 'spa'))).toEqual(expected);
  await putAll(t, site, [...after, topic('later')]);
  expect(namesOf(await offeredBy(t, site, 'spa'))).toEqual([...expected, 'LATER']);
});

test('a name of its own stays when a survey is saved, until it is called as the site calls it', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await putAll(t, site, [parking, topic('b')]);
  await stands(t, site, 'spa', [noise, topic('b')]);
  const save = async (...categories: Category[]) => {
    const survey = (await surveyOf(t.db, site.id, 'spa'))!;
    await addVersion(t.call(site, editor), survey, { ...complaintAbout(categories), base: survey.version });
    return namesOf(await offeredBy(t, site, 'spa'));
  };
  expect(await save(topic('b'), noise)).toEqual(['B', 'Noise X']);
  await putAll(t, site, [topic('b')]);
  expect(await save(noise, topic('b'))).toEqual(['Noise', 'B']);
  await putAll(t, site, [parking, topic('b')]);
  expect(await save(parking, topic('b'))).toEqual(['Parking X', 'B']);
  await putAll(t, site, [called(parking, 'Car park'), topic('b')]);
  expect(namesOf(await offeredBy(t, site, 'spa'))).toEqual(['Car park X', 'B']);
});
