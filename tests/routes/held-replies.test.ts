import { takenBackReply, ticketView } from '@huiyin/shared/contract/tickets';
import { expect, test } from 'vitest';
import { complain } from './kit/complaint.ts';
import { owner, site, tick } from './kit/routes.ts';
import { join } from './kit/staff.ts';

const reply = (holdSeconds: number) => ({ id: crypto.randomUUID(), text: 'Sorry', visibility: 'public', holdSeconds });

test('a reply can be taken back until its customer has it, who knows nothing of it', { tags: 'storage' }, async () => {
  const aki = await join(site().siteId, 'agent', 'Aki');
  const bo = await join(site().siteId, 'agent', 'Bo');
  const { ticket, thread, customer } = await complain();
  const before = (await customer.get(thread)).body;
  const said = reply(10);
  const { status, body } = await aki.client.post(`${ticket}/messages`, said);
  expect(status).toBe(201);
  const held = { id: said.id, text: 'Sorry', author: { id: aki.id, name: 'Aki' }, resolves: false };
  expect(ticketView.parse(body)).toMatchObject({ status: 'open', messageCount: 1, held: [held] });
  expect(Date.parse(body.held[0].releaseAt) - Date.parse(body.held[0].at)).toBe(10_000);
  expect((await customer.get(thread)).body).toEqual(before);

  const { revision } = (await bo.client.get(ticket)).body;
  const late = await bo.client.post(`${ticket}/messages`, { ...reply(0), base: revision - 1 });
  expect([late.status, late.body.code]).toEqual([409, 'conflict']);
  const path = `${ticket}/held-replies/${said.id}`;
  expect((await bo.client.del(path)).status).toBe(403);
  const taken = await aki.client.del(path);
  expect(takenBackReply.parse(taken.body)).toMatchObject({ text: 'Sorry', resolves: false, ticket: { held: [] } });
  expect((await aki.client.del(path)).status).toBe(404);
  expect((await bo.client.get(ticket)).body).toMatchObject({ status: 'open', messageCount: 1, held: [] });
  expect((await customer.get(thread)).body).toEqual(before);
});

test(
  'it goes once, by itself, in whichever process, and the ticket is resolved with it',
  { tags: 'storage' },
  async () => {
    const { ticket, thread, customer } = await complain();
    const word = { id: crypto.randomUUID(), text: 'Sorry', holdSeconds: 1 };
    const { status, body: view } = await owner().post(`${ticket}/resolution`, word);
    expect([status, view.status, view.held[0].resolves]).toEqual([201, 'open', true]);
    const said = async () => {
      await tick();
      return (await customer.get(thread)).body.messages.length;
    };
    await expect.poll(said).toBe(2);
    const after = (await owner().get(ticket)).body;
    expect(after).toMatchObject({ status: 'resolved', held: [], messages: [{}, { id: word.id, text: 'Sorry' }] });
    expect(after.history.map(({ type }: { type: string }) => type)).toEqual([
      'ticket.opened',
      'message.staff',
      'ticket.resolved',
    ]);
    expect(after.firstRepliedAt).toBe(after.messages[1].at);
    expect(Date.parse(after.firstRepliedAt)).toBeGreaterThanOrEqual(Date.parse(view.held[0].releaseAt));
    expect((await owner().post(`${ticket}/resolution`, word)).status).toBe(201);
    expect((await owner().del(`${ticket}/held-replies/${word.id}`)).body.code).toBe('already_sent');
  },
);

test.each([
  ['holdSeconds', 'messages', { ...reply(11) }],
  ['holdSeconds', 'messages', { ...reply(10), visibility: 'note' }],
  ['text', 'messages', { ...reply(0), text: 'Dear {name}' }],
  ['text', 'resolution', { text: 'Dear {name|customer}' }],
  ['text', 'resolution', { holdSeconds: 10 }],
  ['text', 'resolution', { id: crypto.randomUUID() }],
])('refuses a wrong %s of %s', async (field, path, body) => {
  const { ticket } = await complain();
  const refused = await owner().post(`${ticket}/${path}`, body);
  expect([refused.status, refused.body.errors[0].field]).toEqual([400, field]);
});
