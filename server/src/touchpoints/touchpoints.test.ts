import type { PagePattern } from '@huiyin/shared/contract/asking';
import { uuidV7 } from '@huiyin/shared/domain/ids';
import { newSurvey } from '@huiyin/shared/contract/surveys';
import { touchpointLimits } from '@huiyin/shared/domain/limits';
import { expect, test } from 'vitest';
import type { Site } from '../base/site.ts';
import { importRows } from '../imports/kept/import-at-once.ts';
import { createIntake } from '../intake/intake.ts';
import { countDifferences } from '../intake/recount.ts';
import { submitResponse } from '../intake/submit-response.ts';
import { knownSite, type KnownSite } from '../sites/site-directory.ts';
import { makeSurvey } from '../surveys/make-survey.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { addTouchpoints } from './add-touchpoints.ts';
import { editTouchpoint } from './edit-touchpoint.ts';
import { touchpointsKnown } from './known-touchpoints.ts';
import { touchpointsOf } from './read-touchpoints.ts';
import { placesOfSample, sampleTouchpoints } from './sample-touchpoints.ts';

const { seen: room } = touchpointLimits;
const row = (id: string, name = id) => ({
  id,
  name,
  seen: 1,
  sample: 0,
  hiddenAt: null as number | null,
  channel: null,
  guide: null,
  pages: null as PagePattern[] | null,
  createdAt: 0,
  revision: 1,
  changedBy: null,
});

test.each([
  ['its id', 'Till 1', 'Till 1'],
  ['the name it has now', 'Counter', 'Till 1'],
  ['an id before a name', 'Till 2', 'Till 2'],
  ['what is none of them', 'other', 'other'],
  ['a new one', 'Till 9', 'Till 9'],
])('an answer names a touchpoint by %s', (_, said, id) => {
  const known = touchpointsKnown([row('Till 1', 'Counter'), row('Till 2'), row('Till 3', 'Till 2')]);
  expect(known.idOf(said)).toBe(id);
  expect(known.isNew(id)).toBe(said === 'Till 9');
});

test('an answer from a page is of the first place that is offered and has that page', () => {
  const pages = (value: string): PagePattern[] => [{ match: 'prefix', value }];
  const known = touchpointsKnown([
    { ...row('Closed'), pages: pages('/'), hiddenAt: 1 },
    { ...row('Help'), pages: pages('/help/') },
    { ...row('Shop'), pages: [{ match: 'exact', value: '/cart' }, ...pages('/shop/')] },
    row('Till 1'),
  ]);
  const at = (path: string) => known.ofPage(`https://shop.example${path}`);
  expect(['/help/returns', '/cart', '/shop/tea', '/'].map(at)).toEqual(['Help', 'Shop', 'Shop', undefined]);
  expect(known.ofPage('no address')).toBe(undefined);
});

async function answer(t: TestDb, known: KnownSite, touchpoint: string, elapsedMs = 5000): Promise<string> {
  const id = uuidV7(t.clock.now(), crypto.getRandomValues(new Uint8Array(10)));
  await submitResponse(t, createIntake(t), known, { id, kind: 'csat', score: 4, touchpoint, elapsedMs });
  return id;
}

const valuesOf = async (t: TestDb): Promise<unknown[]> =>
  (await t.db.query("SELECT DISTINCT value FROM counts WHERE dimension = 'touchpoint' ORDER BY value", [])).map(
    ({ value }) => value,
  );

const known = (t: TestDb, site: Site) => knownSite({ db: t.db, now: t.clock.now() }, site);

test('strangers make known as many as there is room for; from then on they say something else, and what they said is kept', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const [one, two] = [await known(t, site), await known(t, site)];
  for (let n = 0; n < room - 1; n += 1) await answer(t, one, `Place ${n}`);
  // Another process that read them before.
  await answer(t, two, 'Place 7');
  await answer(t, two, 'Elsewhere');
  const full = await known(t, site);
  const left = await answer(t, full, 'One too many');
  await answer(t, full, 'Place 3');
  await answer(t, full, 'Too fast', 1);

  const all = await touchpointsOf(t.db, site.id);
  expect(all).toHaveLength(room);
  expect(all.map(({ id }) => id)).not.toContain('One too many');
  const [kept] = await t.db.query('SELECT touchpoint, left_out FROM responses WHERE id = ?', [left]);
  expect(kept).toEqual({ touchpoint: 'other', left_out: '[{"field":"touchpoint","value":"One too many"}]' });
  expect(await valuesOf(t)).toHaveLength(room + 1);
  expect(await countDifferences(t.db.query)).toEqual([]);

  await addTouchpoints(t.call(site), { names: ['One too many'] });
  await answer(t, await known(t, site), 'One too many');
  expect(await valuesOf(t)).toContain('One too many');
});

test('a touchpoint that is called otherwise is counted as before, by either name', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await answer(t, await known(t, site), 'Tll 1');
  const edited = await editTouchpoint(t.call(site), { id: 'Tll 1', base: 1, name: 'Till 1' });
  expect(edited).toMatchObject({ id: 'Tll 1', name: 'Till 1', seen: false, hidden: false, revision: 2 });
  await answer(t, await known(t, site), 'Till 1');
  await answer(t, await known(t, site), 'Tll 1');
  expect(await valuesOf(t)).toEqual(['Tll 1']);
  expect(await touchpointsOf(t.db, site.id)).toHaveLength(1);
});

test('what strangers named fills their room while it is hidden, and is the site’s own once it is offered', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const strangers = await known(t, site);
  for (let n = 0; n < room; n += 1) await answer(t, strangers, `Place ${n}`);
  for (const { id } of await touchpointsOf(t.db, site.id))
    expect(await editTouchpoint(t.call(site), { id, base: 1, hidden: true })).toMatchObject({ seen: true });
  await answer(t, await known(t, site), 'One more');
  expect(await touchpointsOf(t.db, site.id)).toHaveLength(room);

  const offered = await editTouchpoint(t.call(site), { id: 'Place 1', base: 2, hidden: false });
  expect(offered).toMatchObject({ seen: false, hidden: false });
  await answer(t, await known(t, site), 'One more');
  expect(await touchpointsOf(t.db, site.id)).toHaveLength(room + 1);
});

test('an answer is of the place and type of service that was chosen, else of the one it names, else of the one that has its page', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const shop = {
    type: 'single' as const,
    id: 'shop',
    title: { en: 'Which shop?' },
    sets: 'touchpoint' as const,
    choices: ['North', 'South'].map((en, nth) => ({ id: `c${nth}`, label: { en } })),
    branches: [],
  };
  const service = {
    ...shop,
    id: 'service',
    sets: 'service_type' as const,
    choices: ['Repair', 'Advice'].map((en, nth) => ({ id: `c${nth}`, label: { en } })),
  };
  const definition = { questions: [shop, service], thanks: [{ text: { en: 'Thanks' } }] };
  for (const [nth, question] of definition.questions.entries()) {
    const choices = [question.choices[0]!, { id: 'c1', label: { en: 'other' } }];
    const questions = definition.questions.with(nth, { ...question, choices });
    const refused = makeSurvey(
      t.call(site),
      newSurvey.parse({ slug: 'wrong', definition: { ...definition, questions } }),
    );
    await expect(refused).rejects.toMatchObject({
      errors: [{ field: expect.stringContaining(`questions.${nth}.choices`) }],
    });
  }
  await makeSurvey(t.call(site), newSurvey.parse({ slug: 'visit', definition }));
  expect(await t.db.query('SELECT dimension, name FROM known_names')).toMatchObject([
    { dimension: 'service_type', name: 'Advice' },
    { dimension: 'service_type', name: 'Repair' },
  ]);
  expect((await touchpointsOf(t.db, site.id)).map(({ id, seen }) => [id, seen])).toEqual([
    ['North', 0],
    ['South', 0],
  ]);
  await editTouchpoint(t.call(site), { id: 'South', base: 1, pages: [{ match: 'prefix', value: '/south/' }] });
  const site1 = await known(t, site);
  const from = async (said: object): Promise<void> => {
    const id = uuidV7(t.clock.now(), crypto.getRandomValues(new Uint8Array(10)));
    await submitResponse(t, createIntake(t), site1, { id, kind: 'form', survey: 'visit', elapsedMs: 5000, ...said });
  };
  const page = 'https://shop.example/south/1';
  await from({ page, touchpoint: 'Till 1', answers: { shop: 'c0' } });
  await from({ page, touchpoint: 'Till 1' });
  await from({ page });
  await from({ answers: { shop: 'elsewhere' } });
  const attributes = { service: 'order 7', service_type: 'Delivery' };
  await from({ answers: { service: 'c0' }, attributes });
  await from({ answers: { service: 'elsewhere' }, attributes });
  const kept = await t.db.query(
    "SELECT touchpoint, attributes->>'$.service_type' AS type FROM responses ORDER BY seq",
    [],
  );
  expect(kept.map(({ touchpoint }) => touchpoint)).toEqual(['North', 'Till 1', 'South', null, null, null]);
  expect(kept.map(({ type }) => type)).toEqual([null, null, null, null, 'Repair', 'Delivery']);
  const counted =
    "SELECT value, sum(n) AS n FROM counts WHERE dimension = 'service_type' AND kind = 'form' GROUP BY 1 ORDER BY 1";
  expect(await t.db.query(counted)).toMatchObject([
    { value: 'Delivery', n: 1 },
    { value: 'Repair', n: 1 },
  ]);
  expect(await countDifferences(t.db.query)).toEqual([]);
});

test('two who offer what an answer named at once both have it', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await answer(t, await known(t, site), 'Till 1');
  const offer = (name: string) => addTouchpoints(t.call(site), { names: ['Till 1', name] });
  const both = await Promise.all([offer('Till 2'), offer('Till 3')]);
  for (const { touchpoints } of both)
    expect(touchpoints).toContainEqual(expect.objectContaining({ id: 'Till 1', seen: false }));
  expect((await touchpointsOf(t.db, site.id)).map(({ id }) => id)).toEqual(['Till 1', 'Till 2', 'Till 3']);
});

test('a touchpoint of the sample that staff name is theirs', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await sampleTouchpoints.add!(t.call(site));
  await addTouchpoints(t.call(site), { names: [placesOfSample[1]!] });
  for (const sql of sampleTouchpoints.forget!) await t.db.write([{ sql, args: [site.id] }]);
  expect((await touchpointsOf(t.db, site.id)).map(({ id, sample }) => [id, sample])).toEqual([[placesOfSample[1], 0]]);
});

test('an import keeps what it says, and makes known what there is room for', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const names = Array.from({ length: room + 5 }, (_, n) => `Table ${String(n).padStart(3, '0')}`);
  const rows = names.map((touchpoint, line) => ({
    line,
    body: { externalId: touchpoint, kind: 'csat', score: 5, occurredAt: '2026-11-01', touchpoint },
  }));
  await importRows(t.call(site), rows, { dryRun: true });
  expect(await touchpointsOf(t.db, site.id)).toEqual([]);
  await importRows(t.call(site), rows, { dryRun: false });
  expect(await touchpointsOf(t.db, site.id)).toHaveLength(room);
  expect(await valuesOf(t)).toEqual(names);
});
