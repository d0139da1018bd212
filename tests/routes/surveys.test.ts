import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../kit/api.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { rawCall, type RawAnswer } from '../kit/raw-call.ts';
import { baseUrls, owner, visitor } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

interface Made {
  id: string;
  key: string;
}
type Fields = Record<string, unknown>;

let made: Made;
beforeAll(async () => {
  made = await newSite({ origins: [siteOrigin], languages: ['en', 'zh-CN', 'zh-TW', 'ja'] });
});

const en = (text: string): Fields => ({ en: text });
const csat = (more: Fields = {}): Fields => ({
  type: 'csat',
  id: 'score',
  title: en('How was it?'),
  low: en('Bad'),
  high: en('Good'),
  ...more,
});
const nps = { type: 'nps', id: 'again', title: en('Again?'), low: en('No'), high: en('Yes') };
const complaint = {
  type: 'complaint',
  id: 'complaint',
  title: en('What?'),
  categoriesTitle: en('About?'),
  categories: [],
  commentLabel: en('What happened?'),
};
const single = (...ids: string[]): Fields => ({
  type: 'single',
  id: 'why',
  title: en('Why?'),
  choices: ids.map((id) => ({ id, label: en(id) })),
});
/** Choices that nobody can tell apart, and thanks of which some are never said. */
const alike = ['a', 'b'].map((id) => ({ id, label: en('Late') }));
const sorry = [{ atMost: 3, text: en('Sorry') }, { atMost: 2, text: en('Very sorry') }, { text: en('Thanks') }];
const define = (...questions: Fields[]): Fields => ({ questions, thanks: [{ text: en('Thanks') }] });

const surveysOf = (to: Made): string => `/api/sites/${to.id}/surveys`;
const versionsOf = (to: Made, slug = 'csat'): string => `${surveysOf(to)}/${slug}/versions`;
/** A new version of what is there. */
const reword = async (to: Made, definition: Fields, slug = 'csat'): Promise<Answer> => {
  const base = (await owner().get(`${surveysOf(to)}/${slug}`)).body.version;
  return owner().post(versionsOf(to, slug), { ...definition, base });
};
const make = (to: Made, body: Fields): Promise<Answer> => owner().post(surveysOf(to), body);
/** To be polled after a change: the directory of each process remembers a site for a second. */
const config = (query = '', to = made): Promise<Answer> => visitor().get(`/v1/sites/${to.key}${query && `?${query}`}`);
const answer = (to: Made, more: Fields): Promise<Answer> =>
  visitor().post(`/v1/sites/${to.key}/responses`, { id: crypto.randomUUID(), kind: 'csat', score: 5, ...more });
const fields = ({ body }: Answer): string[] => (body.errors ?? []).map((e: { field: string }) => e.field);
const slugs = ({ body }: Answer): string[] => body.surveys.map((s: { slug: string }) => s.slug);

test('a site starts with three surveys, on and behind the launcher', { tags: 'verb' }, async () => {
  const to = await newSite();
  const { body } = await owner().get(surveysOf(to));
  expect(body.surveys).toMatchObject(
    ['csat', 'nps', 'complaint'].map((slug) => ({ slug, kind: slug, on: true, inPanel: true, version: 1, answers: 0 })),
  );
  expect(body.surveys[2].definition.questions[0]).toMatchObject({
    orderNumber: true,
    attachments: true,
    consent: { version: 1 },
  });
});

describe('a new survey', () => {
  test(
    'is of the kind of its first question, off the panel, and comes up for nobody unless told',
    { tags: 'verb' },
    async () => {
      const { status, body } = await make(made, { slug: 'after-visit', definition: define(single('a', 'b'), csat()) });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        slug: 'after-visit',
        kind: 'form',
        on: true,
        inPanel: false,
        version: 1,
        answers: 0,
      });
      expect(body.rules).toMatchObject({
        triggers: [],
        percent: 100,
        everyDays: 90,
        quota: null,
        from: null,
        until: null,
      });
      const { body: all } = await owner().get(surveysOf(made));
      expect(all.surveys.find((s: { slug: string }) => s.slug === 'after-visit')).toEqual(body);
    },
  );

  test('needs a name nobody has, on this site', async () => {
    const other = await newSite();
    const body = { slug: 'twice', definition: define(csat()) };
    expect((await make(other, body)).status).toBe(201);
    expect((await make(made, body)).status).toBe(201);
    const again = await make(made, body);
    expect([again.status, again.body.code]).toEqual([409, 'name_taken']);
  });

  test('cannot take the name of another kind, which answers without a name go to', async () => {
    const refused = await make(made, { slug: 'ces', definition: define(csat()) });
    expect([refused.status, fields(refused)]).toEqual([400, ['slug']]);
    const ces = { type: 'ces', id: 'effort', title: en('Easy?'), low: en('No'), high: en('Yes') };
    expect((await make(made, { slug: 'ces', definition: define(ces) })).status).toBe(201);
  });

  test.each<[field: string, body: Fields]>([
    ['slug', { slug: 'Über uns' }],
    ['slug', { slug: '' }],
    ['slug', { slug: 'x'.repeat(41) }],
    ['slug', { slug: '../csat' }],
    ['slug', { slug: 'places' }],
    ['definition.questions', { definition: { questions: [], thanks: [{ text: en('x') }] } }],
    [
      'definition.questions',
      { definition: define(...Array.from({ length: 7 }, (_, i) => ({ ...single('a', 'b'), id: `q${i}` }))) },
    ],
    ['definition.thanks', { definition: { questions: [csat()], thanks: [] } }],
    ['definition.thanks.0.atMost', { definition: { questions: [csat()], thanks: [{ atMost: 3, text: en('x') }] } }],
    ['definition.questions.0.type', { definition: define({ ...csat(), type: 'stars' }) }],
    ['definition.questions.1.id', { definition: define(csat(), { ...nps, id: 'score' }) }],
    ['definition.questions.1.id', { definition: define(csat(), { ...nps, id: 'reasons' }) }],
    ['definition.questions.1.type', { definition: define(csat(), { ...csat(), id: 'more' }) }],
    ['definition.questions.1.type', { definition: define(csat(), complaint) }],
    ['definition.questions.0.title', { definition: define(csat({ title: {} })) }],
    ['definition.questions.0.title.fr', { definition: define(csat({ title: { en: 'x', fr: 'y' } })) }],
    ['definition.questions.0.title.en', { definition: define(csat({ title: en('x'.repeat(161)) })) }],
    ['definition.questions.0.html', { definition: define(csat({ html: '<b>' })) }],
    ['definition.questions.0.choices', { definition: define(single('a', 'a')) }],
    ['definition.questions.0.choices', { definition: define(single('a')) }],
    ['definition.questions.0.choices.0.id', { definition: define(single('Bad id', 'b')) }],
    [
      'definition.questions.0.branches.0.goTo',
      { definition: define(csat({ branches: [{ atMost: 2, goTo: 'score' }] })) },
    ],
    ['definition.questions.1', { definition: define(csat({ branches: [{ goTo: 'end' }] }), nps) }],
    ['definition.questions.0.choices.1', { definition: define({ ...single('a', 'b'), choices: alike }) }],
    ['definition.thanks.1.atMost', { definition: { questions: [csat()], thanks: sorry } }],
    ['rules.triggers.0.seconds', { rules: { triggers: [{ on: 'delay', seconds: -1 }] } }],
    ['rules.triggers.0.on', { rules: { triggers: [{ on: 'magic' }] } }],
    ['rules.percent', { rules: { percent: 101 } }],
    ['rules.until', { rules: { until: '2026-02-30' } }],
    ['rules.until', { rules: { from: '2026-12-02', until: '2026-12-01' } }],
    ['rules.from', { rules: { from: 'tomorrow' } }],
    ['rules.quota', { rules: { quota: 0 } }],
    ['position', { position: -1 }],
    ['kind', { kind: 'csat' }],
    ['version', { version: 7 }],
  ])('with a fault in %s is refused by its name', async (field, more) => {
    const refused = await make(made, { slug: 'faulty', definition: define(csat()), ...more });
    expect(refused.status).toBe(400);
    expect(fields(refused)).toContain(field);
  });
});

describe('where and when a survey is asked', () => {
  test('changes field by field; what it asks stays', { tags: 'verb' }, async () => {
    const to = await newSite({ origins: [siteOrigin] });
    const before = (await owner().get(surveysOf(to))).body.surveys[1];
    const rules = { triggers: [{ on: 'event', name: 'order-done' }], percent: 12.5, everyDays: null };
    const { status, body } = await owner().edit(`${surveysOf(to)}/nps`, { rules, position: 5 });
    expect(status).toBe(200);
    expect(body).toEqual({ ...before, revision: 2, position: 5, rules: { ...before.rules, ...rules } });
    expect((await owner().get(surveysOf(to))).body.surveys[0]).toEqual(body);
    expect((await owner().edit(`${surveysOf(to)}/nps`, {})).body).toEqual(body);
  });

  test('is the order of all of them at once, of the one that was read', { tags: 'verb' }, async () => {
    const to = await newSite({ origins: [siteOrigin] });
    const mei = await join(to.id, 'manager', 'Mei');
    const order = (base: string[], ...now: string[]): Promise<Answer> =>
      mei.client.put(`${surveysOf(to)}/order`, { base, slugs: now });
    const [first, second] = [
      ['csat', 'nps', 'complaint'],
      ['nps', 'csat', 'complaint'],
    ];
    const done = await order(first, ...second);
    expect([done.status, slugs(done)]).toEqual([200, second]);
    expect(done.body.surveys.map(({ position }: Fields) => position)).toEqual([0, 1, 2]);
    await expect.poll(async () => slugs(await config('', to))).toEqual(second);
    const again = await order(second, ...second);
    expect(again.body).toEqual(done.body);
    expect((await order(first, ...second)).body).toMatchObject({ code: 'conflict', by: 'Mei' });
    for (const wrong of [
      ['nps', 'csat'],
      [...second, 'other'],
      ['nps', 'nps', 'complaint'],
    ])
      expect(fields(await order(second, ...wrong))).toEqual(['slugs']);
    await make(to, { slug: 'later', definition: define(csat()) });
    expect((await order(second, ...first)).body.code).toBe('conflict');
  });

  test('decides what the widget shows', async () => {
    const to = await newSite({ origins: [siteOrigin] });
    await owner().edit(`${surveysOf(to)}/csat`, { on: false });
    await owner().edit(`${surveysOf(to)}/nps`, { inPanel: false });
    await expect.poll(async () => slugs(await config('', to))).toEqual(['complaint']);
    expect(slugs(await config('survey=nps', to))).toEqual(['complaint', 'nps']);
    expect(slugs(await config('survey=csat', to))).toEqual(['complaint']);
    const rules = { triggers: [{ on: 'delay', seconds: 3 }] };
    await owner().edit(`${surveysOf(to)}/nps`, { rules });
    await expect.poll(async () => (await config('', to)).body.surveys[1]?.rules).toMatchObject(rules);
    await owner().edit(`${surveysOf(to)}/nps`, { rules: { ...rules, until: '2020-01-01' } });
    await expect.poll(async () => slugs(await config('', to))).toEqual(['complaint']);
  });

  test('ends when its quota is reached', { tags: 'storage' }, async () => {
    const to = await newSite({ origins: [siteOrigin] });
    const rules = { triggers: [{ on: 'exit' }], quota: 2 };
    await make(to, { slug: 'few', definition: define(csat()), rules });
    await expect.poll(async () => slugs(await config('', to))).toContain('few');
    for (const score of [4, 5]) expect((await answer(to, { survey: 'few', score })).status).toBe(201);
    await expect.poll(async () => slugs(await config('', to))).not.toContain('few');
    expect((await answer(to, { survey: 'few', score: 1 })).status).toBe(201);
  });

  test.each<[field: string, change: Fields]>([
    ['slug', { slug: 'other' }],
    ['kind', { kind: 'nps' }],
    ['definition', { definition: define(csat()) }],
    ['on', { on: 'yes' }],
    ['rules.devices.0', { rules: { devices: ['watch'] } }],
    ['rules.pages.0.match', { rules: { pages: [{ match: 'regex', value: '(a+)+$' }] } }],
    ['rules.pages.0.value', { rules: { pages: [{ match: 'glob', value: '' }] } }],
  ])('takes no %s that is wrong or not to be set', async (field, change) => {
    const before = (await owner().get(surveysOf(made))).body.surveys[0];
    const refused = await owner().edit(`${surveysOf(made)}/csat`, change);
    expect([refused.status, fields(refused)]).toEqual([400, [field]]);
    expect((await owner().get(surveysOf(made))).body.surveys[0]).toEqual(before);
  });
});

describe('a new version', () => {
  test('leaves older ones as they were, with who made it and what was answered to each', { tags: 'verb' }, async () => {
    const to = await newSite({ origins: [siteOrigin] });
    const before = (await owner().get(versionsOf(to))).body.versions;
    expect(before).toMatchObject([{ version: 1, answers: 0, createdBy: null }]);
    await answer(to, {});
    const edited = await reword(to, define(csat(), single('a', 'b')));
    expect([edited.status, edited.body.version, edited.body.kind, edited.body.answers]).toEqual([201, 2, 'csat', 1]);
    await expect.poll(async () => (await config('', to)).body.surveys[0].version).toBe(2);
    await answer(to, { survey: 'csat', surveyVersion: 2, answers: { why: 'a' } });
    const after = (await owner().get(versionsOf(to))).body.versions;
    expect(after).toMatchObject([
      { version: 2, answers: 1, createdBy: 'Olive Owner' },
      { version: 1, answers: 1, createdBy: null },
    ]);
    expect(after[1]).toEqual({ ...before[0], answers: 1 });
    expect((await owner().get(`${versionsOf(to)}/1`)).body).toEqual(after[1]);
    for (const none of ['3', '0', '1e0', '01', 'x', '9'.repeat(20)])
      expect((await owner().get(`${versionsOf(to)}/${none}`)).status).toBe(404);
    const page = await owner().get(`${versionsOf(to)}?cursor=2`);
    expect(page.body).toEqual({ versions: [after[1]], nextCursor: null });
    expect((await owner().get(`${versionsOf(to)}?cursor=x`)).status).toBe(400);
  });

  test('keeps the kind', async () => {
    for (const questions of [[nps], [single('a', 'b'), csat()], [complaint]]) {
      const refused = await reword(made, define(...(questions as Fields[])));
      expect([refused.status, fields(refused)]).toEqual([400, ['questions.0.type']]);
    }
  });

  test('keeps the scale: thumbs are another than five points, also after a version without', async () => {
    const to = await newSite();
    const asks = (look: string) => ({ ...csat({ look }), id: 'how' });
    const more = single('a', 'b');
    await make(to, { slug: 'form', definition: define(more, asks('stars')) });
    const refusal = async (...questions: Fields[]): Promise<unknown[]> => {
      const { status, body } = await reword(to, define(...questions), 'form');
      return [status, ...(body.errors ?? []).map(({ field, message }: Fields) => `${field} ${message}`)];
    };
    const another = expect.stringMatching(/^questions\.1\.look thumbs are another scale/);
    expect(await refusal(more, asks('faces'))).toEqual([201]);
    expect(await refusal(more, asks('thumbs'))).toEqual([400, another]);
    expect(await refusal(more)).toEqual([201]);
    expect(await refusal(more, asks('thumbs'))).toEqual([400, another]);
    expect(await refusal(more, asks('numbers'))).toEqual([201]);
  });

  test.each<[field: string, definition: Fields]>([
    ['questions.1', define(csat({ branches: [{ goTo: 'end' }] }), nps)],
    ['questions.1.choices.1', define(csat(), { ...single(), choices: alike })],
    ['thanks.1.atMost', { questions: [csat()], thanks: sorry }],
  ])('with a fault in %s is refused by its name', async (field, definition) => {
    const refused = await reword(made, definition);
    expect([refused.status, fields(refused)]).toEqual([400, [field]]);
  });

  test('of an older one undoes nothing: of three made at once of the same, one is', { tags: 'storage' }, async () => {
    const to = await newSite();
    const path = versionsOf(to, 'nps');
    const version = (title: string) => ({ ...define({ ...nps, title: en(title) }), base: 1 });
    const answers = await Promise.all(['a', 'b', 'c'].map((title) => owner().post(path, version(title))));
    expect(answers.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([201, 'conflict', 'conflict']);
    expect((await owner().post(path, version('d'))).status).toBe(409);
    expect((await owner().get(path)).body.versions).toHaveLength(2);
    const baseless = await owner().post(path, define(nps));
    expect([baseless.status, fields(baseless)]).toEqual([400, ['base']]);
  });
});

test('an answer keeps the version it was asked in', async () => {
  const to = await newSite({ origins: [siteOrigin] });
  const first = await answer(to, {});
  await reword(to, define(csat()));
  await expect.poll(async () => (await config('', to)).body.surveys[0].version).toBe(2);
  const old = await answer(to, { surveyVersion: 1 });
  const named = await answer(to, { surveyVersion: 2 });
  const never = await answer(to, { surveyVersion: 3 });
  const kept = (await owner().get(`/api/sites/${to.id}/responses`)).body.items;
  const sent = [first, old, named, never].map(({ body }) => kept.find((r: { id: string }) => r.id === body.id));
  expect(sent.map((r) => [r.surveyVersion, r.leftOut])).toEqual([
    [1, []],
    [1, []],
    [2, []],
    // One that never was is told, and taken for the newest.
    [2, [{ field: 'surveyVersion', value: '3' }]],
  ]);
  const unnamed = async (): Promise<number> => {
    const sent = await answer(to, {});
    const { items } = (await owner().get(`/api/sites/${to.id}/responses`)).body;
    return items.find((r: { id: string }) => r.id === sent.body.id).surveyVersion;
  };
  await expect.poll(unnamed).toBe(2);
});

describe('the results', () => {
  test('count what was answered to each question, by version and over all', { tags: 'verb' }, async () => {
    const to = await newSite({ origins: [siteOrigin] });
    await make(to, { slug: 'visit', definition: define(csat(), single('late', 'rude'), nps) });
    await answer(to, { survey: 'visit', score: 2, answers: { why: 'late', again: 0, reasons: ['cold'] } });
    await answer(to, { survey: 'visit', score: 5, answers: { again: 10 } });
    await reword(to, define(csat()), 'visit');
    const results = `${surveysOf(to)}/visit/results`;
    const { status, body } = await owner().get(results);
    expect(status).toBe(200);
    expect(body).toMatchObject({ slug: 'visit', version: null, from: null, to: null, answers: 2 });
    expect(body.questions.map(({ id, n }: { id: string; n: number }) => [id, n])).toEqual([
      ['score', 2],
      ['why', 1],
      ['again', 2],
    ]);
    expect(body.questions[0].choices).toMatchObject([{ value: 'other', label: en('Something else'), n: 1 }]);
    expect((await owner().get(`${results}?version=2`)).body).toMatchObject({
      answers: 0,
      questions: [{ id: 'score' }],
    });
    expect((await owner().get(`${results}?to=2020-01-01`)).body.answers).toBe(0);
    const { body: metric } = await owner().get(`/api/sites/${to.id}/metrics/nps`);
    expect(metric.total.n).toBe(2);
  });

  test.each([
    ['version', 'version=9'],
    ['version', 'version=0'],
    ['version', 'version=1;DROP'],
    ['from', 'from=yesterday'],
    ['from', 'from=2026-02-01&to=2026-01-01'],
    ['by', 'by=day'],
  ])('name the %s that cannot be in %j', async (field, query) => {
    const refused = await owner().get(`${surveysOf(made)}/csat/results?${query}`);
    expect([refused.status, fields(refused)]).toEqual([400, [field]]);
  });
});

describe.each(['nothing', 'Nothing', '%00', '__proto__', 'x'.repeat(300)])('a survey %j that is not there', (slug) => {
  test.each([
    ['get', slug],
    ['get', `${slug}/versions`],
    ['get', `${slug}/results`],
    ['patch', slug],
    ['post', `${slug}/versions`],
  ] as const)('is not found by %s %s', async (method, path) => {
    const to = `${surveysOf(made)}/${path}`;
    const body = { ...(method === 'post' && define(csat())), base: 1 };
    const { status } = method === 'get' ? await owner().get(to) : await owner()[method](to, body);
    expect(status).toBe(404);
  });
});

test('the surveys of another site are out of reach', async () => {
  const other = await newSite();
  const stranger = await join(other.id, 'manager');
  await make(made, { slug: 'private', definition: define(csat()) });
  for (const path of ['', '/private', '/private/versions', '/private/results'])
    expect((await stranger.client.get(`${surveysOf(made)}${path}`)).status).toBe(404);
  expect((await stranger.client.edit(`${surveysOf(made)}/private`, { on: false })).status).toBe(404);
  expect((await stranger.client.get(`${surveysOf(other)}/private/results`)).status).toBe(404);
});

test('agents see surveys but do not change them', async () => {
  const agent = await join(made.id, 'agent');
  expect((await agent.client.get(surveysOf(made))).status).toBe(200);
  expect((await agent.client.post(surveysOf(made), { slug: 'x', definition: define(csat()) })).status).toBe(403);
  expect((await agent.client.edit(`${surveysOf(made)}/csat`, { on: false })).status).toBe(403);
});

describe('the widget is asked in the nearest language', () => {
  let to: Made;
  beforeAll(async () => {
    to = await newSite({ origins: [siteOrigin], languages: ['en', 'zh-CN', 'zh-TW', 'ja'] });
  });
  test.each([
    ['', 'en', 'How was our service today?'],
    ['en-GB', 'en', 'How was our service today?'],
    ['zh', 'zh-CN', '您对这次服务满意吗？'],
    ['zh-Hans-SG', 'zh-CN', '您对这次服务满意吗？'],
    ['zh-TW', 'zh-TW', '您對這次的服務滿意嗎？'],
    ['zh-Hant', 'zh-TW', '您對這次的服務滿意嗎？'],
    ['zh-HK', 'zh-TW', '您對這次的服務滿意嗎？'],
    ['ja-JP', 'ja', '本日の対応はいかがでしたか？'],
    ['ar', 'en', 'How was our service today?'],
    ["'; --", 'en', 'How was our service today?'],
    ['x'.repeat(60), 'en', 'How was our service today?'],
  ])('for %j in %s', async (locale, language, title) => {
    const { status, body } = await config(locale && `locale=${encodeURIComponent(locale)}`, to);
    expect([status, body.language, body.surveys[0].questions[0].title]).toEqual([200, language, title]);
  });

  test('and in the first language of the site where a text is missing', async () => {
    const chinese = await newSite({ origins: [siteOrigin], languages: ['zh-TW', 'en'] });
    await reword(chinese, define(csat({ title: { ja: '日本語', 'zh-TW': '只有繁體' } })));
    const { body } = await config('locale=en', chinese);
    expect([body.language, body.surveys[0].questions[0].title]).toEqual(['en', '只有繁體']);
  });
});

describe('what the widget shows', () => {
  test('is not sent again until it changes', { tags: 'verb' }, async () => {
    const to = await newSite({ origins: [siteOrigin] });
    const first = await config('locale=en', to);
    expect(first.headers.get('cache-control')).toContain('max-age=60');
    const etag = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
    const again = (): Promise<Answer> => visitor().get(`/v1/sites/${to.key}?locale=en`, etag);
    expect((await again()).status).toBe(304);
    await owner().edit(`/api/sites/${to.id}`, { theme: { accent: '#112233' } });
    await expect.poll(async () => (await again()).status).toBe(200);
    expect((await config('locale=en', to)).body.theme).toMatchObject({ accent: '#112233', position: 'bottom-right' });
  });

  test('says nothing of the staff side', async () => {
    const { body } = await config();
    expect(Object.keys(body).toSorted()).toEqual([
      'attachments',
      'coolDownDays',
      'countsPages',
      'expectedReply',
      'language',
      'site',
      'surveys',
      'theme',
      'words',
    ]);
    expect(body.site).toEqual({ key: made.key, name: 'Another shop' });
    expect(body).toMatchObject({ coolDownDays: 7, countsPages: true, expectedReply: null });
    expect(Object.keys(body.surveys[0]).toSorted()).toEqual([
      'answerUpTo',
      'inPanel',
      'kind',
      'questions',
      'slug',
      'thanks',
      'version',
    ]);
  });

  test('travels packed to whoever takes gzip, and its tag holds', { tags: 'verb' }, async () => {
    const ask = (headers: Record<string, string>): Promise<RawAnswer> =>
      rawCall(baseUrls()[0]!, `/v1/sites/${made.key}`, { headers: { origin: siteOrigin, ...headers } });
    const plain = await ask({ 'accept-encoding': 'identity' });
    const packed = await ask({ 'accept-encoding': 'gzip, br' });
    expect([plain, packed].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip']);
    expect(JSON.parse(String(gunzipSync(packed.bytes)))).toEqual(JSON.parse(String(plain.bytes)));
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(packed.headers.vary).toMatch(/origin.*accept-encoding/i);
    const known = await ask({ 'accept-encoding': 'gzip', 'if-none-match': packed.headers.etag! });
    expect([known.status, known.bytes.length]).toEqual([304, 0]);
  });
});
