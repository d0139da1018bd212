import { policy } from '@huiyin/server/features';
import type { Who } from '@huiyin/server/http/manifest';
import { permissions, presets, type Permission } from '@huiyin/shared/domain/permissions';
import { beforeAll, describe, expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { makeFirstSite } from '../kit/first-site.ts';
import { startServerHere } from '../kit/server-here.ts';
import { tempDir } from '../kit/temp.ts';
import { complain } from './kit/complaint.ts';
import { baseUrls, databaseUrl, fetchThere, guest, owner, site } from './kit/routes.ts';
import { join, newSite, type Preset } from './kit/staff.ts';
import type { Things } from './kit/things.ts';

/** Somebody who calls: what they may do on the site, or why they may do nothing there. */
interface Caller {
  name: string;
  headers: Record<string, string>;
  held: readonly Permission[] | 'nobody' | 'stranger';
  /** A program: it is no person, but has a role. */
  key?: true;
}

const callers: Caller[] = [];
const parts = Object.values(import.meta.glob<Record<string, Things>>('./things/*.ts', { eager: true })).flatMap(
  Object.values<Things>,
);
/** What every site has. */
const everywhere = { slug: 'csat', version: '1', metric: 'csat', line: '1' };
let real: Readonly<Record<string, string>>;
let siteId: string;
let otherId: string;

const keyOf = async (id: string, role: Preset): Promise<{ id: string; secret: string }> =>
  (await owner().post(`/api/sites/${id}/api-keys`, { name: `A ${role} program`, role })).body;

const roleOf = async (held: readonly Permission[]): Promise<{ id: string }> =>
  (await owner().post(`/api/sites/${siteId}/roles`, { name: `May ${held.join()}`, permissions: held })).body;

async function makeThings(): Promise<Record<string, string>> {
  const made = Object.assign({}, ...(await Promise.all(parts.map(({ make }) => make(siteId)))));
  expect(Object.values(made)).not.toContain(undefined);
  return made;
}

beforeAll(async () => {
  siteId = site().siteId;
  otherId = (await newSite()).id;
  callers.push({ name: 'nobody', headers: {}, held: 'nobody' });
  callers.push({ name: 'a made-up session', headers: { cookie: 'sid=made.up' }, held: 'nobody' });
  callers.push({ name: 'a made-up key', headers: { authorization: 'Bearer hy_made-up' }, held: 'nobody' });
  const revoked = await keyOf(siteId, 'manager');
  await owner().del(`/api/sites/${siteId}/api-keys/${revoked.id}`);
  callers.push({ name: 'a revoked key', headers: { authorization: `Bearer ${revoked.secret}` }, held: 'nobody' });
  for (const held of ['viewer', 'agent', 'manager'] as const) {
    const { secret } = await keyOf(siteId, held);
    const headers = { authorization: `Bearer ${secret}` };
    callers.push({ name: `${held} key`, headers, held: presets[held], key: true });
  }
  const foreignKey = await keyOf(otherId, 'manager');
  callers.push({
    name: "another site's key",
    headers: { authorization: `Bearer ${foreignKey.secret}` },
    held: 'stranger',
    key: true,
  });
  const removed = await join(siteId, 'manager');
  await owner().del(`/api/sites/${siteId}/people/${removed.id}`);
  callers.push({ name: 'a removed manager', headers: { cookie: removed.cookie }, held: 'stranger' });
  const foreign = await join(otherId, 'owner');
  callers.push({ name: "another site's owner", headers: { cookie: foreign.cookie }, held: 'stranger' });
  for (const held of ['viewer', 'agent', 'manager', 'owner'] as const)
    callers.push({ name: held, headers: { cookie: (await join(siteId, held)).cookie }, held: presets[held] });

  real = { ...everywhere, siteId, ...(await makeThings()) };
});

const isEnd = ([route]: [string, Who]): boolean => route.startsWith('DELETE');
// What takes things away comes last: the others act on them.
const routes = Object.entries(policy).toSorted((a, b) => Number(isEnd(a)) - Number(isEnd(b)));

/**
 * Whether a route is tried by everybody. Who somebody is, and what they hold, is read from the database, elsewhere than on a file in
 * other ways; which route wants what is not: there the first route of each permission is tried so, the others by nobody and the owner.
 */
const isFirstFor = (route: string, who: Who): boolean =>
  !databaseUrl || routes.find(([, one]) => String(one) === String(who))?.[0] === route;

// To sign out would end the callers' sessions.
describe.each(routes.filter(([route]) => !route.endsWith('/sign-out')))('%s', { tags: 'auth' }, (route, who) => {
  test(`is for ${[who].flat().join(' or ')}`, async () => {
    for (const caller of isFirstFor(route, who) ? callers : [callers[0]!, callers.at(-1)!]) {
      const status = await reach(route, caller.headers);
      const expected = expectation(who, caller);
      if (expected === 'let in') expect.soft([401, 403, 404], `${caller.name} got ${status}`).not.toContain(status);
      else expect.soft(status, caller.name).toBe(expected);
    }
  });
});

// What permissions reach is decided by the same lines everywhere; roles.test.ts holds that they are read so.
test.each(permissions)('an own role of %s alone reaches the routes of it, and no other', async (held) => {
  const { id } = await roleOf([held]);
  const { cookie, id: personId } = await join(siteId, id);
  for (const [route, who] of routes) {
    if (who === 'anyone' || who === 'signed-in') continue;
    // Of nothing that is there: what a route says of its objects is a matter of others.
    const status = await reach(route, { cookie }, (name) => (name === 'siteId' ? siteId : crypto.randomUUID()));
    expect.soft(status === 403, `${route} answered ${status}`).toBe(!allows(who, [held]));
  }
  // A site has only so many roles of its own.
  await owner().del(`/api/sites/${siteId}/people/${personId}`);
  await owner().del(`/api/sites/${siteId}/roles/${id}`);
});

function realThing(name: string): string {
  expect(real[name], `tests/routes/things/ makes no ${name}`).toBeDefined();
  return real[name]!;
}

/** The status of a route with `named` for its parameters. */
function reach(route: string, headers: Record<string, string>, named = realThing): Promise<number> {
  const [method = '', pattern = ''] = route.split(' ');
  return ask(
    method,
    pattern.replaceAll(/:(\w+)/g, (_, name: string) => named(name)),
    headers,
  );
}

const allows = (who: Permission | readonly Permission[], held: readonly Permission[]): boolean =>
  [who].flat().some((one) => held.includes(one));

function expectation(who: Who, { held }: Caller): number | 'let in' {
  if (who === 'anyone') return 'let in';
  if (held === 'nobody') return 401;
  if (who === 'signed-in') return 'let in';
  if (held === 'stranger') return 404;
  return allows(who, held) ? 'let in' : 403;
}

/** The status alone: a stream would never end. */
async function ask(method: string, path: string, headers: Record<string, string>): Promise<number> {
  const base = baseUrls()[0] ?? '';
  const reads = ['POST', 'PUT', 'PATCH'].includes(method);
  const response = await fetchThere(base + path, {
    method,
    headers: { origin: base, ...headers, ...(reads && { 'content-type': 'application/json' }) },
    ...(reads && { body: '{}' }),
  });
  await response.body?.cancel();
  return response.status;
}

test('the API description holds every route of the policy, and no other', { tags: 'verb' }, async () => {
  const { body } = await guest().get('/openapi.json');
  const described = Object.entries(body.paths as Record<string, object>)
    .filter(([path]) => path.startsWith('/api/'))
    .flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
  expect(described.toSorted()).toEqual(routes.map(([route]) => route).toSorted());
});

describe('inside a site of my own, the objects of another site', () => {
  const bodies: Readonly<Record<string, unknown>> = Object.assign({}, ...parts.map((part) => part.bodies));
  const named = /:(\w+)/g;
  // Whoever opens an import makes its id: of one that is taken it says so.
  const making = 'PUT /api/sites/:siteId/imports/:importId';
  const isOfThing = ([route]: [string, Who]): boolean =>
    route !== making &&
    [...route.matchAll(named)].some(([, name]) => name !== 'siteId' && !Object.hasOwn(everywhere, name!));
  let foreign: Record<string, string>;
  let mine: Awaited<ReturnType<typeof join>>;
  beforeAll(async () => {
    foreign = await makeThings();
    mine = await join(otherId, 'owner');
  });

  test.each(routes.filter(isOfThing))('are as if they were not there for %s', async (route) => {
    const [method = '', pattern = ''] = route.split(' ');
    const call = (thing: (name: string) => string) => {
      const known: Readonly<Record<string, string>> = { ...everywhere, siteId: otherId };
      const path = pattern.replaceAll(named, (_, name: string) => known[name] ?? thing(name));
      const { get, post, put, patch, del } = mine.client;
      if (method === 'GET') return get(path);
      return { POST: post, PUT: put, PATCH: patch, DELETE: del }[method]!(path, bodies[route] ?? {});
    };
    const [there, nowhere] = [await call((name) => foreign[name]!), await call(() => crypto.randomUUID())];
    expect(there.status).toBe(404);
    expect(there.body).toEqual(nowhere.body);
  });

  test('are untouched afterwards', async () => {
    const { body } = await owner().get(`/api/sites/${siteId}/tickets/${foreign['ticketId']}`);
    expect(body).toMatchObject({ status: 'open', assignee: null, messages: [{ text: 'The parcel is late' }] });
    const people = await owner().get(`/api/sites/${siteId}/people`);
    expect(people.body.members.find((m: { id: string }) => m.id === foreign['personId']).role).toBe('agent');
    expect(people.body.invitations.map((i: { id: string }) => i.id)).toContain(foreign['invitationId']);
    const keys = await owner().get(`/api/sites/${siteId}/api-keys`);
    expect(keys.body.keys.map((k: { id: string }) => k.id)).toContain(foreign['keyId']);
    const { roles } = (await owner().get(`/api/sites/${siteId}/roles`)).body;
    expect(roles.map((one: { id: string }) => one.id)).toContain(foreign['roleId']);
    const { documents } = (await owner().get(`/api/sites/${siteId}/documents?kind=reply_template`)).body;
    expect(documents.find((one: { id: string }) => one.id === foreign['documentId']).title).toBe('Sorry');
  });

  test('a ticket cannot be given to somebody who does not work here', async () => {
    const { ticket } = await complain();
    const given = await owner().put(`${ticket}/assignment`, { personId: mine.id });
    expect(given.status).toBe(400);
    expect(given.body.errors[0].field).toBe('personId');
  });
});

test.each([
  ['X-HTTP-Method-Override', { 'x-http-method-override': 'DELETE' }],
  ['X-Original-URL', { 'x-original-url': '/api/me', 'x-rewrite-url': '/api/me' }],
  ['X-Remote-User', { 'x-remote-user': 'owner@shop.example', 'x-forwarded-user': 'owner@shop.example' }],
])('%s says nothing about who calls and what', async (_, headers) => {
  expect((await guest().get(`/api/sites/${siteId}`, { headers })).status).toBe(401);
  expect((await owner().get(`/api/sites/${siteId}`, { headers })).status).toBe(200);
});

test.each(['//api/me', '/api//me', '/API/me', '/api/me/', '/api%2Fme', '/api/nothing', '/api/sites/%2Fme'])(
  'the odd path %s leads nowhere, also for an owner',
  async (path) => {
    const base = baseUrls()[0] ?? '';
    const { cookie } = callers.find((c) => c.name === 'owner')!.headers as { cookie: string };
    const response = await fetch(base + path, { headers: { cookie } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  },
);

test('what a slow body asks for is judged once it is in: by then its sender may do nothing any more', async () => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path });
  const first = await makeFirstSite([server.url], server.setupUrl!);
  const ours = client(server.url, { cookie: first.ownerCookie }, server.fetch);
  const path = `/api/sites/${first.siteId}`;
  const sendSlowly = async (where: string, type: string, ...pieces: [string, string]): Promise<number> => {
    const { id, secret } = (await ours.post(`${path}/api-keys`, { name: 'Robot', role: 'manager' })).body;
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const answer = server.fetch(`${server.url}${path}/${where}`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${secret}` },
      body: readable,
      duplex: 'half',
    } as RequestInit);
    // Taken only when somebody reads it: its sender was let in.
    await writer.write(new TextEncoder().encode(pieces[0]));
    await ours.del(`${path}/api-keys/${id}`);
    server.forward(2000);
    await writer.write(new TextEncoder().encode(pieces[1]));
    await writer.close();
    return (await answer).status;
  };
  expect(await sendSlowly('surveys', 'application/json', '{"slug":', '"late"}')).toBe(401);
  const row = JSON.stringify({ externalId: '1', kind: 'csat', score: 5, occurredAt: '2026-02-01' });
  expect(await sendSlowly('imports', 'application/x-ndjson', row, '\n')).toBe(401);
  expect((await ours.get(`${path}/responses`)).body.items).toEqual([]);
});
