import { beforeAll, describe, expect, test } from 'vitest';
import { rawCall } from '../kit/raw-call.ts';
import { complain } from './kit/complaint.ts';
import { baseUrls, owner, servesPages, site, visitor } from './kit/routes.ts';

/** A worker brings no files of its own: pages and scripts come from the Node server alone. */

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch((baseUrls()[0] ?? '') + path, { headers, redirect: 'manual' });

describe.runIf(servesPages)('a page of ours', () => {
  test.each(['/admin', '/admin/inbox', '/setup', '/demo', '/docs'])(
    '%s allows scripts from here only and stands in no frame',
    async (path) => {
      const { status, headers } = await get(path);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^text\/html/);
      const csp = headers.get('content-security-policy') ?? '';
      expect(directive(csp, 'script-src')).toEqual(["'self'"]);
      expect(directive(csp, 'object-src')).toEqual(["'none'"]);
      expect(directive(csp, 'base-uri')).toEqual(["'none'"]);
      expect(directive(csp, 'form-action')).toEqual(["'self'"]);
      expect(directive(csp, 'frame-ancestors')).toEqual(["'none'"]);
      expect(csp).not.toMatch(/unsafe-inline|unsafe-eval|\*|http:/);
      expect(headers.get('x-frame-options')).toBe('DENY');
      common(headers);
    },
  );

  test.each(['/admin', '/demo', '/docs'])('%s holds no script or handler of its own in its text', async (path) => {
    const html = await (await get(path)).text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>[^<]/);
    expect(html).not.toMatch(/\son[a-z]+=/);
    expect(html).not.toContain('javascript:');
  });

  test('the demo shows no markup that its address brings along', async () => {
    const html = await (await get(`/demo?site=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(html).not.toContain('<script>alert');
  });
});

describe.runIf(servesPages)('what strangers’ pages load', () => {
  test('the loader may be used everywhere and is asked for again soon', async () => {
    const { status, headers } = await get('/huiyin.js', { 'sec-fetch-site': 'cross-site' });
    expect(status).toBe(200);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(headers.get('cache-control')).toMatch(/max-age=300/);
    common(headers);
    const again = await get('/huiyin.js', { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('its chunks are kept for ever', async () => {
    const loader = await (await get('/huiyin.js')).text();
    const chunk = /w\/[\w.-]+\.js/.exec(loader)?.[0];
    const { status, headers } = await get(`/${chunk}`);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toMatch(/immutable/);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('an answer of the API', () => {
  let ticket: string;
  beforeAll(async () => {
    ({ ticket } = await complain());
  });

  const cases: [name: string, call: () => Promise<{ headers: Headers }>][] = [
    ['to staff', () => owner().get(ticket)],
    ['to staff, of people', () => owner().get(`/api/sites/${site().siteId}/people`)],
    ['of set-up', () => owner().get('/api/setup')],
    ['of sign-in', () => owner().post('/api/auth/sign-in/email', { email: 'a@b.example', password: 'x' })],
    ['without content', async () => owner().del(`${ticket}/closure`)],
    ['that refuses', () => visitor().get('/api/me')],
    ['of nothing', () => owner().get('/api/nothing')],
  ];
  test.each(cases)('%s is never kept, sniffed, framed or shared', async (_, call) => {
    const { headers } = await call();
    expect(headers.get('cache-control')).toMatch(/no-store/);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
    common(headers);
  });

  test.each([
    ['config', () => visitor().get(`/v1/sites/${site().siteKey}`)],
    [
      'answer',
      () =>
        visitor().post(`/v1/sites/${site().siteKey}/responses`, { id: crypto.randomUUID(), kind: 'csat', score: 5 }),
    ],
    ['refusal', () => visitor().post(`/v1/sites/${site().siteKey}/responses`, {})],
  ])('to a widget, %s, may be read by other origins and sets no cookie', async (_, call) => {
    const { headers } = await call();
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.getSetCookie()).toEqual([]);
    common(headers);
  });

  test.each([
    '/',
    '/healthz',
    '/openapi.json',
    '/nothing',
    '/.env',
    '/.git/HEAD',
    '/w/nothing.js',
    '/v1/nothing',
    '/v1/sites/nothing',
    '/s/nothing/nothing',
    '/docs/nothing.js',
    '/admin/nothing.js',
    '/metrics/',
  ])('at %s is not sniffed or framed either', async (path) => {
    const { headers } = await get(path);
    common(headers);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('to %s is not either', async (method) => {
    common((await fetch(`${baseUrls()[0] ?? ''}/healthz`, { method })).headers);
  });
});

test.runIf(servesPages)('a head that is too large is refused like everything else', async () => {
  const { status, headers, bytes } = await rawCall(baseUrls()[0]!, `/v1/${'x'.repeat(20_000)}`);
  expect([status, JSON.parse(bytes.toString()).code]).toEqual([413, 'too_large']);
  common(new Headers(headers as Record<string, string>));
});

test('nothing says what runs here', { tags: 'verb' }, async () => {
  for (const path of ['/healthz', '/api/me', '/nothing']) {
    const { headers } = await get(path);
    for (const name of ['x-powered-by', 'server']) expect(headers.get(name), path).toBeNull();
  }
});

test.runIf(servesPages)('figures are for this machine, not for whoever comes through the proxy', async () => {
  expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404);
  const { status } = await get('/metrics');
  expect(status).toBe(200);
});

function common(headers: Headers): void {
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  const age = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1]);
  expect(age).toBeGreaterThanOrEqual(31_536_000);
  expect(headers.get('strict-transport-security')).not.toContain('includeSubDomains');
}

function directive(csp: string, name: string): string[] {
  const found = csp
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([first]) => first === name);
  return found?.slice(1) ?? [];
}
