import { newSurvey, surveyEdit } from '@huiyin/shared/contract/surveys';
import { categoriesEdit } from '@huiyin/shared/contract/categories';
import { expect, test } from 'vitest';
import type { Call } from '../base/call.ts';
import { changeCategories } from '../categories/change-categories.ts';
import { listCategories } from '../categories/read-categories.ts';
import { onAnswers, sampleParts } from '../features.ts';
import { addSampleData } from '../sample-data/add-sample-data.ts';
import { removeSampleData } from '../sample-data/remove-sample-data.ts';
import { addVersion } from '../surveys/add-version.ts';
import { changeSurvey } from '../surveys/change-survey.ts';
import { makeSurvey } from '../surveys/make-survey.ts';
import { offerCategories } from '../surveys/offer-categories.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { addTouchpoints } from '../touchpoints/add-touchpoints.ts';
import { editTouchpoint } from '../touchpoints/edit-touchpoint.ts';
import { planWave } from '../waves/change-wave.ts';
import { changeSite } from './change-site.ts';
import { identitySecret, rotateIdentitySecret } from './identity-secret.ts';

const csatOf = async ({ db, site }: Call) => (await surveyOf(db, site.id, 'csat'))!;
const required = { by: 'share', customers: 2000, permille: 5 } as const;
const quiet = { quietHours: null, doNotDisturbDays: 0, required } as const;

/** Whatever changes what visitors are shown, in an order in which each finds what it needs. */
const changes: Record<string, (call: Call) => Promise<unknown>> = {
  'the site is changed': (call) => changeSite(call, { name: 'Shop 2', base: 1 }),
  'its identity secret is made': (call) => identitySecret(call),
  'another identity secret is made': (call) => rotateIdentitySecret(call),
  'a survey is made': async (call) =>
    makeSurvey(call, newSurvey.parse({ slug: 'visit', definition: (await csatOf(call)).definition, rules: {} })),
  'a survey is changed': async (call) =>
    changeSurvey(call, await csatOf(call), surveyEdit.parse({ on: false, base: (await csatOf(call)).revision })),
  'a survey is asked otherwise': async (call) => {
    const survey = await csatOf(call);
    return addVersion(call, survey, { ...survey.definition, base: survey.version });
  },
  'categories are changed': async (call) => {
    const { revision: base } = await listCategories(call);
    return changeCategories(call, categoriesEdit.parse({ categories: [], base }), offerCategories);
  },
  'a touchpoint is added': (call) => addTouchpoints(call, { names: ['Till 1'] }),
  'a touchpoint is called otherwise': (call) => editTouchpoint(call, { id: 'Till 1', base: 1, name: 'Till 2' }),
  'a tier has a quota': (call) =>
    planWave(call, 'csat', {
      base: null,
      every: 'month',
      segmentBy: 'tier',
      quotas: [{ segment: 'gold', quota: 1 }],
      draw: null,
      ...quiet,
    }),
  'the sample is removed': (call) => removeSampleData(call, { sample: sampleParts, onAnswers }),
};

test('whatever changes what visitors are shown of a site, it is read anew at once', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await addSampleData(t.call(site), sampleParts);
  const stale: string[] = [];
  for (const [name, change] of Object.entries(changes)) {
    const before = (await t.sites.byKey(site.key))!;
    expect(await t.sites.byKey(site.key)).toBe(before);
    await change(t.call(before.site));
    if ((await t.sites.byKey(site.key)) === before) stale.push(name);
  }
  expect(stale).toEqual([]);
});

test('a site that was read by a clock that was ahead is read again once it is right', async () => {
  await using t = await openTestDb('2026-11-21T09:30:00Z');
  const site = await t.site();
  t.clock.advance(3_600_000);
  await t.sites.byKey(site.key);
  t.clock.advance(-3_600_000);
  // As another process does.
  await t.db.write([{ sql: "UPDATE sites SET name = 'Another' WHERE id = ?", args: [site.id] }]);
  expect((await t.sites.byKey(site.key))!.site.name).toBe('Another');
});
