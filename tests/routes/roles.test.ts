import { presets, type Permission } from '@huiyin/shared/domain/permissions';
import { roleLimits } from '@huiyin/shared/domain/limits';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Client } from '../kit/api.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { complain } from './kit/complaint.ts';
import { owner, randomAddress, someone } from './kit/routes.ts';
import { invite, join, mailsTo, newEmail, newSite, password, type Person } from './kit/staff.ts';

let shop: { id: string; key: string };
const at = (path: string): string => `/api/sites/${shop.id}${path}`;
/** A site has room for a few. */
const open = async (): Promise<void> => {
  shop = await newSite({ origins: [siteOrigin] });
};

let made = 0;
interface Role {
  id: string;
  name: string;
  permissions: Permission[];
  revision: number;
}
const make = (permissions: readonly Permission[], by = owner(), name = `Role ${(made += 1)}`): Promise<Answer> =>
  by.post(at('/roles'), { name, permissions });
async function roleOf(...permissions: Permission[]): Promise<Role> {
  const { status, body } = await make(permissions);
  expect(status).toBe(201);
  return body;
}
const edit = ({ id, revision }: Role, permissions: readonly Permission[], by = owner()): Promise<Answer> =>
  by.patch(at(`/roles/${id}`), { permissions, base: revision });
const holding = async (...permissions: Permission[]): Promise<{ role: Role; person: Person }> => {
  const role = await roleOf(...permissions);
  return { role, person: await join(shop.id, role.id) };
};
const keyOf = async (role: string, by = owner()): Promise<{ answer: Answer; program: Client }> => {
  const answer = await by.post(at('/api-keys'), { name: 'till', role });
  return { answer, program: someone({ bearer: answer.body.secret }) };
};
const accept = (token: string): Promise<Answer> =>
  someone({ address: randomAddress() }).post('/api/invitations/acceptance', { token, name: 'New', password });
const codeOf = ({ status, body }: Answer): [number, string] => [status, body.code];

describe('an own role', () => {
  beforeAll(open);

  test('is a name with what it allows, of one site', { tags: 'verb' }, async () => {
    const role = await roleOf('surveys.read', 'answers.read');
    expect(role).toMatchObject({ permissions: ['answers.read', 'surveys.read'], revision: 1, holders: 0 });
    const person = await join(shop.id, role.id);
    const { sites } = (await person.client.get('/api/me')).body;
    expect(sites).toMatchObject([{ role: role.id, roleName: role.name, permissions: role.permissions }]);
    const found = (await owner().get(at('/roles'))).body.roles.find(({ id }: Role) => id === role.id);
    expect(found).toEqual({ ...role, holders: 1 });
    const elsewhere = await newSite();
    const foreign = { email: newEmail(), role: role.id };
    const answer = await owner().post(`/api/sites/${elsewhere.id}/invitations`, foreign);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'role']);
  });

  test('is called by its name in the invitation and its mail', { tags: 'verb' }, async () => {
    const role = await roleOf('metrics.read');
    const { token, email } = await invite(shop.id, role.id);
    const offer = (await someone({ address: randomAddress() }).post('/api/invitations/lookup', { token })).body;
    expect(offer).toMatchObject({ role: role.id, roleName: role.name });
    expect((await mailsTo(email)).at(-1)?.text).toContain(role.name);
  });

  test.each<[what: string, body: object, field: string]>([
    ['no name', { name: ' ', permissions: ['site.read'] }, 'name'],
    ['nothing', { name: 'Nothing', permissions: [] }, 'permissions'],
    ['what there is not', { name: 'More', permissions: ['site.burn'] }, 'permissions.0'],
  ])('with %s is not made', async (_, body, field) => {
    const answer = await owner().post(at('/roles'), body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  test('has a name of its own', { tags: 'verb' }, async () => {
    const [one, other] = [await roleOf('site.read'), await roleOf('site.read')];
    expect(codeOf(await make(['site.read'], owner(), one.name))).toEqual([409, 'name_taken']);
    const renamed = await owner().patch(at(`/roles/${other.id}`), { name: one.name, base: 1 });
    expect(codeOf(renamed)).toEqual([409, 'name_taken']);
  });

  test('is changed of the revision that was read', { tags: 'storage' }, async () => {
    const role = await roleOf('site.read');
    const both = await Promise.all([edit(role, ['people.read']), edit(role, ['metrics.read'])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'conflict', by: 'Olive Owner' });
  });

  test('is not removed while a person, an invitation or a key holds it, and says which', { tags: 'verb' }, async () => {
    const { role, person } = await holding('metrics.read');
    const { email, id } = await invite(shop.id, role.id);
    const { answer } = await keyOf(role.id);
    const refused = await owner().del(at(`/roles/${role.id}`));
    expect(codeOf(refused)).toEqual([409, 'role_held']);
    for (const name of [person.name, email, 'till']) expect(refused.body.detail).toContain(name);
    await owner().patch(at(`/people/${person.id}`), { role: 'viewer' });
    await owner().del(at(`/invitations/${id}`));
    expect((await owner().del(at(`/roles/${role.id}`))).status).toBe(409);
    await owner().del(at(`/api-keys/${answer.body.id}`));
    expect((await owner().del(at(`/roles/${role.id}`))).status).toBe(204);
    expect((await owner().del(at(`/roles/${role.id}`))).status).toBe(404);
  });

  test('is one of a few', { tags: 'verb' }, async () => {
    const { id } = await newSite();
    const one = (i: number): Promise<Answer> =>
      owner().post(`/api/sites/${id}/roles`, { name: `Role ${i}`, permissions: ['site.read'] });
    const all = await Promise.all(Array.from({ length: roleLimits.roles + 2 }, (_, i) => one(i)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(roleLimits.roles);
    expect(all.filter(({ status }) => status === 400)).toHaveLength(2);
  });
});

describe('nobody gives what they do not hold', { tags: 'auth' }, () => {
  let clerk: Person;
  let weak: Role;
  let strong: Role;
  beforeAll(async () => {
    await open();
    const held: Permission[] = ['people.read', 'people.invite', 'people.manage', 'roles.manage', 'keys.manage'];
    ({ person: clerk } = await holding(...held, 'metrics.read'));
    weak = await roleOf('metrics.read');
    strong = await roleOf('metrics.read', 'answers.read');
  });

  test.each<[what: string, act: (role: Role) => Promise<Answer>]>([
    ['an invitation', (role) => clerk.client.post(at('/invitations'), { email: newEmail(), role: role.id })],
    [
      'a link of an invitation',
      async (role) => {
        const { id } = await invite(shop.id, role.id);
        return clerk.client.post(at(`/invitations/${id}/link`), {});
      },
    ],
    [
      'another role for somebody',
      async (role) => {
        const person = await join(shop.id, weak.id);
        return clerk.client.patch(at(`/people/${person.id}`), { role: role.id });
      },
    ],
    [
      'a lower role for somebody',
      async (role) => {
        const person = await join(shop.id, role.id);
        return clerk.client.patch(at(`/people/${person.id}`), { role: weak.id });
      },
    ],
    ['the end of somebody', async (role) => clerk.client.del(at(`/people/${(await join(shop.id, role.id)).id}`))],
    ['a key', async (role) => (await keyOf(role.id, clerk.client)).answer],
    ['a role', (role) => make(role.permissions, clerk.client)],
    ['more in a role', async (role) => edit(await roleOf('metrics.read'), role.permissions, clerk.client)],
    ['less in a role', async ({ permissions }) => edit(await roleOf(...permissions), ['metrics.read'], clerk.client)],
    [
      'the end of a role',
      async ({ permissions }) => clerk.client.del(at(`/roles/${(await roleOf(...permissions)).id}`)),
    ],
  ])('with %s', async (_, act) => {
    expect((await act(weak)).status).toBeLessThan(300);
    expect(codeOf(await act(strong))).toEqual([403, 'forbidden']);
  });

  test.each(Object.keys(presets))('nor is %s given by who holds less', async (role) => {
    expect((await clerk.client.post(at('/invitations'), { email: newEmail(), role })).status).toBe(403);
    expect((await clerk.client.patch(at(`/people/${clerk.id}`), { role })).status).toBe(403);
  });

  test('a link for a new password of somebody who may more', async () => {
    const link = async (role: Role): Promise<Answer> =>
      clerk.client.post(at(`/people/${(await join(shop.id, role.id)).id}/reset-link`), {});
    expect((await link(weak)).status).toBe(201);
    expect(codeOf(await link(strong))).toEqual([403, 'works_elsewhere']);
  });

  test('also when it is taken from them just then', { tags: 'storage' }, async () => {
    for (let round = 0; round < 4; round += 1) {
      const { role, person } = await holding('people.invite', 'answers.read', 'keys.manage', 'roles.manage');
      const given = await roleOf('answers.read');
      const [, key, invitation, another] = await Promise.all([
        edit(role, ['people.invite', 'keys.manage', 'roles.manage']),
        keyOf(given.id, person.client),
        person.client.post(at('/invitations'), { email: newEmail(), role: given.id }),
        make(['answers.read'], person.client),
      ]);
      // What was given before was taken with it; what comes after is refused. A role stays: nobody holds it.
      for (const { status } of [key.answer, invitation, another]) expect([201, 403]).toContain(status);
      if (key.answer.status === 201) expect((await key.program.get('/api/me')).status).toBe(401);
      const { invitations } = (await owner().get(at('/people'))).body;
      expect(invitations.filter((one: { role: string }) => one.role === given.id)).toEqual([]);
    }
  });

  test.each(['sites.make', 'identity.rotate', 'people.manage', 'keys.manage'] as const)(
    'to a key %s, not even an owner',
    async (permission) => {
      const { answer } = await keyOf((await roleOf('site.read', permission)).id);
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'role']);
    },
  );
});

describe('whoever holds less', { tags: 'auth' }, () => {
  beforeAll(open);

  test('ends no key and no invitation of more, and invites nobody in the place of one', async () => {
    const { person } = await holding('people.read', 'people.invite', 'keys.manage', 'answers.read');
    const { client } = person;
    const [more, less] = [await roleOf('metrics.read'), await roleOf('answers.read')];
    const keys = [await keyOf(more.id), await keyOf(less.id)];
    const endings = keys.map(async ({ answer }) => client.del(at(`/api-keys/${answer.body.id}`)));
    expect((await Promise.all(endings)).map(({ status }) => status)).toEqual([403, 204]);

    const email = newEmail();
    const [stronger, weaker] = [await invite(shop.id, more.id, email), await invite(shop.id, less.id, newEmail())];
    expect(codeOf(await client.post(at('/invitations'), { email, role: less.id }))).toEqual([403, 'forbidden']);
    expect(codeOf(await client.del(at(`/invitations/${stronger.id}`)))).toEqual([403, 'forbidden']);
    expect((await client.del(at(`/invitations/${weaker.id}`))).status).toBe(204);
    expect((await accept(stronger.token)).status).toBe(201);
  });
});

describe('of tickets', () => {
  beforeAll(open);

  test.each([
    ['tickets.assign', 'put', '/assignment', { personId: null }],
    ['tickets.reply', 'post', '/messages', { text: 'x', visibility: 'note' }],
    ['tickets.close', 'post', '/resolution', {}],
  ] as const)('%s alone does nothing to a ticket that may not be read', async (permission, method, path, body) => {
    const { person } = await holding(permission);
    const { ticket } = await complain({}, { siteId: shop.id, siteKey: shop.key });
    expect(codeOf(await person.client[method](ticket + path, body))).toEqual([403, 'forbidden']);
    expect((await owner().get(ticket)).body.revision).toBe(1);
  });

  test('whoever may resolve and not reply says no last word to the customer', async () => {
    const { person } = await holding('tickets.read', 'tickets.close');
    const { ticket } = await complain({}, { siteId: shop.id, siteKey: shop.key });
    expect(codeOf(await person.client.post(`${ticket}/resolution`, { text: 'Solved' }))).toEqual([403, 'forbidden']);
    expect((await person.client.post(`${ticket}/resolution`, {})).status).toBe(201);
  });

  test('who holds a role is told to whoever may read people, and may remove it', async () => {
    const { role } = await holding('metrics.read');
    const [keeper, reader] = [await holding('roles.manage'), await holding('roles.manage', 'metrics.read')];
    expect(codeOf(await keeper.person.client.del(at(`/roles/${role.id}`)))).toEqual([403, 'forbidden']);
    expect((await reader.person.client.del(at(`/roles/${role.id}`))).body).toMatchObject({ detail: 'held by 1' });
  });
});

describe('a change of a role', { tags: 'auth' }, () => {
  beforeAll(open);

  test('holds at once for who holds it, with the tickets they may no longer answer', { tags: 'storage' }, async () => {
    const { role, person } = await holding('tickets.read', 'tickets.reply', 'metrics.read');
    const other = await join(shop.id, 'agent');
    const complaints = [];
    for (const { id } of [person, other]) {
      const complaint = await complain({}, { siteId: shop.id, siteKey: shop.key });
      expect((await owner().put(`${complaint.ticket}/assignment`, { personId: id })).status).toBe(200);
      complaints.push(complaint);
    }
    const { answer, program } = await keyOf(role.id);
    expect([answer.status, (await program.get(at('/tickets'))).status]).toEqual([201, 200]);

    expect((await edit(role, ['metrics.read'])).status).toBe(200);
    expect((await person.client.get(at('/tickets'))).status).toBe(403);
    expect((await person.client.get(at('/metrics/csat'))).status).toBe(200);
    expect((await program.get(at('/tickets'))).status).toBe(403);
    const [theirs, others] = await Promise.all(complaints.map(async ({ ticket }) => (await owner().get(ticket)).body));
    expect([theirs.assignee, theirs.history.at(-1).type]).toEqual([null, 'ticket.unassigned']);
    expect(others.assignee).toMatchObject({ id: other.id });
  });

  test('ends what its holders made and could not make now', async () => {
    const { role, person } = await holding(
      'people.read',
      'people.invite',
      'people.manage',
      'keys.manage',
      'answers.read',
    );
    const given = await roleOf('answers.read');
    const kept = await roleOf('people.read');
    const keys = [await keyOf(given.id, person.client), await keyOf(kept.id, person.client)];
    const { token } = await invite(shop.id, given.id, newEmail(), person.client);
    const second = await invite(shop.id, kept.id, newEmail(), person.client);
    const member = await join(shop.id, given.id);
    const { link } = (await person.client.post(at(`/people/${member.id}/reset-link`), {})).body;

    await edit(role, ['people.read', 'people.invite', 'people.manage', 'keys.manage']);
    expect(await Promise.all(keys.map(async ({ program }) => (await program.get('/api/me')).status))).toEqual([
      401, 200,
    ]);
    expect((await accept(token)).status).toBe(410);
    expect((await accept(second.token)).status).toBe(201);
    const choose = { token: new URL(link).hash.slice(1), newPassword: 'a brand new password' };
    expect((await someone({ address: randomAddress() }).post('/api/auth/reset-password', choose)).status).toBe(410);
  });

  test('ends keys and invitations of it that would be more than their maker may', async () => {
    const { person } = await holding('people.invite', 'keys.manage', 'answers.read');
    const given = await roleOf('answers.read');
    const [theirs, owners] = [await keyOf(given.id, person.client), await keyOf(given.id)];
    const { token } = await invite(shop.id, given.id, newEmail(), person.client);
    const statuses = (): Promise<number[]> =>
      Promise.all([theirs, owners].map(async ({ program }) => (await program.get('/api/me')).status));
    const wider = (await edit(given, ['answers.read', 'metrics.read'])).body;
    expect(await statuses()).toEqual([401, 200]);
    expect((await accept(token)).status).toBe(410);
    await edit(wider, ['answers.read', 'people.manage']);
    expect(await statuses()).toEqual([401, 401]);
  });

  test('does not make an owner of who holds everything: the last one stays', async () => {
    const { person } = await holding(...presets.owner);
    const { members } = (await owner().get(at('/people'))).body;
    const first = members.find((one: { role: string }) => one.role === 'owner');
    expect(codeOf(await person.client.del(at(`/people/${first.id}`)))).toEqual([409, 'last_owner']);
    expect(codeOf(await person.client.patch(at(`/people/${first.id}`), { role: 'viewer' }))).toEqual([
      409,
      'last_owner',
    ]);
  });
});
