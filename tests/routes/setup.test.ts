import { expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { databaseUrl, guest, owner, randomAddress, site, someone } from './kit/routes.ts';
import { client, sessionCookie } from '../kit/api.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';

const person = { name: 'Olive', email: 'olive@shop.example', password: 'correct horse battery' };
const wanted = { name: 'Shop', origins: [siteOrigin], timeZone: 'Asia/Shanghai' };

test('a set-up that is done stays done, whoever asks', { tags: 'auth' }, async () => {
  expect((await guest().get('/api/setup')).body).toMatchObject({ done: true });
  const again = await someone({ address: randomAddress() }).post('/api/setup', {
    token: 'x',
    person,
    site: wanted,
  });
  expect([again.status, again.body.code]).toEqual([409, 'already_set_up']);
  expect((await owner().get('/api/me')).body.sites.map((s: { id: string }) => s.id)).toContain(site().siteId);
});

test('faults of a set-up are named field by field', async () => {
  const caller = someone({ address: randomAddress() });
  const answer = await caller.post('/api/setup', {
    token: 1,
    person: { name: '', email: 'no', password: 'short', role: 'owner' },
    site: { name: 'x'.repeat(81), origins: ['https://*.shop.example'], timeZone: 'Mars/Olympus', languages: [] },
    sampleData: 'yes',
    admin: true,
  });
  expect(answer.status).toBe(400);
  expect(answer.body.errors.map((e: { field: string }) => e.field).toSorted()).toEqual([
    'admin',
    'person.email',
    'person.name',
    'person.password',
    'person.role',
    'sampleData',
    'site.languages',
    'site.name',
    'site.origins.0',
    'site.timeZone',
    'token',
  ]);
});

test.each([
  '*',
  'shop',
  'https://*.shop.example',
  'javascript:alert(1)',
  'ftp://shop.example',
  'https://u:p@shop.example',
  'null',
  '',
])('the origin %j is none', async (origin) => {
  const { status, body } = await owner().post('/api/sites', { name: 'x', origins: [origin] });
  expect([status, body.errors[0].field]).toEqual([400, 'origins.0']);
});

// A new installation of its own, so once is enough.
const onFile = databaseUrl === null;
test.runIf(onFile)(
  'the set-up link makes one owner and one site, once, also when it is opened five times at once',
  async () => {
    using dir = tempDir();
    await using server = await startServer({ dataDir: dir.path });
    const caller = (): ReturnType<typeof client> => client(server.url, { address: randomAddress() });
    const token = new URL(server.setupUrl ?? '').hash.slice(1);
    expect(token.length).toBeGreaterThanOrEqual(43);
    expect((await caller().get('/api/setup')).body).toMatchObject({ done: false });

    for (const wrong of ['', 'x', `${token}x`, token.slice(1), token.toLowerCase()]) {
      const refused = await caller().post('/api/setup', { token: wrong, person, site: wanted });
      expect([refused.status, refused.body.code, refused.body.errors[0].field]).toEqual([403, 'forbidden', 'token']);
    }
    expect((await caller().get('/api/setup')).body).toMatchObject({ done: false });

    const people = [1, 2, 3, 4, 5].map((n) => ({ ...person, email: `olive${n}@shop.example` }));
    const answers = await Promise.all(
      people.map((someone) => caller().post('/api/setup', { token, person: someone, site: wanted })),
    );
    expect(answers.map((a) => a.status).toSorted()).toEqual([201, 409, 409, 409, 409]);
    const made = answers.find((a) => a.status === 201)!;
    const self = client(server.url, { cookie: sessionCookie(made) });
    const { body: me } = await self.get('/api/me');
    expect(me.sites).toMatchObject([{ ...made.body.site, name: 'Shop', role: 'owner' }]);
    const { body: staff } = await self.get(`/api/sites/${made.body.site.id}/people`);
    expect(staff.members).toHaveLength(1);
    expect((await caller().post('/api/setup', { token, person, site: wanted })).status).toBe(409);
    for (const lost of people.filter((p) => p.email !== me.person.email))
      expect(
        (await caller().post('/api/auth/sign-in/email', { email: lost.email, password: person.password })).status,
      ).toBe(401);
    expect(server.logs.join('\n')).not.toContain(person.password);
  },
);
