import { expect, test } from 'vitest';
import { client, sessionCookie } from '../kit/api.ts';
import { makeFirstSite, ownerPerson } from '../kit/first-site.ts';
import { huiyin } from '../kit/server.ts';
import { startServerHere } from '../kit/server-here.ts';
import { tempDir } from '../kit/temp.ts';
import { databaseUrl, guest, now, owner, randomAddress, site, someone } from './kit/routes.ts';
import { invite, join, newEmail, newSite, password } from './kit/staff.ts';

const on = (siteId: string): string => `/api/sites/${siteId}`;
const resetLink = (siteId: string, personId: string, by = owner()) =>
  by.post(`${on(siteId)}/people/${personId}/reset-link`, {});
const tokenOf = (link: string): string => new URL(link).hash.slice(1);
const choose = (link: string, newPassword: string) =>
  someone({ address: randomAddress() }).post('/api/auth/reset-password', { token: tokenOf(link), newPassword });
const signIn = (email: string, word: string) =>
  someone({ address: randomAddress() }).post('/api/auth/sign-in/email', { email, password: word });

test(
  'an owner makes a link for a member, who chooses a new password with it, once, within an hour',
  { tags: 'auth' },
  async () => {
    const person = await join(site().siteId, 'agent');
    const { status, body } = await resetLink(site().siteId, person.id);
    expect(status).toBe(201);
    expect(Date.parse(body.expiresAt) - now()).toBeLessThanOrEqual(3_600_000);
    expect((await choose(body.link, 'a brand new password')).status).toBe(200);
    expect((await person.client.get('/api/me')).status).toBe(401);
    expect((await signIn(person.email, 'a brand new password')).status).toBe(200);
    expect((await choose(body.link, 'yet another password')).status).toBe(410);
  },
);

test('a link for oneself, or for nobody of the site, is not made', async () => {
  const me = (await owner().get('/api/me')).body.person.id;
  expect((await resetLink(site().siteId, me)).status).toBe(403);
  const elsewhere = await join((await newSite()).id, 'viewer');
  expect((await resetLink(site().siteId, elsewhere.id)).status).toBe(404);
});

test('whoever works on a site of others too is out of reach, since the link would open it', async () => {
  const other = await newSite();
  const theirs = await join(other.id, 'owner');
  const { token } = await invite(site().siteId, 'owner');
  const joined = await guest().post('/api/invitations/acceptance', { token, name: 'Second owner', password });
  const second = someone({ cookie: sessionCookie(joined) });
  // The second owner owns this site only; a person who works on the other one as well is not theirs to be.
  const again = await invite(site().siteId, 'viewer', theirs.email);
  await someone({ address: randomAddress() }).post('/api/invitations/acceptance', { token: again.token, password });
  const { status, body } = await resetLink(site().siteId, theirs.id, second);
  expect([status, body.code]).toEqual([403, 'works_elsewhere']);
  expect((await resetLink(site().siteId, theirs.id)).status).toBe(201);
});

const copyLink = (id: string) => owner().post(`${on(site().siteId)}/invitations/${id}/link`, {});
const ask = (what: 'lookup' | 'acceptance', token: string, entries = {}) =>
  someone({ address: randomAddress() }).post(`/api/invitations/${what}`, { token, ...entries });

test.for(['mailed', 'copied'])(
  'an invitation has a link to hand over beside the mailed one; who joins by the %s one closes both',
  { tags: 'auth' },
  async (used) => {
    const { token, id } = await invite(site().siteId, 'viewer', newEmail());
    const [first, { status, body }] = [await copyLink(id), await copyLink(id)];
    expect([status, body]).toEqual([201, first.body]);
    const open = (await owner().get(`${on(site().siteId)}/people`)).body.invitations;
    expect(open.find((one: { id: string }) => one.id === id).expiresAt).toBe(body.expiresAt);
    const links = { mailed: token, copied: tokenOf(body.link) };
    for (const link of Object.values(links)) expect((await ask('lookup', link)).status).toBe(200);
    const joined = await ask('acceptance', links[used as keyof typeof links], { name: 'New', password });
    expect(joined.status).toBe(201);
    for (const link of Object.values(links)) expect((await ask('lookup', link)).status).toBe(410);
    expect((await copyLink(id)).status).toBe(404);
  },
);

test(
  'the copied link of an invitation ends when it is withdrawn, and none can be made up',
  { tags: 'auth' },
  async () => {
    const [one, other] = [
      await invite(site().siteId, 'viewer', newEmail()),
      await invite(site().siteId, 'owner', newEmail()),
    ];
    const copied = tokenOf((await copyLink(one.id)).body.link);
    const madeUp = [copied.replace(one.id, other.id), copied.slice(0, -1), `in.${other.id}.`, 'in.'];
    for (const token of madeUp) expect((await ask('lookup', token)).status).toBe(410);
    await owner().del(`${on(site().siteId)}/invitations/${one.id}`);
    expect((await ask('lookup', copied)).status).toBe(410);
    expect((await copyLink(one.id)).status).toBe(404);
  },
);

test.runIf(!databaseUrl)('whoever runs the server makes a link for anybody, beside the running server', async () => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path });
  await makeFirstSite([server.url], server.setupUrl!);
  const print = () =>
    huiyin(['reset-link', ownerPerson.email.toUpperCase()], { dataDir: dir.path, env: { PUBLIC_URL: server.url } });
  const [first, second] = [await print(), await print()].map((said) => said.split('\n', 1)[0]!);
  const visitor = client(server.url);
  const use = (link: string, newPassword: string) =>
    visitor.post('/api/auth/reset-password', { token: tokenOf(link), newPassword });
  expect((await use(second!, 'a brand new password')).status).toBe(200);
  for (const used of [first!, second!]) expect((await use(used, 'yet another password')).status).toBe(410);
  const signedIn = await visitor.post('/api/auth/sign-in/email', { ...ownerPerson, password: 'a brand new password' });
  expect(signedIn.status).toBe(200);
  await expect(huiyin(['reset-link', 'nobody@shop.example'], { dataDir: dir.path })).rejects.toThrow('Nobody here has');
});
