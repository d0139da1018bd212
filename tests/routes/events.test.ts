import { createClient } from '@libsql/client';
import { events, typesFor, type EventType } from '@huiyin/shared/contract/events';
import { words as history } from '@huiyin/shared/i18n/admin/history/en';
import { expect, test } from 'vitest';
import { client, sessionCookie, type Client } from '../kit/api.ts';
import { makeFirstSite, ownerPerson, siteOrigin } from '../kit/first-site.ts';
import { startServerHere } from '../kit/server-here.ts';
import { tempDir } from '../kit/temp.ts';

// Told by jobs and in ways that other tests go: reply-mail.test.ts, clocks.test.ts, attachments.test.ts.
const elsewhere: EventType[] = ['mail.failed', 'ticket.made_ahead', 'attachment.added'];

test('whatever is done is recorded as the catalogue says, and a changed password is told by mail', async () => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path });
  const { siteId, siteKey, ownerCookie } = await makeFirstSite([server.url], server.setupUrl!, { sampleData: true });
  const owner = client(server.url, { cookie: ownerCookie });
  const site = `/api/sites/${siteId}`;
  await workOnTicket(owner, site, client(server.url, { origin: siteOrigin }), siteKey);
  await changeSettings(owner, site);
  await moveStaff(owner, site, client(server.url));

  const database = createClient({ url: `file:${dir.file('huiyin.db')}` });
  const recorded = (await database.execute('SELECT type, data FROM events')).rows;
  for (const { type, data } of recorded)
    expect(events[type as EventType].data.safeParse(JSON.parse(String(data))), String(type)).toMatchObject({
      success: true,
    });
  const types = new Set([...recorded.map(({ type }) => type), ...elsewhere]);
  expect([...types].toSorted()).toEqual(Object.keys(events).toSorted());
  expect(typesFor('history').toSorted()).toEqual(Object.keys(history.events).toSorted());

  const notices = async () =>
    (await database.execute("SELECT to_email FROM outbox WHERE subject LIKE '%was changed'")).rows;
  await expect.poll(async () => (await notices()).map((row) => row['to_email'])).toEqual([ownerPerson.email]);
  database.close();
});

async function workOnTicket(owner: Client, site: string, visitor: Client, siteKey: string): Promise<void> {
  const id = crypto.randomUUID();
  const threadSecret = 's'.repeat(43);
  const body = { id, kind: 'complaint', comment: 'Late', threadSecret };
  const { number } = (await visitor.post(`/v1/sites/${siteKey}/responses`, body)).body.ticket;
  const customer = visitor.as({ bearer: threadSecret });
  const ticket = `${site}/tickets/${number}`;
  const { person } = (await owner.get('/api/me')).body;
  await owner.put(`${ticket}/assignment`, { personId: person.id });
  await owner.put(`${ticket}/assignment`, { personId: null });
  await owner.post(`${ticket}/messages`, { text: 'A note', visibility: 'note' });
  await owner.post(`${ticket}/closure`, {});
  await owner.del(`${ticket}/closure?undo=true`);
  const { number: again } = (await visitor.post(`/v1/sites/${siteKey}/responses`, { ...body, id: crypto.randomUUID() }))
    .body.ticket;
  await owner.put(`${ticket}/duplicates/${again}`, {});
  await owner.del(`${ticket}/duplicates/${again}`);
  await owner.post(`${ticket}/resolution`, { text: 'Solved' });
  await customer.post(`/v1/threads/${id}/rating`, { score: 1 });
  await customer.post(`/v1/threads/${id}/messages`, { id: crypto.randomUUID(), text: 'Not yet' });
}

async function changeSettings(owner: Client, site: string): Promise<void> {
  const { revision } = (await owner.get(site)).body;
  await owner.patch(site, { base: revision, name: 'Tea' });
  await owner.get(`${site}/identity-secret`);
  await owner.post(`${site}/identity-secret/rotation`, {});
  const csat = (await owner.get(`${site}/surveys/csat`)).body;
  await owner.patch(`${site}/surveys/csat`, { base: csat.revision, inPanel: !csat.inPanel });
  const wave = `${site}/surveys/nps/wave`;
  await owner.put(wave, { every: 'quarter', required: { by: 'share', customers: 900 }, base: null });
  await owner.del(wave);
  const templates = `${site}/documents`;
  const template = { kind: 'reply_template', title: 'Sorry', texts: { en: 'Sorry, {name|you}' } };
  const made = (await owner.post(templates, template)).body;
  await owner.patch(`${templates}/${made.id}`, { base: made.revision, title: 'So sorry' });
  await owner.del(`${templates}/${made.id}`);
  await owner.del(`${templates}/${made.id}/removal`);
  const row = JSON.stringify({ externalId: 'x', kind: 'csat', score: 4, occurredAt: '2026-01-02T03:04:05Z' });
  await owner.post(`${site}/imports`, row, { headers: { 'content-type': 'application/x-ndjson' } });
  await owner.del(`${site}/sample-data`);
  const { id } = (await owner.post(`${site}/api-keys`, { name: 'wall', role: 'viewer' })).body;
  await owner.del(`${site}/api-keys/${id}`);
}

async function moveStaff(owner: Client, site: string, guest: Client): Promise<void> {
  const password = 'a long enough password';
  const invite = async (email: string): Promise<{ id: string; token: string }> => {
    const { id } = (await owner.post(`${site}/invitations`, { email, role: 'agent' })).body;
    const { link } = (await owner.post(`${site}/invitations/${id}/link`, {})).body;
    return { id, token: new URL(link).hash.slice(1) };
  };
  const { id } = await invite('withdrawn@shop.example');
  await owner.del(`${site}/invitations/${id}`);
  const email = 'agent@shop.example';
  const { token } = await invite(email);
  await guest.post('/api/invitations/acceptance', { token, name: 'Agent', password });
  const agent = guest.as({ cookie: sessionCookie(await guest.post('/api/auth/sign-in/email', { email, password })) });
  const { person } = (await agent.get('/api/me')).body;
  const newPassword = 'another long password';
  // They came by a link that was handed over: nobody knows that the address is theirs, and no mail goes there.
  await agent.post('/api/auth/change-password', { currentPassword: password, newPassword });
  const enter = async (): Promise<Client> =>
    guest.as({ cookie: sessionCookie(await guest.post('/api/auth/sign-in/email', ownerPerson)) });
  await (await enter()).post('/api/auth/sign-out', {});
  await owner.post(`${site}/people/${person.id}/reset-link`, {});
  await owner.patch(`${site}/people/${person.id}`, { role: 'viewer' });
  const own = { name: 'Readers', permissions: ['tickets.read'] };
  const role = (await owner.post(`${site}/roles`, own)).body;
  await owner.patch(`${site}/roles/${role.id}`, { name: 'Those who read', base: role.revision });
  await owner.del(`${site}/roles/${role.id}`);
  await owner.del(`${site}/people/${person.id}`);
  await (await enter()).post('/api/auth/change-password', { currentPassword: ownerPerson.password, newPassword });
}
