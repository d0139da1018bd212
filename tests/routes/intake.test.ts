import { createHmac } from 'node:crypto';
import { request, type IncomingMessage } from 'node:http';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../kit/api.ts';
import { newSecret } from '../kit/customers.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { complain } from './kit/complaint.ts';
import { baseUrls, now, owner, visitor } from './kit/routes.ts';
import { newSite } from './kit/staff.ts';

let siteId: string;
let path: string;
let foreignPath: string;

beforeAll(async () => {
  const made = await newSite({ origins: [siteOrigin], timeZone: 'Asia/Shanghai' });
  siteId = made.id;
  path = `/v1/sites/${made.key}/responses`;
  foreignPath = `/v1/sites/${(await newSite({ origins: [siteOrigin] })).key}/responses`;
});

const newId = (): string => crypto.randomUUID();
const send = (body: Record<string, unknown>): Promise<Answer> => visitor().post(path, { id: newId(), ...body });
const rating = (more: Record<string, unknown> = {}): Promise<Answer> => send({ kind: 'csat', score: 4, ...more });
const fields = ({ body }: Answer): string[] => (body.errors ?? []).map((e: { field: string }) => e.field);
const stored = async (id: string): Promise<any> =>
  (await owner().get(`/api/sites/${siteId}/responses?limit=100`)).body.items.find((r: { id: string }) => r.id === id);

describe('an answer', () => {
  test.each([
    ['csat', 1],
    ['csat', 5],
    ['nps', 0],
    ['nps', 10],
    ['ces', 1],
    ['ces', 7],
  ])('of %s with %i is stored', async (kind, score) => {
    const { status, body } = await send({ kind, score });
    expect(status).toBe(201);
    expect(body).toEqual({ id: body.id });
    expect(await stored(body.id)).toMatchObject({ kind, score, surveyVersion: 1, channel: 'widget', suspect: null });
  });

  test('of everything at once comes back as it was given', { tags: 'verb' }, async () => {
    const given = {
      kind: 'nps',
      score: 3,
      surveyVersion: 1,
      comment: 'Too slow',
      answers: { reasons: ['slow', 'price'], again: false, times: 2.5 },
      category: 'delivery',
      contact: { email: 'Ann@Mail.example', phone: '+86 138-0013-8000', name: 'Ann 安' },
      page: 'https://shop.example/cart?token=secret#pay',
      locale: 'zh-CN',
      attributes: { plan: 'pro', spent: 12.5, vip: true },
      elapsedMs: 5000,
      trap: '',
    };
    const { status, body } = await send(given);
    expect(status).toBe(201);
    const { contact, answers, attributes, page, locale, comment } = await stored(body.id);
    expect(contact).toEqual({ email: 'Ann@Mail.example', phone: '+86 138-0013-8000', name: 'Ann 安' });
    expect({ answers, attributes, locale, comment }).toEqual({
      // Reasons that nobody offered are none of those that are known.
      answers: { ...given.answers, reasons: ['other'] },
      attributes: given.attributes,
      locale: 'zh-CN',
      comment: 'Too slow',
    });
    expect(page).toBe('https://shop.example/cart');
  });

  test('may be sent as text/plain, which needs no preflight', { tags: 'verb' }, async () => {
    const body = JSON.stringify({ id: newId(), kind: 'csat', score: 2 });
    expect((await visitor().post(path, body, { headers: { 'content-type': 'text/plain;charset=UTF-8' } })).status).toBe(
      201,
    );
  });

  test('that is a complaint answers with its number and when a reply is due', { tags: 'verb' }, async () => {
    const before = now();
    const { status, body } = await send({ kind: 'complaint', comment: 'Broken', threadSecret: newSecret() });
    const after = now();
    expect(status).toBe(201);
    expect(body.ticket.number).toBeGreaterThan(0);
    const due = Date.parse(body.ticket.firstReplyDueAt) - 240 * 60_000;
    expect(due).toBeGreaterThanOrEqual(before);
    expect(due).toBeLessThanOrEqual(after);
  });
});

const nan = { valueOf: 'NaN' };
describe('a score', () => {
  test.each<[kind: string, score: unknown]>([
    ['csat', 0],
    ['csat', 6],
    ['csat', -1],
    ['csat', 4.5],
    ['csat', '5'],
    ['csat', true],
    ['csat', null],
    ['csat', []],
    ['csat', [3]],
    ['csat', {}],
    ['csat', nan],
    ['csat', '0x5'],
    ['csat', '５'],
    ['csat', -0],
    ['csat', undefined],
    ['csat', 9_007_199_254_740_992],
    ['nps', -1],
    ['nps', 11],
    ['ces', 0],
    ['ces', 8],
    ['complaint', 3],
  ])('of %s cannot be %j', async (kind, score) => {
    const answer = await send({ kind, score, comment: 'x' });
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalid');
    expect(fields(answer)).toContain('score');
  });

  test.each(['1e400', '-1e400', '1e-400'])('cannot be the number %s, which JSON can hold', async (score) => {
    const body = `{"id":"${newId()}","kind":"csat","score":${score}}`;
    const answer = await visitor().post(path, body, { headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(400);
    expect(fields(answer)).toEqual(['score']);
  });
});

/** In escaped JSON. */
const halves = ['\\ud800', 'a\\udc00b', '\\u0000'];
const brackets = '['.repeat(30_000) + ']'.repeat(30_000);
const sendJson = (field: string, json: string): Promise<Answer> => {
  const [outer = '', inner] = field.split('.');
  const value = inner ? `{"${inner}":${json}}` : json;
  const body = `{"id":"${newId()}","kind":"csat","score":4,"${outer}":${value}}`;
  return visitor().post(path, body, { headers: { 'content-type': 'application/json' } });
};

describe('a field', () => {
  test.each<[field: string, body: Record<string, unknown>]>([
    ['id', { id: 'not-a-uuid' }],
    ['id', { id: `${newId()}'; DROP TABLE responses` }],
    ['kind', { kind: 'stars' }],
    ['comment', { comment: 'x'.repeat(4001) }],
    ['comment', { comment: ' \n ' }],
    ['comment', { comment: { path: '/etc/passwd' } }],
    ['comment', { comment: 'a\0b' }],
    ['answers', { answers: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`q${i}`, 1])) }],
    ['answers.reasons', { answers: { reasons: Array.from({ length: 21 }, String) } }],
    ['answers.reasons', { answers: { reasons: { a: 'b' } } }],
    ['threadSecret', { threadSecret: 'short' }],
    ['threadSecret', { threadSecret: `${'k'.repeat(40)}\n` }],
  ])('%s is refused by name for what it cannot hold', async (field, body) => {
    const answer = await rating(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(fields(answer)).toContain(field);
  });

  test.each(['comment', 'answers.q'])(
    'in %s, half a surrogate pair or NUL is refused, in escaped JSON too',
    async (field) => {
      const [outer = ''] = field.split('.');
      for (const bad of halves) {
        const answer = await sendJson(field, `"${bad}"`);
        expect(answer.status, bad).toBe(400);
        expect(fields(answer)[0], bad).toContain(outer);
      }
    },
  );

  test.each(['comment', 'answers.q', 'score', 'id'])(
    '%s is refused by name for thirty thousand brackets',
    async (field) => {
      const [outer = ''] = field.split('.');
      const answer = await sendJson(field, brackets);
      expect([answer.status, fields(answer)[0]]).toEqual([400, expect.stringContaining(outer)]);
    },
  );

  test('holds 4,000 characters of text, also when each takes three bytes', async () => {
    expect((await rating({ comment: '回'.repeat(4000) })).status).toBe(201);
    expect((await rating({ comment: '回'.repeat(4001) })).status).toBe(400);
  });
});

describe('a field that only says more of an answer never refuses it', () => {
  const twenty = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`a${i}`, 1]));
  const kept = async (body: Record<string, unknown>) => {
    const id = newId();
    expect((await rating({ id, ...body })).status).toBe(201);
    return stored(id);
  };

  test.each<[field: string, body: Record<string, unknown>]>([
    ['surveyVersion', { surveyVersion: 0 }],
    ['surveyVersion', { surveyVersion: 99 }],
    ['category', { category: 'x'.repeat(121) }],
    ['category', { category: 'two\nlines' }],
    ['page', { page: '/checkout' }],
    ['page', { page: 'www.shop.example/checkout' }],
    ['contact', { contact: 'call me' }],
    ['contact.email', { contact: { email: 'zhang@qq' } }],
    ['contact.email', { contact: { email: 'a@b.example, evil@z.example' } }],
    ['contact.email', { contact: { email: 'g: evil@z.example, c@y.example;' } }],
    ['contact.email', { contact: { email: `${'(a)'.repeat(30_000 / 3)}@b.example` } }],
    ['contact.email', { contact: { email: 'Eve <e@z.example>' } }],
    ['contact.email', { contact: { email: 'a@b.example\r\nBcc: evil@z.example' } }],
    ['contact.phone', { contact: { phone: 'call me' } }],
    ['contact.name', { contact: { name: 'Eve\r\nBcc: evil@z.example' } }],
    ['locale', { locale: 'zh_CN!' }],
    ['attributes', { attributes: twenty }],
    ['attributes', { attributes: 'vip' }],
    ['attributes.plan', { attributes: { plan: ['pro'] } }],
    ['attributes.No!', { attributes: { 'No!': 1 } }],
    ['attributes', { attributes: Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`a${i}`, []])) }],
    ['channel', { channel: 'import' }],
    ['channel', { channel: 7 }],
    ['customer', { customer: { id: '', signature: '0'.repeat(64) } }],
    ['customer', { customer: { id: 'c1', signature: 'none' } }],
    ['elapsedMs', { elapsedMs: -1 }],
  ])('%s is left out, and staff are told', async (field, body) => {
    const { leftOut, score, contact, attributes, category, customer } = await kept({ comment: 'Kept', ...body });
    expect(leftOut.map((one: { field: string }) => one.field)).toEqual([field]);
    expect(leftOut[0].value.length).toBeLessThanOrEqual(200);
    expect({ score, contact, attributes, category, customer }).toEqual({
      score: 4,
      contact: { email: null, phone: null, name: null },
      attributes: {},
      category: null,
      customer: null,
    });
  });

  test.each<[field: string, body: Record<string, unknown>, of: (view: any) => unknown, cut: unknown]>([
    ['contact.name', { contact: { name: '回'.repeat(101) } }, (v) => v.contact.name, '回'.repeat(100)],
    ['page', { page: `https://a.example/${'x'.repeat(3000)}` }, (v) => v.page.length, 2000],
    ['attributes.plan', { attributes: { plan: 'x'.repeat(201) } }, (v) => v.attributes.plan.length, 200],
    ['touchpoint', { touchpoint: 'x'.repeat(61) }, (v) => v.touchpoint.length, 60],
    ['trap', { trap: 'x'.repeat(201) }, (v) => v.suspect, 'trap'],
  ])('%s is cut, and staff are told', async (field, body, of, cut) => {
    const view = await kept(body);
    expect([view.leftOut[0].field, of(view)]).toEqual([field, cut]);
  });

  test.each<[field: string, body: Record<string, unknown>, of: (view: any) => unknown, value: string]>([
    ['category', { category: 'nonsense' }, (v) => v.category, 'nonsense'],
    ['locale', { locale: 'xx-yy' }, (v) => v.locale, 'xx-yy'],
    ['answers.reasons', { answers: { reasons: ['slow', 'odd'] } }, (v) => v.answers.reasons[1], '["odd"]'],
  ])('%s is counted as “other” where nobody offered it, and staff are told', async (field, body, of, value) => {
    const view = await kept(body);
    expect([view.leftOut, of(view)]).toEqual([[{ field, value }], 'other']);
  });

  test.each(['category', 'contact.name', 'attributes.a'])(
    'in %s, half a surrogate pair or NUL is left out, in escaped JSON too',
    async (field) => {
      for (const bad of halves) {
        const answer = await sendJson(field, `"${bad}"`);
        expect(answer.status, bad).toBe(201);
        const { leftOut } = await stored(answer.body.id);
        expect(leftOut).toEqual([{ field, value: expect.stringMatching(/^[^\0\ud800-\udfff]*$/) }]);
      }
    },
  );

  test.each(['attributes.a', 'attributes', 'contact.email', 'customer', 'page'])(
    '%s of thirty thousand brackets is left out, and staff are told',
    async (field) => {
      const answer = await sendJson(field, brackets);
      expect(answer.status).toBe(201);
      const { leftOut, score } = await stored(answer.body.id);
      expect([leftOut[0].field, leftOut[0].value.slice(0, 9), score]).toEqual([field, '[[[[[[[[[', 4]);
    },
  );

  test('together with what refuses it is not named', async () => {
    const answer = await rating({ score: 9, locale: 'zh_CN!' });
    expect([answer.status, fields(answer)]).toEqual([400, ['score']]);
  });

  test('is told of once, however often the answer is sent', async () => {
    const body = { id: newId(), contact: { email: 'zhang@qq' } };
    expect((await rating(body)).status).toBe(201);
    expect((await rating(body)).status).toBe(201);
    expect((await stored(body.id)).leftOut).toEqual([{ field: 'contact.email', value: 'zhang@qq' }]);
  });
});

describe('what is not known is refused by its name', () => {
  test.each([
    'siteId',
    'group',
    'createdAt',
    'occurredAt',
    'status',
    'channels',
    'suspect',
    'sample',
    'number',
    'role',
    'constructor',
  ])('%s in an answer', async (key) => {
    const answer = await rating({ [key]: 'x' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ field: key, message: 'is not known here' }]);
  });

  test('a key inside contact', async () => {
    const answer = await rating({ contact: { email: 'a@b.example', isAdmin: true } });
    expect(fields(answer)).toEqual(['contact.isAdmin']);
  });

  test('__proto__ anywhere changes nothing for anybody', async () => {
    const id = newId();
    const evil = `{"id":"${id}","kind":"csat","score":1,"__proto__":{"admin":true},"answers":{"__proto__":{"admin":true}},"contact":{"__proto__":{"name":"x"}}}`;
    const answer = await visitor().post(path, evil, { headers: { 'content-type': 'application/json' } });
    expect([201, 400]).toContain(answer.status);
    const kept = await stored(id);
    if (kept) expect(kept).toMatchObject({ answers: {}, contact: { name: null } });
    const next = (await rating()).body;
    expect(next).toEqual({ id: next.id });
  });
});

describe('an answer to a survey of the site', () => {
  const en = (text: string): Record<string, string> => ({ en: text });
  const named = (...ids: string[]): object[] => ids.map((id) => ({ id, label: en(id) }));
  const ends = { low: en('No'), high: en('Yes') };
  const questions = [
    { type: 'csat', id: 'score', title: en('How?'), ...ends },
    { type: 'nps', id: 'again', title: en('Again?'), ...ends },
    { type: 'single', id: 'most', title: en('Most?'), choices: named('slow', 'price') },
    { type: 'multiple', id: 'also', title: en('Else?'), choices: named('slow', 'price') },
    { type: 'aspects', id: 'parts', title: en('Parts?'), aspects: named('speed', 'care') },
    { type: 'text', id: 'said', title: en('More?') },
  ];
  const define = (asked: object[]): object => ({ questions: asked, thanks: [{ text: en('Thanks') }] });
  const visit = (more: Record<string, unknown> = {}): Promise<Answer> =>
    send({ kind: 'csat', survey: 'visit', score: 4, ...more });

  beforeAll(async () => {
    const surveys = `/api/sites/${siteId}/surveys`;
    const visits = await owner().post(surveys, { slug: 'visit', definition: define(questions) });
    const form = await owner().post(surveys, { slug: 'poll', definition: define(questions.slice(2)) });
    expect([visits.status, form.status]).toEqual([201, 201]);
  });

  test('comes back with its survey, its place and all answers', async () => {
    const answers = {
      again: 9,
      most: 'slow',
      also: ['price'],
      parts: { speed: 1, care: 5 },
      said: 'Fine',
      reasons: ['other'],
      own: { anything: 3 },
    };
    const attributes = { service_type: 'Repair' };
    const { status, body } = await visit({
      answers,
      channel: 'qr',
      touchpoint: 'Till 3',
      attributes,
      surveyVersion: 1,
    });
    expect(status).toBe(201);
    const kept = await stored(body.id);
    expect(kept).toMatchObject({ kind: 'csat', survey: 'visit', surveyVersion: 1, score: 4, customer: null });
    expect(kept).toMatchObject({ channel: 'qr', touchpoint: 'Till 3', attributes, answers });
    expect(kept.leftOut).toContainEqual({ field: 'answers.own', value: '{"anything":3}' });
    const { body: some } = await owner().get(`/api/sites/${siteId}/responses?survey=visit&service_type=Repair`);
    expect(some.items.map((r: { id: string }) => r.id)).toEqual([body.id]);
    const { body: csat } = await owner().get(`/api/sites/${siteId}/metrics/csat?survey=visit&split=service_type`);
    expect(csat.split.values).toMatchObject([{ of: 'Repair', n: 1 }]);
    expect(some.items.every((r: { survey: string }) => r.survey === 'visit')).toBe(true);
  });

  test('of a form has no score and at least one answer', async () => {
    const poll = (more: Record<string, unknown>): Promise<Answer> => send({ kind: 'form', survey: 'poll', ...more });
    const good = await poll({ answers: { most: 'price' } });
    expect(good.status).toBe(201);
    expect(await stored(good.body.id)).toMatchObject({ kind: 'form', survey: 'poll', score: null });
    expect(fields(await poll({ answers: {} }))).toEqual(['answers']);
    expect(fields(await poll({ answers: { most: 'price' }, score: 3 }))).toEqual(['score']);
    const misfit = await poll({ answers: { most: 'late' } });
    expect(misfit.status).toBe(201);
    expect(await stored(misfit.body.id)).toMatchObject({
      answers: {},
      leftOut: [{ field: 'answers.most', value: 'late' }],
    });
  });

  test.each<[field: string, body: Record<string, unknown>]>([
    ['survey', { survey: 'nothing-here' }],
    ['survey', { survey: '__proto__' }],
    ['survey', { survey: 'Visit' }],
    ['kind', { kind: 'nps', score: 9 }],
    ['kind', { survey: 'nps' }],
  ])('is refused by %s for what cannot be', async (field, body) => {
    const answer = await visit(body);
    expect(answer.status).toBe(400);
    expect(fields(answer)).toContain(field);
  });

  test.each<[name: string, given: unknown, kept: unknown, lost: string]>([
    ['again', 11, undefined, '11'],
    ['again', '9', undefined, '9'],
    ['most', 'toString', undefined, 'toString'],
    ['most', ['slow'], undefined, '["slow"]'],
    ['also', 'slow', undefined, 'slow'],
    ['also', ['slow', 'late'], ['slow'], '["late"]'],
    ['parts', { speed: 6, care: 4 }, { care: 4 }, '{"speed":6}'],
    ['parts', { mood: 3 }, undefined, '{"mood":3}'],
    ['parts', {}, undefined, '{}'],
    ['said', 3, undefined, '3'],
    ['reasons', { a: 1 }, undefined, '{"a":1}'],
    ['consent_version', 'yes', undefined, 'yes'],
    ['never_asked', 'Mine', 'Mine', 'Mine'],
  ])('is kept with %s that was not asked so (%j), as %j, and staff are told', async (name, given, kept, lost) => {
    const beside = name === 'most' ? {} : { most: 'price' };
    const { status, body } = await visit({ comment: 'Words', answers: { ...beside, [name]: given } });
    expect(status).toBe(201);
    const { score, comment, answers, leftOut } = await stored(body.id);
    expect({ score, comment, answers, leftOut }).toEqual({
      score: 4,
      comment: 'Words',
      answers: { ...beside, ...(kept !== undefined && { [name]: kept }) },
      leftOut: [{ field: `answers.${name}`, value: lost }],
    });
  });

  test('that does not fit is counted as far as it does', { tags: 'storage' }, async () => {
    const made = await newSite({ origins: [siteOrigin] });
    await owner().post(`/api/sites/${made.id}/surveys`, { slug: 'visit', definition: define(questions) });
    const answers = { again: 11, also: ['slow', 'late'], parts: { speed: 5, care: 9 }, mine: ['too'] };
    const body = { id: newId(), kind: 'csat', survey: 'visit', score: 5, answers };
    expect((await visitor().post(`/v1/sites/${made.key}/responses`, body)).status).toBe(201);
    const { questions: results } = (await owner().get(`/api/sites/${made.id}/surveys/visit/results`)).body;
    const of = (id: string) => results.find((one: { id: string }) => one.id === id);
    expect([of('again').n, of('also').n, of('parts').n]).toEqual([0, 1, 1]);
  });

  test('of another site is not one of this site', async () => {
    const foreign = await visitor().post(foreignPath, { id: newId(), kind: 'csat', survey: 'visit', score: 4 });
    expect([foreign.status, fields(foreign)]).toEqual([400, ['survey']]);
  });

  test('that is off is kept all the same: it may have waited for a connection', async () => {
    await owner().edit(`/api/sites/${siteId}/surveys/poll`, { on: false });
    expect((await send({ kind: 'form', survey: 'poll', answers: { most: 'slow' } })).status).toBe(201);
  });

  test('is read by the questions of its version, after an edit too', { tags: 'storage' }, async () => {
    const made = await newSite({ origins: [siteOrigin] });
    const surveys = `/api/sites/${made.id}/surveys`;
    await owner().post(surveys, { slug: 'visit', definition: define(questions) });
    await owner().post(`${surveys}/visit/versions`, { ...define(questions.slice(0, 1)), base: 1 });
    const give = (surveyVersion: number, again: unknown): Promise<Answer> =>
      visitor().post(`/v1/sites/${made.key}/responses`, {
        id: newId(),
        kind: 'csat',
        survey: 'visit',
        surveyVersion,
        score: 4,
        answers: { again },
      });
    expect((await give(1, 9)).status).toBe(201);
    expect((await give(1, 'nine')).status).toBe(201);
    expect((await give(2, 'nine')).status).toBe(201);
    const { items } = (await owner().get(`/api/sites/${made.id}/responses`)).body;
    // What the version did not ask is kept.
    expect(items.map((r: { surveyVersion: number; answers: object }) => [r.surveyVersion, r.answers])).toEqual(
      expect.arrayContaining([
        [1, { again: 9 }],
        [1, {}],
        [2, { again: 'nine' }],
      ]),
    );
    expect((await owner().get(`/api/sites/${made.id}/metrics/nps`)).body.total.n).toBe(1);
  });

  type Answers = Record<string, unknown>;
  test.each<[kind: string, survey: string, answers: Answers, kept: Answers, told: string[]]>([
    [
      'csat',
      'visit',
      { again: 'nine', most: 'price', said: 'Mine', new: 'A text' },
      { most: 'price', said: 'Mine', new: 'A text' },
      ['again', 'new'],
    ],
    ['csat', 'visit', { most: 'new-one', also: ['slow', 'new-one'] }, { also: ['slow'] }, ['most', 'also']],
    ['form', 'poll', { most: 'new-one' }, {}, ['most']],
  ])(
    'of a version that is not known here is kept (%s %s %j), what does not fit left out and told',
    async (kind, survey, answers, kept, told) => {
      const body = { kind, survey, surveyVersion: 99, answers, ...(kind === 'csat' && { score: 2, comment: 'Words' }) };
      const { status, body: said } = await send(body);
      expect(status).toBe(201);
      const view = await stored(said.id);
      expect([view.surveyVersion, view.score, view.comment, view.answers]).toEqual([
        1,
        body.score ?? null,
        body.comment ?? null,
        kept,
      ]);
      expect(view.leftOut.map((one: { field: string }) => one.field)).toEqual([
        'surveyVersion',
        ...told.map((name) => `answers.${name}`),
      ]);
    },
  );

  test('whose signature is wrong is stored for nobody', async () => {
    const { status, body } = await visit({ customer: { id: 'c1', signature: 'a'.repeat(64) } });
    expect(status).toBe(201);
    const { customer, leftOut } = await stored(body.id);
    expect([customer, leftOut]).toEqual([null, [{ field: 'customer', value: 'c1' }]]);
  });

  test('found six times by the same link, with its id, is one answer', { tags: 'storage' }, async () => {
    const body = { id: newId(), kind: 'nps', score: 9, channel: 'mail' };
    const sent = await Promise.all(Array.from({ length: 6 }, () => visitor().post(path, body)));
    expect(sent.map((a) => a.status)).toEqual(Array.from({ length: 6 }, () => 201));
  });
});

describe('an identified customer', () => {
  const limited = { triggers: [{ on: 'delay', seconds: 1 }], everyDays: 30 };
  let made: { id: string; key: string };
  let secret: string;
  const ask = { type: 'csat', id: 'score', title: { en: '?' }, low: { en: 'a' }, high: { en: 'b' } };
  const definition = { questions: [ask], thanks: [{ text: { en: 'x' } }] };

  beforeAll(async () => {
    made = await newSite({ origins: [siteOrigin] });
    secret = (await owner().get(`/api/sites/${made.id}/identity-secret`)).body.secret;
    for (const survey of [
      { slug: 'limited', rules: limited },
      { slug: 'once', rules: { ...limited, everyDays: null } },
      { slug: 'apart' },
      { slug: 'open', inPanel: true },
    ])
      expect((await owner().post(`/api/sites/${made.id}/surveys`, { ...survey, definition })).status).toBe(201);
  });

  const sign = (customer: string): { id: string; signature: string } => ({
    id: customer,
    signature: createHmac('sha256', secret).update(customer).digest('hex'),
  });
  const give = (customer: string, more: Record<string, unknown> = {}, call = {}): Promise<Answer> =>
    visitor().post(
      `/v1/sites/${made.key}/responses`,
      { id: newId(), kind: 'csat', survey: 'limited', score: 4, customer: sign(customer), ...more },
      call,
    );
  const kept = async (id: string): Promise<any> =>
    (await owner().get(`/api/sites/${made.id}/responses?limit=100`)).body.items.find(
      (r: { id: string }) => r.id === id,
    );

  test(
    'answers a survey that comes up by itself once in its time, in twenty tabs at once',
    { tags: 'storage' },
    async () => {
      const sent = await Promise.all(Array.from({ length: 20 }, () => give('tabs')));
      expect(sent.map((a) => a.status).toSorted()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
      expect(new Set(sent.filter((a) => a.status === 409).map((a) => a.body.code))).toEqual(
        new Set(['already_answered']),
      );
      const { body } = await owner().get(`/api/sites/${made.id}/surveys/limited/results`);
      expect(body.answers).toBe(1);
      expect(await kept(sent.find((a) => a.status === 201)!.body.id)).toMatchObject({ customer: 'tabs' });
    },
  );

  test('is told the same for the same answer, however often it is sent', async () => {
    const id = newId();
    const sent = await Promise.all(Array.from({ length: 5 }, () => give('again', { id, survey: 'once' })));
    expect(sent.map((a) => [a.status, a.body])).toEqual(sent.map(() => [201, { id }]));
    expect((await give('again', { id, survey: 'once', score: 1 })).body.code).toBe('id_taken');
    expect((await give('again', { survey: 'once' })).body.code).toBe('already_answered');
    expect((await give('somebody else', { survey: 'once' })).status).toBe(201);
  });

  test('answers once what comes up by itself or has no tab in the panel', async () => {
    for (const survey of ['limited', 'apart'])
      expect([(await give('thrifty', { survey })).status, (await give('thrifty', { survey })).status]).toEqual([
        201, 409,
      ]);
  });

  test('answers what one opens oneself as often as one likes, and complains as often as needed', async () => {
    for (const body of [{ survey: 'open' }, { survey: 'complaint', kind: 'complaint', score: undefined, comment: 'x' }])
      expect([(await give('often', body)).status, (await give('often', body)).status]).toEqual([201, 201]);
  });

  test('is nobody to us where the browser asks not to be followed', async () => {
    const gpc = { headers: { 'sec-gpc': '1' } };
    const sent = [await give('private', {}, gpc), await give('private', {}, gpc)];
    expect(sent.map((a) => a.status)).toEqual([201, 201]);
    const { customer, leftOut } = await kept(sent[0]!.body.id);
    expect([customer, leftOut]).toEqual([null, []]);
  });
});

describe('the same id', () => {
  test(
    'twenty times at once is one answer with one ticket, and twenty equal replies',
    { tags: 'storage' },
    async () => {
      const body = { id: newId(), kind: 'complaint', comment: '同じ', threadSecret: newSecret() };
      const answers = await Promise.all(Array.from({ length: 20 }, () => visitor().post(path, body)));
      expect(answers.map((a) => a.status)).toEqual(Array.from({ length: 20 }, () => 201));
      expect(new Set(answers.map((a) => JSON.stringify(a.body))).size).toBe(1);
      const list = await owner().get(`/api/sites/${siteId}/responses?kind=complaint&limit=100`);
      expect(list.body.items.filter((r: { id: string }) => r.id === body.id)).toHaveLength(1);
      const ticket = await owner().get(`/api/sites/${siteId}/tickets/${answers[0]!.body.ticket.number}`);
      expect(ticket.body.messages).toHaveLength(1);
      expect(ticket.body.history).toHaveLength(1);
    },
  );

  test('again later, keys in another order, gets the first answer again', { tags: 'storage' }, async () => {
    const id = newId();
    const secret = newSecret();
    const first = await visitor().post(path, { id, kind: 'complaint', comment: 'x', threadSecret: secret });
    const again = await visitor().post(path, {
      threadSecret: secret,
      comment: 'x',
      kind: 'complaint',
      id: id.toUpperCase(),
    });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
  });

  test.each([
    ['another score', { score: 5 }],
    ['one more field', { score: 4, comment: 'x' }],
    ['another kind', { kind: 'nps', score: 4 }],
  ])('with %s is refused and changes nothing', async (_, other) => {
    const id = newId();
    await visitor().post(path, { id, kind: 'csat', score: 4 });
    const answer = await visitor().post(path, { id, kind: 'csat', ...other });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('id_taken');
    expect(await stored(id)).toMatchObject({ kind: 'csat', score: 4, comment: null });
  });

  test('a complaint under the id of a message is refused, alone or among others', { tags: 'storage' }, async () => {
    const { customer, thread, ticket } = await complain();
    const [said, answered] = [newId(), newId()];
    await customer.post(`${thread}/messages`, { id: said, text: 'Hello?' });
    await owner().post(`${ticket}/messages`, { id: answered, text: 'Yes', visibility: 'note' });
    const good = Array.from({ length: 6 }, newId);
    const give = (id: string) => visitor().post(path, { id, kind: 'complaint', comment: 'Cold' });
    const answers = await Promise.all([said, ...good, answered].map(give));
    expect(answers.map(({ status }) => status)).toEqual([409, ...good.map(() => 201), 409]);
    expect((await give(said)).body.code).toBe('id_taken');
  });

  test('on another site is refused', async () => {
    const body = { id: newId(), kind: 'csat', score: 4 };
    expect((await visitor().post(path, body)).status).toBe(201);
    expect((await visitor().post(foreignPath, body)).status).toBe(409);
  });

  test('with two bodies at once is stored for one of them', { tags: 'storage' }, async () => {
    const id = newId();
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((score) => visitor().post(path, { id, kind: 'csat', score })),
    );
    expect(answers.map((a) => a.status).toSorted()).toEqual([201, 409, 409, 409, 409]);
    const winner = answers.findIndex((a) => a.status === 201) + 1;
    expect((await stored(id)).score).toBe(winner);
  });
});

test.each([
  ['a family in one emoji', '👨‍👩‍👧‍👦'],
  ['right-to-left override', 'a\u202Egnp.exe'],
  ['isolates', '\u2068שלום\u2069'],
  ['a byte order mark', '\uFEFFx\uFEFF'],
  ['a thousand accents', `e${'\u0301'.repeat(1000)}`],
  ['composed and decomposed', '\u00e9 e\u0301'],
  ['Turkish and German', 'İıß'],
  ['line and paragraph separators', 'a\u2028b\u2029c'],
  ['private use', '\uE000\u{10FFFD}'],
  ['four-byte Chinese', '𠮷𡈽'],
  ['white space at both ends', '  \tx\n\n'],
  ['markup', `"><img src=x onerror=fetch('//canary')></script><!--{{7*7}}\${7*7}`],
  ['control characters', '\u0001\u001b[31m\u007f\u0085'],
  ['CR and LF', 'a\r\nb\rc\nd'],
])('%s comes back byte for byte', async (_, comment) => {
  const { status, body } = await send({ kind: 'complaint', comment });
  expect(status).toBe(201);
  const ticket = await owner().get(`/api/sites/${siteId}/tickets/${body.ticket.number}`);
  expect(ticket.body.response.comment).toBe(comment);
  expect(ticket.body.messages[0].text).toBe(comment);
});

test.each([
  ['https://shop.example/a/b?c=d#e', 'https://shop.example/a/b'],
  ['http://user:pass@shop.example/a', 'http://shop.example/a'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['java\tscript:alert(1)', null],
  ['data:text/html,<script>', null],
  ['vbscript:x', null],
  ['file:///etc/passwd', null],
  ['not a url', null],
])('the page %s is kept as %s', async (page, kept) => {
  const { status, body } = await rating({ page });
  expect(status).toBe(201);
  const view = await stored(body.id);
  expect([view.page, view.leftOut]).toEqual([kept, kept ? [] : [{ field: 'page', value: page }]]);
});

describe('a body', () => {
  const largest = 65_536;
  const sized = (bytes: number): string => {
    const body = JSON.stringify({ id: newId(), kind: 'csat', score: 3 });
    return body + ' '.repeat(bytes - body.length);
  };
  const json = { headers: { 'content-type': 'application/json' } };

  test('of 64 KB is read, one byte more is too large', { tags: 'limits' }, async () => {
    expect((await visitor().post(path, sized(largest), json)).status).toBe(201);
    const { status, body } = await visitor().post(path, sized(largest + 1), json);
    expect([status, body.code]).toEqual([413, 'too_large']);
  });

  test('without a length is held to the same size, and the page may read why', { tags: 'limits' }, async () => {
    const answer = await sendInPieces([' '.repeat(largest - 500), ' '.repeat(501)]);
    expect(answer.statusCode).toBe(413);
    expect(answer.headers['access-control-allow-origin']).toBe(siteOrigin);
  });

  test.each([
    ['application/x-www-form-urlencoded', 'kind=csat'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['text/html', '{}'],
    ['application/jsonx', '{}'],
  ])('of type %s is not read', async (type, text) => {
    const { status, body } = await visitor().post(path, text, { headers: { 'content-type': type } });
    expect([status, body.code]).toEqual([415, 'unsupported_type']);
  });

  test.each(['gzip', 'br', 'zstd'])('packed with %s is not unpacked', { tags: 'limits' }, async (encoding) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    expect((await visitor().post(path, sized(200), { headers })).status).toBe(415);
  });

  test.each(['', '{', '{"id":', 'null', '[]', '"text"', '42', '\u0000', '{"a":1}{"b":2}'])(
    '%j is refused',
    async (text) => {
      const { status, body } = await visitor().post(path, text, json);
      expect(status).toBe(400);
      expect(['bad_json', 'invalid']).toContain(body.code);
    },
  );

  test('of 30,000 brackets within one another is refused', { tags: 'limits' }, async () => {
    const deep = `{"id":"${newId()}","kind":"csat","score":1,"answers":{"q":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`;
    const { status } = await visitor().post(path, deep, json);
    expect(status).toBe(400);
  });
});

test.each([
  ['in the trap', 'trap', { trap: 'http://spam.example' }],
  ['faster than anybody can', 'speed', { elapsedMs: 20 }],
])('what was filled in %s is kept and marked, but not counted', async (_, suspect, more) => {
  const made = await newSite({ origins: [siteOrigin] });
  const to = `/v1/sites/${made.key}/responses`;
  await visitor().post(to, { id: newId(), kind: 'csat', score: 5, elapsedMs: 4000 });
  const sent = await visitor().post(to, { id: newId(), kind: 'csat', score: 1, ...more });
  expect(sent.status).toBe(201);
  const marked = await owner().get(`/api/sites/${made.id}/responses?suspect=true`);
  expect(marked.body.items).toMatchObject([{ id: sent.body.id, suspect, score: 1 }]);
  const { body } = await owner().get(`/api/sites/${made.id}/metrics/csat`);
  expect(body.total.n).toBe(1);
  expect(body.suspects).toBe(1);
});

test('after forty answers at once, some of them twice, every one is counted once', { tags: 'storage' }, async () => {
  const made = await newSite({ origins: [siteOrigin] });
  const bodies = Array.from({ length: 40 }, (_, i) => ({
    id: newId(),
    kind: 'nps',
    score: i % 11,
    locale: i % 2 ? 'en' : 'zh-CN',
  }));
  const answers = await Promise.all(
    [...bodies, ...bodies.slice(0, 10)].map((body) => visitor().post(`/v1/sites/${made.key}/responses`, body)),
  );
  expect(answers.every((a) => a.status === 201)).toBe(true);
  const { body } = await owner().get(`/api/sites/${made.id}/metrics/nps`);
  expect(body.total.n).toBe(40);
  const expected = Array.from({ length: 11 }, (_, score) => ({
    score,
    n: bodies.filter((b) => b.score === score).length,
  }));
  expect(body.distribution).toEqual(expected);
  expect((await owner().get(`/api/sites/${made.id}/metrics/nps?language=en`)).body.total.n).toBe(20);
});

test('an unknown site takes nothing', async () => {
  const answer = await visitor().post('/v1/sites/nothing-here/responses', { id: newId(), kind: 'csat', score: 3 });
  expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
});

/** A body in chunks, on a connection of its own, since the server hangs up on what is too large. */
function sendInPieces(pieces: string[]): Promise<IncomingMessage> {
  const headers = { origin: siteOrigin, 'content-type': 'text/plain' };
  return new Promise((resolve, reject) => {
    const call = request((baseUrls()[0] ?? '') + path, { method: 'POST', headers, agent: false });
    call.on('response', (answer) => resolve(answer.resume())).on('error', reject);
    for (const piece of pieces) call.write(piece);
    call.end();
  });
}
