import { presets } from '@huiyin/shared/domain/permissions';
import { beforeAll, describe, expect, test } from 'vitest';
import { rawCall } from '../kit/raw-call.ts';
import { sessionCookie, type Answer, type Client } from '../kit/api.ts';
import { ownerPerson } from '../kit/first-site.ts';
import { baseUrls, guest, owner, randomAddress, site, someone } from './kit/routes.ts';
import { invite, join, mailsTo, newEmail, newSite, password, type Person } from './kit/staff.ts';

const somewhere = (address = randomAddress()): Client => someone({ address });
const signIn = (email: string, secret: string, from = somewhere()): Promise<Answer> =>
  from.post('/api/auth/sign-in/email', { email, password: secret });
const accept = (token: string, more: Record<string, unknown> = {}): Promise<Answer> =>
  somewhere().post('/api/invitations/acceptance', { token, name: 'New', password, ...more });
const lookUp = (token: string): Promise<Answer> => somewhere().post('/api/invitations/lookup', { token });

describe('an invitation', () => {
  test('shows what it offers, makes a member once, and is used up then', { tags: 'auth' }, async () => {
    const { token, email } = await invite(site().siteId, 'agent');
    expect((await lookUp(token)).body).toEqual({
      email,
      siteName: 'Shop',
      role: 'agent',
      roleName: null,
      hasAccount: false,
    });
    const joined = await accept(token);
    expect(joined.status).toBe(201);
    expect(joined.body.site.id).toBe(site().siteId);
    const me = await someone({ cookie: sessionCookie(joined) }).get('/api/me');
    const held = { role: 'agent', roleName: null, permissions: presets.agent };
    expect(me.body.sites).toEqual([
      { id: site().siteId, key: site().siteKey, name: 'Shop', timeZone: 'Asia/Shanghai', ...held },
    ]);
    for (const answer of [await accept(token), await lookUp(token)])
      expect([answer.status, answer.body.code]).toEqual([410, 'gone']);
  });

  test('accepted six times at once makes one member', { tags: 'storage' }, async () => {
    const { token, email } = await invite(site().siteId, 'viewer');
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept(token)));
    expect(answers.map((a) => a.status).toSorted()).toEqual([201, 410, 410, 410, 410, 410]);
    const { members } = (await owner().get(`/api/sites/${site().siteId}/people`)).body;
    expect(members.filter((m: { email: string }) => m.email === email)).toHaveLength(1);
  });

  test('that was taken back is gone', async () => {
    const { token, id } = await invite(site().siteId, 'agent');
    expect((await owner().del(`/api/sites/${site().siteId}/invitations/${id}`)).status).toBe(204);
    expect((await accept(token)).status).toBe(410);
    expect((await lookUp(token)).status).toBe(410);
    expect((await owner().del(`/api/sites/${site().siteId}/invitations/${id}`)).status).toBe(404);
  });

  test.each(['', 'x', 'A'.repeat(43), "' OR ''='"])('with the made-up token %j is gone', async (token) => {
    expect((await lookUp(token)).status).toBe(410);
    expect((await accept(token)).status).toBe(410);
  });

  test.each(['role', 'email', 'siteId', 'emailVerified', 'personId'])(
    'cannot be bent by sending %s along',
    async (key) => {
      const { token } = await invite(site().siteId, 'viewer');
      const answer = await accept(token, { [key]: key === 'role' ? 'owner' : 'x' });
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, key]);
      expect((await lookUp(token)).body.role).toBe('viewer');
    },
  );

  test('is no other door for trying the passwords of an account', async () => {
    const known = await join(site().siteId, 'viewer');
    const { token } = await invite((await newSite()).id, 'viewer', known.email);
    const from = somewhere();
    const tries = async (n: number): Promise<number[]> => {
      const statuses: number[] = [];
      for (let i = 0; i < n; i += 1) {
        const { status } = await from.post('/api/invitations/acceptance', { token, password: 'not that password' });
        statuses.push(status);
      }
      return statuses;
    };
    expect(await tries(11)).toEqual([...Array<number>(10).fill(401), 429]);
    expect((await signIn(known.email, known.password, from)).status).toBe(429);
    expect((await signIn(known.email, known.password)).status).toBe(200);
  });

  test('of somebody who has an account asks for its password, and keeps its name', async () => {
    const known = await join(site().siteId, 'viewer', 'Known');
    const other = await newSite();
    const { token } = await invite(other.id, 'agent', known.email.toUpperCase());
    expect((await lookUp(token)).body.hasAccount).toBe(true);
    const wrong = await accept(token, { password: 'not that password' });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'bad_credentials']);
    const right = await accept(token, { name: 'Renamed', password: known.password });
    expect(right.status).toBe(201);
    const me = await known.client.get('/api/me');
    expect(me.body.person.name).toBe('Known');
    expect(me.body.sites.map((s: { role: string }) => s.role)).toEqual(['viewer', 'agent']);
  });

  test('of somebody new needs a name and a good password', async () => {
    const { token } = await invite(site().siteId, 'agent');
    const nameless = await accept(token, { name: undefined });
    const short = await accept(token, { password: 'short' });
    const long = await accept(token, { password: 'x'.repeat(129) });
    expect([nameless, short, long].map((a) => [a.status, a.body.errors[0].field])).toEqual([
      [400, 'name'],
      [400, 'password'],
      [400, 'password'],
    ]);
    expect((await accept(token, { password: 'password123' })).body.code).toBe('common_password');
    expect((await accept(token)).status).toBe(201);
  });

  test('to a member is refused', async () => {
    const person = await join(site().siteId, 'viewer');
    const answer = await owner().post(`/api/sites/${site().siteId}/invitations`, {
      email: person.email,
      role: 'owner',
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'already_member']);
  });

  test.each([
    'a@b.example, evil@z.example',
    'Eve <e@z.example>',
    'a@b.example\r\nBcc: c@d.example',
    'a',
    `${'x'.repeat(250)}@b.example`,
    '',
  ])('to %j goes nowhere', async (email) => {
    const answer = await owner().post(`/api/sites/${site().siteId}/invitations`, { email, role: 'viewer' });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'email']);
  });

  test('goes to one address five times an hour at most, from whichever site', { tags: 'limits' }, async () => {
    const email = newEmail();
    const other = await newSite();
    for (const id of [site().siteId, other.id, site().siteId, other.id, other.id]) await invite(id, 'viewer', email);
    const answer = await owner().post(`/api/sites/${site().siteId}/invitations`, { email, role: 'viewer' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3600']);
  });

  test('is looked at by a whole team behind one address, which made-up ones are not', { tags: 'limits' }, async () => {
    const { token } = await invite(site().siteId, 'viewer');
    const office = somewhere();
    const look = (said: string): Promise<Answer> => office.post('/api/invitations/lookup', { token: said });
    for (let i = 0; i < 35 * baseUrls().length; i++) expect((await look(token)).status).toBe(200);
    const tried = [];
    while (tried.at(-1) !== 429 && tried.length < 100) tried.push((await look('made up')).status);
    expect(tried.at(-1)).toBe(429);
    expect(tried.length).toBeLessThanOrEqual(30 * baseUrls().length + 1);
  });

  test('names its site and who invites in quotation, with no link in them', async () => {
    const named = await newSite({ name: 'Your account is locked http://evil.test' });
    const { email } = await invite(named.id, 'agent');
    const [mail] = await mailsTo(email);
    expect(mail!.subject).toBe('An invitation to work on Huiyin');
    expect(mail!.text).toContain('“Your account is locked http');
    expect(mail!.text).not.toMatch(/http:\/\/evil|evil\.test/);
  });

  test('is seen by owners only', async () => {
    const { email } = await invite(site().siteId, 'agent');
    const manager = await join(site().siteId, 'manager');
    expect((await manager.client.get(`/api/sites/${site().siteId}/people`)).body.invitations).toEqual([]);
    const { invitations } = (await owner().get(`/api/sites/${site().siteId}/people`)).body;
    expect(invitations.map((i: { email: string }) => i.email)).toContain(email);
    expect(JSON.stringify(invitations)).not.toMatch(/token|hash/i);
  });
});

describe('roles', () => {
  test('hold from the next call on', { tags: 'auth' }, async () => {
    const person = await join(site().siteId, 'viewer');
    const path = `/api/sites/${site().siteId}`;
    expect((await person.client.edit(path, {})).status).toBe(403);
    const raised = await owner().patch(`${path}/people/${person.id}`, { role: 'manager' });
    expect(raised.body).toMatchObject({ id: person.id, role: 'manager', ended: false });
    expect((await person.client.edit(path, {})).status).toBe(200);
    const lowered = await owner().patch(`${path}/people/${person.id}`, { role: 'viewer' });
    expect(lowered.body).toMatchObject({ role: 'viewer', ended: false });
    expect((await person.client.edit(path, {})).status).toBe(403);
  });

  test('cannot be raised by oneself', async () => {
    const person = await join(site().siteId, 'manager');
    const answer = await person.client.patch(`/api/sites/${site().siteId}/people/${person.id}`, { role: 'owner' });
    expect(answer.status).toBe(403);
  });

  test('end with the membership, at once', { tags: 'auth' }, async () => {
    const person = await join(site().siteId, 'manager');
    const path = `/api/sites/${site().siteId}`;
    expect((await owner().del(`${path}/people/${person.id}`)).status).toBe(204);
    for (let i = 0; i < 4; i++) expect((await person.client.get(`${path}/tickets`)).status).toBe(404);
    expect((await person.client.get('/api/me')).body.sites).toEqual([]);
    expect((await owner().del(`${path}/people/${person.id}`)).status).toBe(404);
  });

  test('that do not exist are refused', async () => {
    const person = await join(site().siteId, 'viewer');
    const answer = await owner().patch(`/api/sites/${site().siteId}/people/${person.id}`, { role: 'admin' });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'role']);
  });
});

describe('the last owner', () => {
  const lonely = async (): Promise<{ path: string; person: Person }> => {
    const { id } = await newSite();
    const person = await join(id, 'owner');
    const { members } = (await owner().get(`/api/sites/${id}/people`)).body;
    const first = members.find((m: { email: string }) => m.email === ownerPerson.email);
    await owner().patch(`/api/sites/${id}/people/${first.id}`, { role: 'manager' });
    return { path: `/api/sites/${id}/people`, person };
  };

  test('can neither be lowered nor removed', async () => {
    const { path, person } = await lonely();
    const lowered = await person.client.patch(`${path}/${person.id}`, { role: 'viewer' });
    const removed = await person.client.del(`${path}/${person.id}`);
    expect([lowered, removed].map((a) => [a.status, a.body.code])).toEqual([
      [409, 'last_owner'],
      [409, 'last_owner'],
    ]);
    expect((await person.client.patch(`${path}/${person.id}`, { role: 'owner' })).status).toBe(200);
  });

  test('remains when two owners lower or remove each other at once', { tags: 'storage' }, async () => {
    const { path, person } = await lonely();
    const siteId = path.split('/')[3] ?? '';
    const { token } = await invite(siteId, 'owner', newEmail(), person.client);
    const self = someone({ cookie: sessionCookie(await accept(token)) });
    const second = { id: (await self.get('/api/me')).body.person.id as string, client: self };
    const pair = [person, second] as const;
    const both = (act: (by: Client, on: string) => Promise<Answer>): Promise<Answer[]> =>
      Promise.all([act(person.client, second.id), act(second.client, person.id)]);
    const owners = async (): Promise<string[]> => {
      const seen = await Promise.all(pair.map((p) => p.client.get(path)));
      const { members } = seen.find((a) => a.status === 200)!.body;
      return members.filter((m: { role: string }) => m.role === 'owner').map((m: { id: string }) => m.id);
    };
    for (let round = 0; round < 8; round++) {
      await both((by, on) => by.patch(`${path}/${on}`, { role: 'viewer' }));
      const left = await owners();
      expect(left.length).toBeGreaterThan(0);
      const survivor = pair.find((p) => p.id === left[0])!;
      for (const { id } of pair) await survivor.client.patch(`${path}/${id}`, { role: 'owner' });
    }
    await both((by, on) => by.del(`${path}/${on}`));
    expect((await owners()).length).toBeGreaterThan(0);
  });
});

describe('signing in', () => {
  let person: Person;
  beforeAll(async () => {
    person = await join(site().siteId, 'viewer');
  });

  test('gives a new session in a cookie that no script reads', { tags: 'auth' }, async () => {
    const preset = someone({ cookie: 'sid=attackers.choice', address: randomAddress() });
    const answer = await signIn(person.email.toUpperCase(), password, preset);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ signedIn: true });
    const [line = ''] = answer.headers.getSetCookie();
    expect(line).toMatch(/^sid=[^;]{20,}; /);
    expect(line).not.toContain('attackers.choice');
    expect(line).toMatch(/; HttpOnly/i);
    expect(line).toMatch(/; SameSite=Lax/i);
    expect(line).toMatch(/; Path=\/(;|$)/i);
    expect(line).not.toMatch(/; Domain/i);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(sessionCookie(answer)).not.toBe(person.cookie);
  });

  test.each([
    ['王@例子.公司', ['王@xn--fsqu00a.xn--55qx5d', ' 王@例子.公司 ']],
    ["O'Neil+shop@Bücher.Example", ["o'neil+shop@bücher.example", "o'neil+shop@xn--bcher-kva.example"]],
    ["a!#$%&'*/=?^_`{|}~b@staff.example", []],
    // é of one character and of two.
    ['caf\u00e9@staff.example', ['cafe\u0301@staff.example']],
  ])('is open to %s, however it is spelt', async (email, spelt) => {
    const word = '😀'.repeat(100);
    const { token } = await invite(site().siteId, 'viewer', email);
    expect((await accept(token, { password: word })).status).toBe(201);
    for (const each of [email, ...spelt]) expect([each, (await signIn(each, word)).status]).toEqual([each, 200]);
    const again = await owner().post(`/api/sites/${site().siteId}/invitations`, {
      email: email.toUpperCase(),
      role: 'viewer',
    });
    expect([again.status, again.body.code]).toEqual([409, 'already_member']);
  });

  test.each(['\u00a0sid', ' sid2', 'Sid', '__Secure-sid'])('a cookie named %j is no session', async (name) => {
    const value = person.cookie.split('=').slice(1).join('=');
    const cookie = `${encodeURIComponent(name)}=${value}`;
    expect((await someone({ cookie }).get('/api/me')).status).toBe(401);
  });

  test('says the same of a wrong password and of nobody', async () => {
    const wrong = await signIn(person.email, 'not that password');
    const nobody = await signIn(newEmail(), 'not that password');
    expect(wrong.status).toBe(401);
    expect([nobody.status, nobody.body]).toEqual([wrong.status, wrong.body]);
    expect([...nobody.headers.keys()].toSorted()).toEqual([...wrong.headers.keys()].toSorted());
  });

  const untilLimited = async (call: (i: number) => Promise<Answer>): Promise<number> => {
    for (let i = 0; i < 100; i++) {
      const answer = await call(i);
      if (answer.status !== 429) continue;
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      return i;
    }
    throw new Error('never limited');
  };

  test('with ten wrong passwords stops where they come from, and nobody elsewhere', { tags: 'limits' }, async () => {
    const target = await join(site().siteId, 'viewer');
    const there = somewhere();
    const wrong = () => signIn(target.email, 'wrong password', there);
    // Each process counts for itself.
    expect(await untilLimited(wrong)).toBeLessThanOrEqual(10 * baseUrls().length);
    await Promise.all(baseUrls().map(wrong));
    expect((await signIn(target.email.toUpperCase(), password, there)).status).toBe(429);
    expect((await signIn(person.email, password, there)).status).toBe(200);
    expect((await signIn(target.email, password)).status).toBe(200);
    expect((await someone({ cookie: target.cookie }).get('/api/me')).status).toBe(200);
  });

  test.each([
    ['one address', () => '203.0.113.77'],
    ['one /64 of IPv6', (i: number) => `2001:db8:77:1:${i.toString(16)}::${i + 1}`],
  ])('from %s is stopped after thirty failures, whomever it names', async (_, address) => {
    // To ask for a new password counts as well, and costs no hashing.
    const forget = (i: number): Promise<Answer> =>
      somewhere(address(i)).post('/api/auth/request-password-reset', { email: newEmail() });
    expect(await untilLimited(forget)).toBeLessThanOrEqual(30 * baseUrls().length);
    await Promise.all(baseUrls().map((_url, i) => forget(i)));
    expect((await signIn(newEmail(), password, somewhere(address(99)))).status).toBe(429);
    expect((await signIn(person.email, password)).status).toBe(200);
  });

  test.each([
    '//api/auth/sign-in/email',
    '/api/auth/sign-in/email/',
    '/api/auth//sign-in/email',
    '/API/auth/sign-in/email',
    '/api/auth/Sign-In/email',
    '/api/auth/sign-in%2Femail',
    '/api/auth/./x/sign-in',
  ])('has no second door at %s', async (path) => {
    const answer = await fetch((baseUrls()[0] ?? '') + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: baseUrls()[0] ?? '' },
      body: JSON.stringify({ email: person.email, password }),
    });
    expect(answer.status).toBe(404);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test.each([
    'sign-up/email',
    'change-email',
    'delete-user',
    'update-user',
    'list-sessions',
    'get-session',
    'sign-in/social',
    'ok',
    'error',
    'reset-password/abc',
  ])('offers no %s', async (path) => {
    const body = { email: newEmail(), password, name: 'x', newEmail: newEmail() };
    expect((await someone({ cookie: person.cookie }).post(`/api/auth/${path}`, body)).status).toBe(404);
    expect((await guest().get(`/api/auth/${path}`)).status).toBe(404);
  });

  test.each([{}, { email: 1, password: [] }, { email: 'x', password }, [], 'text', null])(
    'with %j is refused as a fault of the caller',
    async (body) => {
      const { status } = await somewhere().post('/api/auth/sign-in/email', JSON.stringify(body), {
        headers: { 'content-type': 'application/json' },
      });
      expect([400, 401]).toContain(status);
    },
  );
});

test('a person is called what they say, everywhere, and no program renames one', { tags: 'verb' }, async () => {
  const person = await join(site().siteId, 'agent', 'Wang Xiaoming');
  const renamed = await person.client.patch('/api/me', { name: ' 王小明 ' });
  expect([renamed.status, renamed.body.person.name]).toEqual([200, '王小明']);
  const { members } = (await owner().get(`/api/sites/${site().siteId}/people`)).body;
  expect(members.find(({ id }: Person) => id === person.id).name).toBe('王小明');
  for (const name of ['', 'two\nlines', 'x'.repeat(81)])
    expect((await person.client.patch('/api/me', { name })).status).toBe(400);
  const key = await owner().post(`/api/sites/${site().siteId}/api-keys`, { name: 'till', role: 'agent' });
  expect((await someone({ bearer: key.body.secret }).patch('/api/me', { name: 'Till' })).status).toBe(403);
});

describe('a session', () => {
  test('ends by signing out', { tags: 'auth' }, async () => {
    const person = await join(site().siteId, 'viewer');
    const out = await person.client.post('/api/auth/sign-out', {});
    expect(out.status).toBe(200);
    expect(out.headers.getSetCookie().join()).toMatch(/sid=;/);
    for (let i = 0; i < 2; i++) expect((await person.client.get('/api/me')).status).toBe(401);
  });

  test('is ended from another one of the same person, who sees since when each is', { tags: 'auth' }, async () => {
    const person = await join(site().siteId, 'viewer');
    const elsewhere = someone({ cookie: sessionCookie(await signIn(person.email, password)) });
    const { sessions } = (await person.client.get('/api/me/sessions')).body;
    expect(sessions.map(({ isThis }: { isThis: boolean }) => isThis)).toEqual([false, true]);
    expect((await person.client.del('/api/me/sessions/others')).status).toBe(204);
    expect((await elsewhere.get('/api/me')).status).toBe(401);
    expect((await person.client.get('/api/me/sessions')).body.sessions).toEqual([sessions[1]]);
  });

  test('is ended by a new password, except the one that set it', { tags: 'auth' }, async () => {
    const person = await join(site().siteId, 'viewer');
    const elsewhere = someone({ cookie: sessionCookie(await signIn(person.email, password)) });
    const self = someone({ cookie: person.cookie, address: randomAddress() });
    const change = (currentPassword: string, newPassword: string): Promise<Answer> =>
      self.post('/api/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: false });
    const wrong = await change('not that password', 'another long password');
    expect([wrong.status, wrong.body.code]).toEqual([401, 'bad_credentials']);
    expect((await change(password, 'short')).status).toBe(400);
    expect((await change(password, 'password123')).body.code).toBe('common_password');
    const changed = await change(password, 'another long password');
    expect(changed.status).toBe(200);
    expect(JSON.stringify(changed.body)).not.toMatch(/token/);
    expect((await elsewhere.get('/api/me')).status).toBe(401);
    expect((await someone({ cookie: sessionCookie(changed) }).get('/api/me')).status).toBe(200);
    expect((await signIn(person.email, password)).status).toBe(401);
    expect((await signIn(person.email, 'another long password')).status).toBe(200);
  });

  test('is needed to change a password', async () => {
    const answer = await somewhere().post('/api/auth/change-password', {
      currentPassword: password,
      newPassword: 'another long password',
    });
    expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
  });
});

describe('a forgotten password', () => {
  const forget = (email: string, more: Record<string, unknown> = {}): Promise<Answer> =>
    somewhere().post('/api/auth/request-password-reset', { email, ...more });
  // The answer does not wait for the mail.
  const links = async (email: string, n = 1): Promise<URL[]> => {
    await expect.poll(async () => (await mailed(email)).length).toBeGreaterThanOrEqual(n);
    return mailed(email);
  };
  const mailed = async (email: string): Promise<URL[]> =>
    (await mailsTo(email))
      .flatMap(({ text }) => /https?:\S+\/admin\/reset\S*/.exec(text)?.[0] ?? [])
      .map((link) => new URL(link));
  const tokenOf = (link: URL | undefined): string => link!.hash.slice(1);
  const reset = (token: string | null, newPassword: string): Promise<Answer> =>
    somewhere().post('/api/auth/reset-password', { token, newPassword });

  test('is replaced by a link that works once and ends every session', { tags: 'auth' }, async () => {
    const person = await join(site().siteId, 'viewer');
    expect((await forget(person.email)).status).toBe(200);
    const [link] = await links(person.email);
    expect(baseUrls()).toContain(link!.origin);
    const token = tokenOf(link);
    expect((await reset(token, 'short')).status).toBe(400);
    expect((await reset(token, 'password123')).body.code).toBe('common_password');
    expect((await reset(token, 'a brand new password')).status).toBe(200);
    expect((await person.client.get('/api/me')).status).toBe(401);
    expect((await signIn(person.email, password)).status).toBe(401);
    expect((await signIn(person.email, 'a brand new password')).status).toBe(200);
    const again = await reset(token, 'yet another password');
    expect([again.status, again.body.code]).toEqual([410, 'gone']);
  });

  test(
    'is replaced by one of its links: what was mailed or copied before a new password is gone',
    { tags: 'auth' },
    async () => {
      const person = await join(site().siteId, 'viewer');
      await forget(person.email);
      await links(person.email);
      await forget(person.email);
      const [older, newer] = await links(person.email, 2);
      const copied = await owner().post(`/api/sites/${site().siteId}/people/${person.id}/reset-link`, {});
      expect((await reset(tokenOf(newer), 'a brand new password')).status).toBe(200);
      for (const link of [older, new URL(copied.body.link)])
        expect((await reset(tokenOf(link), 'yet another password')).status).toBe(410);

      await forget(person.email);
      const last = (await links(person.email, 3)).at(-1);
      const self = someone({ cookie: sessionCookie(await signIn(person.email, 'a brand new password')) });
      const change = { currentPassword: 'a brand new password', newPassword: 'changed by oneself' };
      expect((await self.post('/api/auth/change-password', change)).status).toBe(200);
      expect((await reset(tokenOf(last), 'yet another password')).status).toBe(410);
      expect((await signIn(person.email, 'changed by oneself')).status).toBe(200);
    },
  );

  test('is replaced by a mailed link, which proves an address that links from hand to hand did not', async () => {
    const on = `/api/sites/${site().siteId}`;
    const { id, email } = await invite(site().siteId, 'manager');
    const copied = async (path: string) => tokenOf(new URL((await owner().post(`${on}/${path}`, {})).body.link));
    const token = await copied(`invitations/${id}/link`);
    let session = await somewhere().post('/api/invitations/acceptance', { token, name: 'New', password });
    const self = () => someone({ cookie: sessionCookie(session) });
    const sent = async () => (await self().post(`${on}/test-mails`, {})).body;
    expect((await sent()).code).toBe('address_unproven');

    const { person } = (await self().get('/api/me')).body;
    await reset(await copied(`people/${person.id}/reset-link`), 'by a copied link');
    session = await signIn(email, 'by a copied link');
    expect((await sent()).code).toBe('address_unproven');

    await forget(email);
    await reset(tokenOf((await links(email))[0]), 'by a mailed link');
    session = await signIn(email, 'by a mailed link');
    expect((await sent()).to).toBe(email);
  });

  test('is replaced once, however often a link is used at the same time', { tags: 'storage' }, async () => {
    const person = await join(site().siteId, 'viewer');
    await forget(person.email);
    const [link] = await links(person.email);
    const tries = ['first', 'second', 'third'].map((word) => reset(tokenOf(link), `the ${word} password`));
    expect((await Promise.all(tries)).map(({ status }) => status).toSorted()).toEqual([200, 410, 410]);
  });

  test.each(['', 'x', "' OR 1=1"])('is not replaced by the token %j', async (token) => {
    expect([400, 410]).toContain((await reset(token, 'a brand new password')).status);
  });

  test('answers alike for somebody and nobody, and writes to nobody', async () => {
    const person = await join(site().siteId, 'viewer');
    const stranger = newEmail();
    const [known, unknown] = [await forget(person.email), await forget(stranger)];
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    // What was asked later was looked at later.
    await forget(person.email);
    await links(person.email, 2);
    expect(await mailsTo(stranger)).toEqual([]);
  });

  test('is mailed at most three times an hour', { tags: 'limits' }, async () => {
    const person = await join(site().siteId, 'viewer');
    const answers = [];
    for (let i = 0; i < 6; i++) {
      answers.push(await forget(person.email));
      await links(person.email, Math.min(i + 1, 3));
    }
    expect(new Set(answers.map((a) => JSON.stringify([a.status, a.body]))).size).toBe(1);
    expect(await mailed(person.email)).toHaveLength(3);
  });

  const forgetBy = async (headers: Record<string, string>, email: string): Promise<number> => {
    const base = baseUrls()[0]!;
    const all = { 'content-type': 'application/json', origin: base, ...headers };
    const call = { method: 'POST', headers: all, body: JSON.stringify({ email }) };
    return (await rawCall(base, '/api/auth/request-password-reset', call)).status;
  };

  test('is not mailed for a Host that is not ours', async () => {
    const person = await join(site().siteId, 'viewer');
    const status = await forgetBy({ host: 'evil.test' }, person.email);
    expect(status).toBe(421);
    expect(await mailed(person.email)).toEqual([]);
  });

  test.each([
    ['X-Forwarded-Host', { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' }],
    ['Forwarded', { forwarded: 'host=evil.test;proto=https' }],
  ])('is mailed with our own address, whatever %s says', async (_, headers) => {
    const person = await join(site().siteId, 'viewer');
    const status = await forgetBy(headers, person.email);
    expect(status).toBe(200);
    const [link] = await links(person.email);
    expect(baseUrls()).toContain(link!.origin);
  });

  test('is mailed with our own page, whatever the caller asks for', async () => {
    const person = await join(site().siteId, 'viewer');
    await forget(person.email, { redirectTo: 'https://evil.test/take' });
    for (const link of await links(person.email)) expect(link.href).not.toContain('evil.test');
  });
});
