import { describe, expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { makeFirstSite, ownerPerson } from '../kit/first-site.ts';
import { rawCall } from '../kit/raw-call.ts';
import { startServerHere } from '../kit/server-here.ts';
import { newSite } from './kit/staff.ts';
import { tempDir } from '../kit/temp.ts';
import { baseUrls, databaseUrl, owner, ownerCookie, servesPages, site } from './kit/routes.ts';

// "This machine" is who asks, not what the server is bound to: every test server is bound to the loopback.

const port = (): string => new URL(baseUrls()[0]!).port;
const ask = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
  (await rawCall(baseUrls()[0]!, path, { headers })).status;

/** What a proxy adds of whom it asks for. */
const forwarding = [
  ['x-forwarded-for', '203.0.113.9'],
  ['x-forwarded-host', 'feedback.example'],
  ['x-forwarded-proto', 'https'],
  ['x-real-ip', '203.0.113.9'],
  ['forwarded', 'for=203.0.113.9'],
  ['via', '1.1 proxy'],
  ['cf-connecting-ip', '203.0.113.9'],
  ['true-client-ip', '203.0.113.9'],
] as const;

describe.runIf(servesPages && !databaseUrl).each(['/dev/mail', '/demo', '/demo/shop.css', '/metrics'])('%s', (path) => {
  test.each(['127.0.0.1', 'localhost', '[::1]', 'shop.localhost'])(
    'is shown to this machine by the name %s',
    async (host) => {
      expect(await ask(path, { host: `${host}:${port()}` })).toBe(200);
    },
  );

  test.each(forwarding)('is not there for whom a proxy asks with %s', async (name, value) => {
    expect(await ask(path, { [name]: value })).toBe(404);
  });

  test('is not there by an address that is not the loopback', async () => {
    expect(await ask(path, { host: `192.168.1.5:${port()}` })).toBe(404);
  });
});

test.runIf(servesPages)(
  "from outside, staff see the demo, the operator's own program the figures of all sites, and nobody the mailbox",
  async () => {
    const [name, value] = forwarding[0];
    const keyOf = async (siteId: string, role: string) => {
      const { body } = await owner().post(`/api/sites/${siteId}/api-keys`, { name: 'Prometheus', role });
      return { [name]: value, authorization: `Bearer ${body.secret}` };
    };
    const person = { [name]: value, cookie: ownerCookie };
    const program = await keyOf(site().siteId, 'manager');
    const others = [await keyOf(site().siteId, 'viewer'), await keyOf((await newSite()).id, 'manager')];
    expect([await ask('/demo', person), await ask('/demo', program)]).toEqual([200, 404]);
    expect([await ask('/metrics', person), await ask('/metrics', program)]).toEqual([404, 200]);
    expect([await ask('/dev/mail', person), await ask('/dev/mail', program)]).toEqual([404, 404]);
    for (const other of others) expect(await ask('/metrics', other)).toBe(404);
  },
);

const names = [
  ['rebind.evil.test', 421],
  ['localhost.evil.test', 421],
  ['127.0.0.1.nip.test', 421],
  ['192.168.1.5', 200],
  ['[2001:db8::7]', 200],
  ['localhost', 200],
] as const;
test.each(names)('a call by the name %s gets %d everywhere', async (host, status) => {
  const headers = { host: `${host}:${port()}` };
  const paths = ['/healthz', `/v1/sites/${site().siteKey}`, ...(servesPages ? ['/huiyin.js', '/admin/'] : [])];
  for (const path of paths) expect([path, await ask(path, headers)]).toEqual([path, status]);
  const signIn = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{}' };
  expect((await rawCall(baseUrls()[0]!, '/api/auth/sign-in/email', signIn)).status).toBe(status === 421 ? 421 : 400);
});

test.runIf(!databaseUrl)('behind a proxy under a name of its own, without SMTP, a reset leads nobody in', async () => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path, env: { PUBLIC_URL: 'https://feedback.example' } });
  const inner = `http://127.0.0.1:${server.port}`;
  const caller = client(inner, { origin: 'https://feedback.example' });
  await makeFirstSite([inner], server.setupUrl!);
  expect((await caller.get('/api/setup')).body.mail).toBe('withheld');
  await caller.post('/api/auth/request-password-reset', { email: ownerPerson.email });
  const outside = { host: 'feedback.example', 'x-forwarded-for': '203.0.113.9' };
  const asked: Record<string, string>[] = [outside, {}, { host: 'localhost' }];
  for (const headers of asked) expect((await rawCall(inner, '/dev/mail', { headers })).status).toBe(404);
  expect((await rawCall(inner, '/healthz', { headers: outside })).status).toBe(200);
});
