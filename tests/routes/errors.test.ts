import { describe, expect, test } from 'vitest';
import type { Answer } from '../kit/api.ts';
import { newSecret } from '../kit/customers.ts';
import { complain } from './kit/complaint.ts';
import { guest, owner, site, visitor } from './kit/routes.ts';

const shop = (): string => `/api/sites/${site().siteId}`;
const responses = (): string => `/v1/sites/${site().siteKey}/responses`;
const json = { headers: { 'content-type': 'application/json' } };

/** Whatever is wrong, the answer is a problem document that says so and nothing of what is inside. */
function isProblem({ status, headers, body }: Answer, expected: number, code: string): void {
  expect([status, body.code]).toEqual([expected, code]);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(headers.get('cache-control')).toContain('no-store');
  expect(body).toMatchObject({ type: `urn:huiyin:problem:${code}`, status: expected });
  expect(body.title).toMatch(/\S/);
  expect(JSON.stringify(body)).not.toMatch(/\bat \/|node_modules|SQLITE|SELECT |\.ts\b|stack|Error:/);
}

describe('an unknown path', () => {
  test.each([
    '/nothing',
    '/v1',
    '/v1/nothing',
    '/api/nothing',
    '/v2/sites',
    '/.git/HEAD',
    '/.env',
    '/admin/assets/../../package.json',
    '/admin/assets/%2e%2e/%2e%2e/package.json',
    '/w/..%2f..%2fpackage.json',
    '/w/nothing.js',
    '/docs/..%5c..%5cpackage.json',
    '/%00',
    '/%',
  ])('%s is not found', async (path) => isProblem(await owner().get(path), 404, 'not_found'));
});

describe('a method that a path does not take', () => {
  test.each<[method: 'get' | 'post' | 'put' | 'patch' | 'del', path: () => string, allow: string]>([
    ['put', responses, 'OPTIONS, POST'],
    ['get', responses, 'OPTIONS, POST'],
    ['post', () => '/healthz', 'GET'],
    ['del', () => `/v1/threads/${crypto.randomUUID()}`, 'GET, OPTIONS'],
    ['post', () => `${shop()}/tickets`, 'GET'],
    ['del', shop, 'GET, PATCH'],
    ['post', () => '/api/me', 'GET, PATCH'],
    ['get', () => `${shop()}/import-inspections`, 'POST'],
  ])('%s %# is told which it takes', async (method, path, allow) => {
    const answer = await owner()[method](path(), method === 'get' || method === 'del' ? undefined : {});
    isProblem(answer, 405, 'method_not_allowed');
    expect(answer.headers.get('allow')).toBe(allow);
  });
});

describe('a body that is no JSON', () => {
  test.each<[name: string, path: () => string]>([
    ['an answer', responses],
    ['a site', () => '/api/sites'],
    ['an invitation', () => `${shop()}/invitations`],
    ['a key', () => `${shop()}/api-keys`],
    ['a survey', () => `${shop()}/surveys/csat/versions`],
    ['a set-up', () => '/api/setup'],
    ['a sign-in', () => '/api/auth/sign-in/email'],
    ['an acceptance', () => '/api/invitations/acceptance'],
  ])('is refused for %s', async (_, path) => {
    for (const text of ['{', '{"a":', 'NaN', "{'a':1}", '{"a":1,}', '\ufeff{']) {
      const answer = await owner().post(path(), text, json);
      expect([400, 'bad_json'], text).toEqual([answer.status, answer.body.code]);
      isProblem(answer, 400, 'bad_json');
    }
  });

  test('is refused for a message in a thread', async () => {
    const { customer, thread } = await complain();
    isProblem(await customer.post(`${thread}/messages`, '{', json), 400, 'bad_json');
    isProblem(await customer.post(`${thread}/rating`, '{', json), 400, 'bad_json');
  });
});

describe('a body of another type', () => {
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/html',
    'application/xml',
  ])('%s is refused by staff routes', async (type) => {
    const headers = { 'content-type': type };
    isProblem(await owner().post('/api/sites', '{"name":"x"}', { headers }), 415, 'unsupported_type');
    isProblem(await owner().patch(shop(), '{"name":"x"}', { headers }), 415, 'unsupported_type');
    isProblem(await guest().post('/api/auth/sign-in/email', 'email=x', { headers }), 415, 'unsupported_type');
  });

  test('is refused for an import that is neither lines nor a table', async () =>
    isProblem(await owner().post(`${shop()}/imports`, '{}', json), 415, 'unsupported_type'));
});

describe('a body that is too large', () => {
  test('is refused by staff routes', { tags: 'limits' }, async () => {
    const name = 'x'.repeat(400_000);
    isProblem(await owner().post('/api/sites', { name }), 413, 'too_large');
  });

  test('is refused by a thread', { tags: 'limits' }, async () => {
    const { customer, thread } = await complain();
    const answer = await customer.post(`${thread}/messages`, { id: crypto.randomUUID(), text: 'x'.repeat(70_000) });
    isProblem(answer, 413, 'too_large');
  });
});

test('a refusal of rights says nothing more', async () => {
  isProblem(await guest().get('/api/me'), 401, 'unauthenticated');
  isProblem(await owner().get(`/api/sites/${crypto.randomUUID()}`), 404, 'not_found');
  isProblem(await visitor().as({ bearer: newSecret() }).get(`/v1/threads/${crypto.randomUUID()}`), 404, 'not_found');
  isProblem(
    await visitor().as({ origin: 'https://evil.test' }).get(`/v1/sites/${site().siteKey}`),
    403,
    'origin_not_allowed',
  );
  isProblem(
    await guest().post('/api/auth/sign-in/email', { email: 'nobody@x.example', password: 'wrong password' }),
    401,
    'bad_credentials',
  );
});

test.each(['csat', 'nps', 'ces', 'complaints'])('odd questions about %s are refused, not broken', async (metric) => {
  for (const query of [
    'by=minute',
    'from=yesterday',
    'to=2026-02-30',
    'from=2026-02-01&to=2026-01-01',
    'x=1',
    'from=0000-00-00',
    'by=day&by=week',
    'channel=%00',
  ]) {
    const { status } = await owner().get(`${shop()}/metrics/${metric}?${query}`);
    expect([200, 400], query).toContain(status);
  }
});

test('an unknown metric is not there', { tags: 'verb' }, async () => {
  const { status } = await owner().get(`${shop()}/metrics/happiness`);
  expect([400, 404]).toContain(status);
});
