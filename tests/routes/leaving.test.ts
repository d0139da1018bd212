import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../kit/api.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { complain, type Complaint } from './kit/complaint.ts';
import { owner, randomAddress, someone } from './kit/routes.ts';
import { invite, join, newSite, password, type Person } from './kit/staff.ts';

let shop: { id: string; key: string };
const at = (path: string): string => `/api/sites/${shop.id}${path}`;
beforeAll(async () => {
  shop = await newSite({ origins: [siteOrigin] });
});

const accept = (token: string, more: object = { name: 'New' }): Promise<Answer> =>
  someone({ address: randomAddress() }).post('/api/invitations/acceptance', { token, password, ...more });
const remove = ({ id }: Person): Promise<Answer> => owner().del(at(`/people/${id}`));
const ticketOf = (to: Person): Promise<Complaint> => assigned(complain({}, { siteId: shop.id, siteKey: shop.key }), to);
async function assigned(made: Promise<Complaint>, to: Person): Promise<Complaint> {
  const complaint = await made;
  expect((await owner().put(`${complaint.ticket}/assignment`, { personId: to.id })).status).toBe(200);
  return complaint;
}
const look = async ({ ticket }: Complaint): Promise<{ assignee: unknown; last: string }> => {
  const { assignee, history } = (await owner().get(ticket)).body;
  return { assignee, last: history.at(-1).type };
};
const keyWorks = async (bearer: string): Promise<number> => (await someone({ bearer }).get(at('/tickets'))).status;

describe.each([
  ['leaves', remove],
  ['becomes a viewer', ({ id }: Person) => owner().patch(at(`/people/${id}`), { role: 'viewer' })],
])('when somebody %s', (_, end) => {
  test('tickets that wait go to nobody, and history says so', { tags: 'storage' }, async () => {
    const agent = await join(shop.id, 'agent');
    const [open, waiting, closed] = [await ticketOf(agent), await ticketOf(agent), await ticketOf(agent)];
    await owner().post(`${waiting.ticket}/messages`, { text: 'Which order?', visibility: 'public' });
    await owner().post(`${closed.ticket}/closure`, {});
    expect((await end(agent)).status).toBeLessThan(300);
    for (const one of [open, waiting]) expect(await look(one)).toEqual({ assignee: null, last: 'ticket.unassigned' });
    expect(await look(closed)).toMatchObject({ assignee: { id: agent.id }, last: 'ticket.closed' });
    // What was over waits again: not for whom it cannot reach.
    await closed.customer.post(`${closed.thread}/messages`, { id: crypto.randomUUID(), text: 'Still broken' });
    expect(await look(closed)).toEqual({ assignee: null, last: 'ticket.unassigned' });
  });

  test('what they handed out ends: keys that may more, invitations, links for others', { tags: 'auth' }, async () => {
    const second = await join(shop.id, 'owner');
    const member = await join(shop.id, 'viewer');
    const made = await second.client.post(at('/api-keys'), { name: 'till', role: 'manager' });
    expect(await keyWorks(made.body.secret)).toBe(200);
    const { token } = await invite(shop.id, 'owner', undefined, second.client);
    const { link } = (await second.client.post(at(`/people/${member.id}/reset-link`), {})).body;

    expect((await end(second)).status).toBeLessThan(300);
    expect(await keyWorks(made.body.secret)).toBe(401);
    expect((await accept(token)).status).toBe(410);
    const choose = { token: new URL(link).hash.slice(1), newPassword: 'a brand new password' };
    expect((await someone({ address: randomAddress() }).post('/api/auth/reset-password', choose)).status).toBe(410);
  });
});

test('a lower role keeps the keys that may no more than it', async () => {
  const second = await join(shop.id, 'owner');
  const secrets = [];
  for (const role of ['manager', 'agent', 'viewer'])
    secrets.push((await second.client.post(at('/api-keys'), { name: role, role })).body.secret);
  expect((await owner().patch(at(`/people/${second.id}`), { role: 'agent' })).body.ended).toBe(true);
  expect(await Promise.all(secrets.map(keyWorks))).toEqual([401, 200, 200]);
});

test('nobody who left comes back by an older invitation', { tags: 'storage' }, async () => {
  const first = await invite(shop.id, 'owner');
  const later = await invite(shop.id, 'viewer', first.email);
  expect((await accept(first.token)).status).toBe(410);
  expect((await accept(later.token)).status).toBe(201);
  const { members } = (await owner().get(at('/people'))).body;
  const { id } = members.find((one: { email: string }) => one.email === first.email);
  await owner().del(at(`/people/${id}`));
  for (const { token } of [first, later]) expect((await accept(token, {})).status).toBe(410);
});

test('an invitation that is withdrawn while it is accepted does one of the two', { tags: 'storage' }, async () => {
  for (let round = 0; round < 6; round += 1) {
    const { token, email, id } = await invite(shop.id, 'agent');
    const [joined, withdrawn] = await Promise.all([accept(token), owner().del(at(`/invitations/${id}`))]);
    const { members } = (await owner().get(at('/people'))).body;
    const isMember = members.some((one: { email: string }) => one.email === email);
    expect([joined.status, withdrawn.status, isMember]).toEqual(
      joined.status === 201 ? [201, 404, true] : [410, 204, false],
    );
  }
});

test('a ticket is given to nobody who is leaving just then', { tags: 'storage' }, async () => {
  for (let round = 0; round < 4; round += 1) {
    const agent = await join(shop.id, 'agent');
    const { ticket } = await complain({}, { siteId: shop.id, siteKey: shop.key });
    await Promise.all([owner().put(`${ticket}/assignment`, { personId: agent.id }), remove(agent)]);
    expect((await owner().get(ticket)).body.assignee).toBeNull();
  }
});
