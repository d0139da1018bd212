import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../kit/api.ts';
import { complain, type Complaint } from './kit/complaint.ts';
import { baseUrls, owner, site, someone, visitor } from './kit/routes.ts';
import { newSite } from './kit/staff.ts';

const allowed = 'https://shop.test';
let made: { id: string; key: string };
let complaint: Complaint;

beforeAll(async () => {
  made = await newSite({ origins: [allowed, 'https://port.test:8443'] });
  complaint = await complain({}, { siteId: made.id, siteKey: made.key }, allowed);
});

const from = (origin: string | null): ReturnType<typeof visitor> => visitor().as({ origin });
const body = (): unknown => ({ id: crypto.randomUUID(), kind: 'csat', score: 3 });
const thread = (origin: string | null, bearer = complaint.secret): ReturnType<typeof visitor> =>
  visitor().as({ origin, bearer });

/** Every public call a widget makes. */
const calls: [name: string, call: (origin: string | null) => Promise<Answer>, ok: number][] = [
  ['config', (origin) => from(origin).get(`/v1/sites/${made.key}`), 200],
  ['answer', (origin) => from(origin).post(`/v1/sites/${made.key}/responses`, body()), 201],
  ['ask', (origin) => from(origin).post(`/v1/sites/${made.key}/asks`, {}), 200],
  ['answer with a fault in it', (origin) => from(origin).post(`/v1/sites/${made.key}/responses`, {}), 400],
  ['answer too large', (origin) => from(origin).post(`/v1/sites/${made.key}/responses`, 'x'.repeat(70_000)), 413],
  ['thread', (origin) => thread(origin).get(complaint.thread), 200],
  [
    'message',
    (origin) => thread(origin).post(`${complaint.thread}/messages`, { id: crypto.randomUUID(), text: 'and?' }),
    201,
  ],
  ['rating too early', (origin) => thread(origin).post(`${complaint.thread}/rating`, { score: 5 }), 409],
];

const strangers = [
  'https://shop.test.evil.test',
  'https://evilshop.test',
  'https://evil.test/https://shop.test',
  'https://shop.tes',
  'http://shop.test',
  'https://shop.test:444',
  'https://port.test',
  'https://SHOP.TEST',
  'https://shop.test.',
  'https://shop.test/',
  'https://user@shop.test',
  'null',
  'file://',
  '*',
];

describe.each(calls)('a widget call: %s', (name, call, ok) => {
  test('may be read by exactly the page that is allowed', { tags: 'verb' }, async () => {
    const { status, headers } = await call(allowed);
    expect(status).toBe(ok);
    expect(headers.get('access-control-allow-origin')).toBe(allowed);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')?.toLowerCase()).toContain('origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.getSetCookie()).toEqual([]);
  });

  test.each(strangers)('is refused to %s', async (origin) => {
    const { status, headers, body } = await call(origin);
    expect([status, body.code]).toEqual([403, 'origin_not_allowed']);
    // The widget there says why nothing comes.
    expect(headers.get('access-control-allow-origin')).toBe(name === 'config' ? '*' : null);
    expect(headers.get('vary')?.toLowerCase()).toContain('origin');
  });

  test('without an Origin comes from no page and is answered', async () => {
    const { status, headers } = await call(null);
    expect(status).toBe(ok);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a preflight', () => {
  const ask = (path: string, origin: string, method = 'POST'): Promise<Response> =>
    fetch((baseUrls()[0] ?? '') + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type',
      },
    });
  const paths = (): string[] => [
    `/v1/sites/${made.key}`,
    `/v1/sites/${made.key}/responses`,
    `/v1/sites/${made.key}/asks`,
    complaint.thread,
    `${complaint.thread}/messages`,
    `${complaint.thread}/rating`,
    `${complaint.thread}/attachments/${crypto.randomUUID()}`,
    `/v1/threads/${crypto.randomUUID()}`,
  ];

  test('lets an allowed page go on', { tags: 'verb' }, async () => {
    for (const path of paths()) {
      const answer = await ask(path, allowed);
      expect(answer.status).toBe(204);
      expect(answer.headers.get('access-control-allow-origin'), path).toBe(allowed);
      expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      expect(answer.headers.get('vary')).toContain('Origin');
    }
  });

  test.each(strangers)('lets %s not go on', async (origin) => {
    for (const path of paths())
      expect((await ask(path, origin)).headers.get('access-control-allow-origin'), path).toBeNull();
  });

  test('lets through what a page adds to its calls, by name', async () => {
    const asked = 'baggage,sentry-trace,traceparent';
    for (const path of [...paths(), '/v1/words/en']) {
      const headers = { origin: allowed, 'access-control-request-headers': asked };
      const answer = await fetch((baseUrls()[0] ?? '') + path, { method: 'OPTIONS', headers });
      const named = answer.headers.get('access-control-allow-headers')?.split(/, */);
      expect(named, path).toEqual(expect.arrayContaining([...asked.split(','), 'authorization', 'if-none-match']));
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  test('with 14 KB of header names is answered', async () => {
    const answer = await fetch(`${baseUrls()[0]}/v1/sites/${made.key}/responses`, {
      method: 'OPTIONS',
      headers: { origin: allowed, 'access-control-request-headers': `a${' '.repeat(14_000)}b` },
    });
    expect(answer.status).toBe(204);
  });

  test.each(['/api/me', '/api/auth/sign-in/email', '/api/setup', '/api/sites/x/tickets', '/healthz', '/openapi.json'])(
    'for %s is never answered with a permission, not even to ourselves',
    async (path) => {
      for (const origin of [allowed, ...baseUrls(), 'null'])
        expect([...(await ask(path, origin)).headers.keys()].filter((h) => h.startsWith('access-control'))).toEqual([]);
    },
  );
});

test("a site's pages may not read another site, only that they may not, and which key is none", async () => {
  const answer = await from(allowed).get(`/v1/sites/${site().siteKey}`);
  expect([answer.status, answer.body.code]).toEqual([403, 'origin_not_allowed']);
  const unknown = await from(allowed).get('/v1/sites/NOBODY');
  expect([unknown.status, unknown.body.code]).toEqual([404, 'not_found']);
  expect([answer.body.detail, unknown.body.detail]).toEqual([
    `${allowed} is not among the allowed origins of the site`,
    'there is no site with the key NOBODY',
  ]);
  for (const { headers } of [answer, unknown]) expect(headers.get('access-control-allow-origin')).toBe('*');
});

test('an allowed page can read that its thread is gone, or its key is wrong', async () => {
  const gone = await visitor()
    .as({ origin: allowed, bearer: 'k'.repeat(43) })
    .get(`/v1/threads/${crypto.randomUUID()}`);
  const wrong = await visitor()
    .as({ origin: allowed, bearer: 'k'.repeat(43) })
    .get(complaint.thread);
  const none = await from(allowed).get(complaint.thread);
  expect([gone.status, wrong.status, none.status]).toEqual([404, 404, 401]);
  for (const { headers } of [gone, wrong, none]) expect(headers.get('access-control-allow-origin')).toBe(allowed);
});

test.each(['config', 'thread'])(
  'the 304 of a %s can be read by the page that asked',
  { tags: 'verb' },
  async (what) => {
    const caller = what === 'config' ? from(allowed) : thread(allowed);
    const path = what === 'config' ? `/v1/sites/${made.key}` : complaint.thread;
    const first = await caller.get(path);
    const etag = first.headers.get('etag') ?? '';
    const again = await caller.get(path, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('access-control-allow-origin')).toBe(allowed);
    expect(again.headers.get('access-control-expose-headers')).toContain('etag');
  },
);

test('what staff get is shared with no page', async () => {
  const answers = await Promise.all([
    owner().get('/api/me', { headers: { origin: allowed } }),
    someone({ origin: allowed }).get('/api/setup'),
    someone({ origin: allowed }).post('/api/auth/sign-in/email', { email: 'a@b.example', password: 'x' }),
    owner().get(`/api/sites/${made.id}/responses`, { headers: { origin: allowed } }),
    owner().get(`/api/sites/${made.id}/nothing`, { headers: { origin: 'null' } }),
  ]);
  for (const { headers } of answers)
    expect([...headers.keys()].filter((h) => h.startsWith('access-control'))).toEqual([]);
});

test('a new origin holds within a second, a removed one no longer', { tags: 'storage' }, async () => {
  const call = async (origin: string): Promise<number> => (await from(origin).get(`/v1/sites/${made.key}`)).status;
  const later = 'https://later.test';
  expect(await call(later)).toBe(403);
  const changed = await owner().edit(`/api/sites/${made.id}`, { origins: [allowed, later] });
  expect(changed.status).toBe(200);
  await expect.poll(() => Promise.all([call(later), call(later)])).toEqual([200, 200]);
  await owner().edit(`/api/sites/${made.id}`, { origins: [allowed] });
  await expect.poll(() => Promise.all([call(later), call(later)])).toEqual([403, 403]);
});
