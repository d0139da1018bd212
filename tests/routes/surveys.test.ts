import { beforeAll, describe, expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { owner, visitor } from '../kit/routes.ts';
import { newSite } from '../kit/staff.ts';

let made: { id: string; key: string };
let versions: string;
beforeAll(async () => {
  made = await newSite({ origins: [siteOrigin], languages: ['en', 'zh-CN', 'zh-TW'] });
  versions = `/api/sites/${made.id}/surveys/csat/versions`;
});

const texts = (question: string, more = {}): Record<string, unknown> => ({
  question,
  choicesTitle: 'What was it?',
  choices: [{ id: 'slow', label: 'Slow' }],
  commentLabel: 'More',
  thanks: 'Thanks',
  ...more,
});
const config = (locale = '', to = made): ReturnType<ReturnType<typeof visitor>['get']> =>
  visitor().get(`/v1/sites/${to.key}${locale && `?locale=${encodeURIComponent(locale)}`}`);

test('an edit is a new version; older ones stay as they were', async () => {
  const before = (await owner().get(versions)).body.versions;
  expect(before.map((v: { version: number }) => v.version)).toEqual([1]);
  const edited = await owner().post(versions, { texts: { en: texts('How was it?') } });
  expect([edited.status, edited.body.version, edited.body.kind]).toEqual([201, 2, 'csat']);
  const after = (await owner().get(versions)).body.versions;
  expect(after.map((v: { version: number }) => v.version)).toEqual([2, 1]);
  expect(after[1]).toEqual(before[0]);
  const current = (await owner().get(`/api/sites/${made.id}/surveys`)).body.surveys;
  expect(current.map((s: { kind: string; version: number }) => [s.kind, s.version]).toSorted()).toEqual([
    ['complaint', 1],
    ['csat', 2],
    ['nps', 1],
  ]);
});

test('an answer keeps the version it was asked in', async () => {
  const to = await newSite({ origins: [siteOrigin] });
  const send = (more: object): ReturnType<ReturnType<typeof visitor>['post']> =>
    visitor().post(`/v1/sites/${to.key}/responses`, { id: crypto.randomUUID(), kind: 'csat', score: 5, ...more });
  const first = await send({});
  await owner().post(`/api/sites/${to.id}/surveys/csat/versions`, { texts: { en: texts('Two') } });
  await expect.poll(async () => (await config('', to)).body.surveys.csat.version, { timeout: 3000 }).toBe(2);
  const old = await send({ surveyVersion: 1 });
  const named = await send({ surveyVersion: 2 });
  const kept = (await owner().get(`/api/sites/${to.id}/responses`)).body.items;
  const versionOf = (id: string): number => kept.find((r: { id: string }) => r.id === id).surveyVersion;
  expect([versionOf(first.body.id), versionOf(old.body.id), versionOf(named.body.id)]).toEqual([1, 1, 2]);
  const never = await send({ surveyVersion: 3 });
  expect([never.status, never.body.errors[0].field]).toEqual([400, 'surveyVersion']);
  await expect
    .poll(
      async () => {
        const unnamed = await send({});
        const { items } = (await owner().get(`/api/sites/${to.id}/responses`)).body;
        return items.find((r: { id: string }) => r.id === unnamed.body.id).surveyVersion;
      },
      { timeout: 3000 },
    )
    .toBe(2);
});

test('two edits at once make two versions, or one of them is told to try again', async () => {
  const to = await newSite();
  const path = `/api/sites/${to.id}/surveys/nps/versions`;
  const answers = await Promise.all(['a', 'b', 'c'].map((q) => owner().post(path, { texts: { en: texts(q) } })));
  const stored = answers.filter((a) => a.status === 201).map((a) => a.body.version);
  expect(stored.length).toBeGreaterThan(0);
  expect(new Set(stored).size).toBe(stored.length);
  for (const answer of answers.filter((a) => a.status !== 201))
    expect([answer.status, answer.body.code]).toEqual([409, 'conflict']);
  expect((await owner().get(path)).body.versions).toHaveLength(1 + stored.length);
});

describe('the widget is asked in the nearest language', () => {
  beforeAll(async () => {
    await owner().post(versions, { texts: { en: texts('English'), 'zh-CN': texts('简体'), 'zh-TW': texts('繁體') } });
    // The directory of each process remembers a site for a second.
    await new Promise((wake) => setTimeout(wake, 1100));
  });
  test.each([
    ['', 'en', 'English'],
    ['en-GB', 'en', 'English'],
    ['zh-CN', 'zh-CN', '简体'],
    ['zh', 'zh-CN', '简体'],
    ['zh-Hans-SG', 'zh-CN', '简体'],
    ['zh-TW', 'zh-TW', '繁體'],
    ['zh-Hant', 'zh-TW', '繁體'],
    ['zh-HK', 'zh-TW', '繁體'],
    ['ja', 'en', 'English'],
    ["'; --", 'en', 'English'],
    ['x'.repeat(60), 'en', 'English'],
  ])('for %j in %s', async (locale, language, question) => {
    const { status, body } = await config(locale);
    expect(status).toBe(200);
    expect(body.language).toBe(language);
    expect(body.surveys.csat.texts.question).toBe(question);
  });

  test('and in the first language of the site where a text is missing', async () => {
    const to = await newSite({ origins: [siteOrigin], languages: ['zh-TW', 'en'] });
    await owner().post(`/api/sites/${to.id}/surveys/csat/versions`, { texts: { 'zh-TW': texts('只有繁體') } });
    const { body } = await config('en', to);
    expect(body.surveys.csat.texts.question).toBe('只有繁體');
  });
});

test('what the widget shows is not sent again until it changes', async () => {
  const to = await newSite({ origins: [siteOrigin] });
  const first = await config('en', to);
  expect(first.headers.get('cache-control')).toContain('max-age=60');
  const etag = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
  expect((await visitor().get(`/v1/sites/${to.key}?locale=en`, etag)).status).toBe(304);
  await owner().patch(`/api/sites/${to.id}`, { theme: { accent: '#112233', position: 'bottom-left' } });
  await expect
    .poll(async () => (await visitor().get(`/v1/sites/${to.key}?locale=en`, etag)).status, { timeout: 3000 })
    .toBe(200);
  expect((await config('en', to)).body.theme).toEqual({ accent: '#112233', position: 'bottom-left' });
});

test('what the widget shows says nothing of the staff side', async () => {
  const { body } = await config();
  expect(Object.keys(body).toSorted()).toEqual(['language', 'site', 'surveys', 'theme']);
  expect(body.site).toEqual({ key: made.key, name: 'Another shop' });
});

test.each<[field: string, body: unknown]>([
  ['texts', {}],
  ['texts', { texts: {} }],
  ['texts.fr', { texts: { fr: texts('x') } }],
  ['texts.en.question', { texts: { en: texts('') } }],
  ['texts.en.question', { texts: { en: texts('x'.repeat(161)) } }],
  ['texts.en.html', { texts: { en: texts('x', { html: '<b>' }) } }],
  [
    'texts.en.choices',
    { texts: { en: texts('x', { choices: Array.from({ length: 13 }, (_, i) => ({ id: `c${i}`, label: 'x' })) }) } },
  ],
  [
    'texts.en.choices',
    {
      texts: {
        en: texts('x', {
          choices: [
            { id: 'a', label: 'x' },
            { id: 'a', label: 'y' },
          ],
        }),
      },
    },
  ],
  ['texts.en.choices.0.id', { texts: { en: texts('x', { choices: [{ id: 'Bad id', label: 'x' }] }) } }],
  ['version', { texts: { en: texts('x') }, version: 7 }],
])('a survey with a fault in %s is refused by its name', async (field, body) => {
  const { status, body: said } = await owner().post(versions, body);
  expect(status).toBe(400);
  expect(said.errors.map((e: { field: string }) => e.field)).toContain(field);
});

test.each(['ces', 'nothing', '%00', '__proto__'])('there is no survey %s to edit', async (kind) => {
  const { status } = await owner().post(`/api/sites/${made.id}/surveys/${kind}/versions`, {
    texts: { en: texts('x') },
  });
  expect([400, 404]).toContain(status);
});
