import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { makeFirstSite, ownerPerson, siteOrigin } from '../kit/first-site.ts';
import { huiyin } from '../kit/server.ts';
import { startServerHere } from '../kit/server-here.ts';
import { tempDir } from '../kit/temp.ts';
import { complaint } from '../load/answers.ts';

const minute = 60_000;
const year = 365 * 86_400_000;

test('what a clock made that was ahead is not valid once it is right; a small step back changes nothing', async () => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path });
  const { ownerCookie, siteId } = await makeFirstSite([server.url], server.setupUrl!);
  const owner = client(server.url, { cookie: ownerCookie });
  const me = async (): Promise<number> => (await owner.get('/api/me')).status;
  const invite = async (email: string): Promise<string> => {
    const path = `/api/sites/${siteId}/invitations`;
    const { id } = (await owner.post(path, { email, role: 'agent' })).body;
    const { link } = (await owner.post(`${path}/${id}/link`, {})).body;
    return new URL(link).hash.slice(1);
  };
  const visitor = client(server.url);
  const look = async (token: string): Promise<number> =>
    (await visitor.post('/api/invitations/lookup', { token })).status;
  const reset = async (token: string): Promise<number> =>
    (await visitor.post('/api/auth/reset-password', { token, newPassword: 'a brand new password' })).status;

  server.forward(10 * year);
  const ahead = await invite('ahead@staff.example');
  expect(await look(ahead)).toBe(200);
  server.forward(-10 * year);
  expect(await look(ahead)).toBe(410);
  const now = await invite('now@staff.example');
  server.forward(-9 * minute);
  expect([await me(), await look(now)]).toEqual([200, 200]);

  const printed = await huiyin(['reset-link', ownerPerson.email], { dataDir: dir.path });
  const token = new URL(printed.split('\n', 1)[0]!).hash.slice(1);
  server.forward(-2 * minute);
  // The session was begun eleven minutes from now, and the operator's link ends eleven minutes too late.
  expect([await me(), await reset(token)]).toEqual([401, 410]);
  server.forward(11 * minute);
  expect([await me(), await reset(token)]).toEqual([200, 200]);
});

test('a ticket that a clock wrote which was ahead is due now, and its history says why', async () => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path });
  const { ownerCookie, siteId, siteKey } = await makeFirstSite([server.url], server.setupUrl!);
  const owner = client(server.url, { cookie: ownerCookie });
  server.forward(10 * year);
  const { id } = complaint();
  await client(server.url, { origin: siteOrigin }).post(`/v1/sites/${siteKey}/responses`, { ...complaint(), id });
  server.forward(-10 * year);
  const ticket = async () => (await owner.get(`/api/sites/${siteId}/tickets/${id}`)).body;
  await expect.poll(async () => (await ticket()).history.at(-1).type).toBe('ticket.made_ahead');
  expect(Date.parse((await ticket()).replyDueAt)).toBeLessThanOrEqual(server.now());
});
