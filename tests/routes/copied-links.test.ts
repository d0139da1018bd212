import { expect, test } from 'vitest';
import { client, sessionCookie, type Answer } from '../kit/api.ts';
import { makeFirstSite, ownerPerson } from '../kit/first-site.ts';
import { huiyin } from '../kit/server.ts';
import { startServerHere } from '../kit/server-here.ts';
import { tempDir } from '../kit/temp.ts';
import { databaseUrl, guest, now, owner, randomAddress, site, someone } from './kit/routes.ts';
import { invite, join, newEmail, newSite, password, type Person } from './kit/staff.ts';

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

test.for<[what: string, change: (person: Person) => Promise<unknown>]>([
  ['joins a site of somebody else', (person) => joinOther(person)],
  [
    'joined one and left it again',
    async (person) => {
      const other = await joinOther(person);
      await other.owner.client.del(`${on(other.id)}/people/${person.id}`);
    },
  ],
  ['leaves', (person) => owner().del(`${on(site().siteId)}/people/${person.id}`)],
])('a link for a member opens nothing any more once that person %s', { tags: 'auth' }, async ([, change]) => {
  const person = await join(site().siteId, 'viewer');
  const { link } = (await resetLink(site().siteId, person.id)).body;
  await change(person);
  expect((await choose(link, 'a brand new password')).status).toBe(410);
  expect((await signIn(person.email, person.password)).status).toBe(200);
});

/** A site with an owner of its own that a person joins. */
async function joinOther(person: Person) {
  const other = await newSite();
  const theirs = await join(other.id, 'owner');
  const me = (await owner().get('/api/me')).body.person.id;
  await theirs.client.del(`${on(other.id)}/people/${me}`);
  const { token } = await invite(other.id, 'viewer', person.email, theirs.client);
  const joined = await ask('acceptance', token, { password: person.password });
  if (joined.status !== 201) throw new Error(`joining answered ${joined.status}`);
  return { ...other, owner: theirs };
}

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

test.for<[what: string, end: (path: string) => Promise<Answer>]>([
  ['leaves', (path) => owner().del(path)],
  ['is an owner no more', (path) => owner().patch(path, { role: 'manager' })],
])(
  'the link of an invitation ends when whoever copied it %s; the mailed one works on',
  { tags: 'auth' },
  async ([, end]) => {
    const second = await join(site().siteId, 'owner');
    const { token, id } = await invite(site().siteId, 'owner');
    const copied = tokenOf((await second.client.post(`${on(site().siteId)}/invitations/${id}/link`, {})).body.link);
    expect((await ask('lookup', copied)).status).toBe(200);
    expect((await end(`${on(site().siteId)}/people/${second.id}`)).status).toBeLessThan(300);
    expect((await ask('lookup', copied)).status).toBe(410);
    expect((await ask('acceptance', copied, { name: 'Back', password })).status).toBe(410);
    expect((await ask('acceptance', token, { name: 'New', password })).status).toBe(201);
  },
);

test(
  'an account made by a link that was handed over keeps nobody out who has the address',
  { tags: 'auth' },
  async () => {
    const email = newEmail();
    const handedOver = tokenOf((await copyLink((await invite(site().siteId, 'viewer', email)).id)).body.link);
    const made = await ask('acceptance', handedOver, { name: 'Somebody', password: 'not the one of theirs' });
    const squatter = someone({ cookie: sessionCookie(made) });

    const other = await newSite();
    const { token, id } = await invite(other.id, 'manager', email);
    const { link } = (await owner().post(`${on(other.id)}/invitations/${id}/link`, {})).body;
    // A link that goes from hand to hand proves nothing, so the password is asked for.
    expect((await ask('lookup', tokenOf(link))).body.hasAccount).toBe(null);
    expect((await ask('acceptance', tokenOf(link), { name: 'The person', password })).body.code).toBe(
      'bad_credentials',
    );

    expect((await ask('lookup', token)).body.hasAccount).toBe(false);
    const joined = await ask('acceptance', token, { name: 'The person', password });
    const { person, sites } = (await someone({ cookie: sessionCookie(joined) }).get('/api/me')).body;
    expect([person.name, sites.length]).toEqual(['The person', 2]);
    expect((await squatter.get('/api/me')).status).toBe(401);
    expect((await signIn(email, 'not the one of theirs')).status).toBe(401);
    // From now on it is theirs, and the next mail asks for their password.
    const third = await invite((await newSite()).id, 'viewer', email);
    expect((await ask('acceptance', third.token, { name: 'X', password: 'some other password' })).status).toBe(401);
  },
);

test('a link that was handed over does not tell who has an account elsewhere', { tags: 'auth' }, async () => {
  const elsewhere = await join((await newSite()).id, 'viewer');
  const said = async (email: string) => {
    const { id } = await invite(site().siteId, 'viewer', email);
    const link = tokenOf((await copyLink(id)).body.link);
    const { status, body } = await ask('lookup', link);
    const refused = [
      await ask('acceptance', link, { password: 'some other password' }),
      await ask('acceptance', link, { name: 'X', password: '1234567890' }),
      await ask('acceptance', link, { name: 'X', password: email }),
      await ask('acceptance', link, { name: 'X', password: 'short' }),
    ];
    return [status, { ...body, email }, ...refused.map((one) => [one.status, one.body.code, one.body.errors])];
  };
  const stranger = newEmail();
  expect(JSON.stringify(await said(elsewhere.email)).replaceAll(elsewhere.email, stranger)).toBe(
    JSON.stringify(await said(stranger)),
  );

  const { link } = (await copyLink((await invite(site().siteId, 'viewer', elsewhere.email)).id)).body;
  const joined = await ask('acceptance', tokenOf(link), { name: 'Ignored', password: elsewhere.password });
  const { person } = (await someone({ cookie: sessionCookie(joined) }).get('/api/me')).body;
  expect([person.id, person.name]).toEqual([elsewhere.id, elsewhere.name]);
});

test.runIf(!databaseUrl)('whoever runs the server makes a link for anybody, beside the running server', async () => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path });
  await makeFirstSite([server.url], server.setupUrl!);
  const print = () => huiyin(['reset-link', ownerPerson.email.toUpperCase()], { dataDir: dir.path });
  const [first, second] = [await print(), await print()].map((said) => said.split('\n', 1)[0]!);
  // The command knows nothing of the port.
  expect(first).toContain(`${server.url}/`);
  const visitor = client(server.url);
  const use = (link: string, newPassword: string) =>
    visitor.post('/api/auth/reset-password', { token: tokenOf(link), newPassword });
  expect((await use(second!, 'a brand new password')).status).toBe(200);
  for (const used of [first!, second!]) expect((await use(used, 'yet another password')).status).toBe(410);
  const signedIn = await visitor.post('/api/auth/sign-in/email', { ...ownerPerson, password: 'a brand new password' });
  expect(signedIn.status).toBe(200);
  await expect(huiyin(['reset-link', 'nobody@shop.example'], { dataDir: dir.path })).rejects.toThrow('Nobody here has');
});
