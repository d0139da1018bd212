import { beforeAll, describe, expect, test } from 'vitest';
import { complain, type Complaint } from './kit/complaint.ts';
import { ownerPerson } from '../kit/first-site.ts';
import { baseUrls, owner, ownerCookie, site } from './kit/routes.ts';

const evil = 'https://evil.test';
let complaint: Complaint;
beforeAll(async () => {
  complaint = await complain();
});

const base = (): string => baseUrls()[0] ?? '';
const reply = JSON.stringify({ text: 'forged', visibility: 'public' });
const json = 'application/json';

/** What a page can make a signed-in browser send. */
const forged: [name: string, headers: Record<string, string>, body: string, refused: number[]][] = [
  ['JSON from another origin', { origin: evil, 'content-type': json }, reply, [403]],
  ['JSON from a sandboxed frame', { origin: 'null', 'content-type': json }, reply, [403]],
  ['JSON without an Origin', { 'content-type': json }, reply, [403]],
  ['JSON said to be cross-site', { 'content-type': json, 'sec-fetch-site': 'cross-site' }, reply, [403]],
  ['JSON said to be same-site', { 'content-type': json, 'sec-fetch-site': 'same-site', origin: evil }, reply, [403]],
  ['JSON as text/plain', { origin: evil, 'content-type': 'text/plain' }, reply, [403, 415]],
  ['a form', { origin: evil, 'content-type': 'application/x-www-form-urlencoded' }, 'text=x', [403, 415]],
  ['a multipart form', { origin: evil, 'content-type': 'multipart/form-data; boundary=x' }, '--x--', [403, 415]],
  ['an origin that ends like ours', { origin: 'http://127.0.0.1.evil.test', 'content-type': json }, reply, [403]],
  ['our host on another port', { origin: 'http://127.0.0.1:1', 'content-type': json }, reply, [403]],
];

describe.each(forged)('%s', (_, headers, body, refused) => {
  test('does not reply in the name of who is signed in', async () => {
    const answer = await fetch(`${base()}${complaint.ticket}/messages`, {
      method: 'POST',
      headers: { cookie: ownerCookie, ...headers },
      body,
    });
    expect(refused).toContain(answer.status);
    const { body: ticket } = await owner().get(complaint.ticket);
    expect(ticket.messages).toHaveLength(1);
  });
});

test.each([
  ['PATCH', () => `/api/sites/${site().siteId}`, '{"name":"Hacked"}'],
  ['PUT', () => `${complaint.ticket}/assignment`, '{"personId":null}'],
  ['DELETE', () => `${complaint.ticket}/closure`, undefined],
  ['POST', () => `${complaint.ticket}/closure`, '{}'],
  ['POST', () => '/api/sites', '{"name":"Hacked"}'],
  ['POST', () => `/api/sites/${site().siteId}/imports`, ''],
  ['POST', () => `/api/sites/${site().siteId}/import-inspections`, ''],
  ['POST', () => '/api/auth/sign-out', undefined],
  ['POST', () => '/api/auth/change-password', '{"currentPassword":"x","newPassword":"yyyyyyyyyyyy"}'],
])('%s %# from another origin does nothing', async (method, path, body) => {
  const headers = { cookie: ownerCookie, origin: evil, ...(body !== undefined && { 'content-type': json }) };
  const answer = await fetch(base() + path(), { method, headers, ...(body !== undefined && { body }) });
  expect(answer.status).toBe(403);
  expect((await owner().get('/api/me')).status).toBe(200);
  expect((await owner().get(`/api/sites/${site().siteId}`)).body.name).toBe('Shop');
});

test('a program with a key needs no Origin, since a browser never sends its key by itself', async () => {
  const { body: key } = await owner().post(`/api/sites/${site().siteId}/api-keys`, { name: 'bot', role: 'agent' });
  const answer = await fetch(`${base()}${complaint.ticket}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key.secret}`, 'content-type': json },
    body: JSON.stringify({ text: 'From a program', visibility: 'note' }),
  });
  expect(answer.status).toBe(201);
});

test.each(['GET', 'HEAD'])('%s changes nothing, whatever it asks for', async (method) => {
  const { body: before } = await owner().get(complaint.ticket);
  for (const path of ['messages', 'closure', 'resolution', 'assignment', '?status=closed&_method=DELETE']) {
    const url = `${base()}${complaint.ticket}${path.startsWith('?') ? path : `/${path}`}`;
    await fetch(url, { method, headers: { cookie: ownerCookie, origin: base() } });
  }
  expect((await owner().get(complaint.ticket)).body).toEqual(before);
});

test('nobody is signed in from another origin', { tags: 'auth' }, async () => {
  const { email, password } = ownerPerson;
  for (const origin of [evil, 'null']) {
    const answer = await fetch(`${base()}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { origin, 'content-type': json },
      body: JSON.stringify({ email, password }),
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
});
