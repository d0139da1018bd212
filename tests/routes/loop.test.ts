import { expect, test } from 'vitest';
import { guest, owner, site, visitor } from './kit/routes.ts';

test('a complaint becomes a ticket, gets a reply, and its customer reads it', { tags: 'verb' }, async () => {
  const id = crypto.randomUUID();
  const threadSecret = 'k'.repeat(43);
  const body = { id, kind: 'complaint', comment: '快递迟到了三天', category: 'delivery', threadSecret };
  const sent = await visitor().post(`/v1/sites/${site().siteKey}/responses`, body);
  expect(sent.status).toBe(201);
  const tickets = `/api/sites/${site().siteId}/tickets`;
  const ticket = `${tickets}/${sent.body.ticket.number}`;

  expect((await guest().get(tickets)).status).toBe(401);
  const found = await owner().get(`${tickets}?q=${encodeURIComponent('迟到')}`);
  expect(found.body.items.map((t: { id: string }) => t.id)).toContain(id);

  const replied = await owner().post(`${ticket}/messages`, { text: 'It is on its way.', visibility: 'public' });
  expect(replied.status).toBe(201);
  const thread = await visitor().as({ bearer: threadSecret }).get(`/v1/threads/${id}`);
  expect(thread.body.messages.map((m: { text: string }) => m.text)).toEqual(['快递迟到了三天', 'It is on its way.']);
});
