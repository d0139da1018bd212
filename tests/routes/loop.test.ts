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

test(
  'first replies are counted by what the complaint was about, those that wait beside them',
  { tags: 'verb' },
  async () => {
    const metric = `/api/sites/${site().siteId}/metrics/first_reply?split=touchpoint`;
    const touchpoint = crypto.randomUUID();
    for (const text of 'abcdefghij') {
      const body = { id: crypto.randomUUID(), kind: 'complaint', comment: text, touchpoint };
      const { body: sent } = await visitor().post(`/v1/sites/${site().siteKey}/responses`, body);
      const ticket = `/api/sites/${site().siteId}/tickets/${sent.ticket.number}`;
      if (text !== 'j') await owner().post(`${ticket}/messages`, { text: 'On its way.', visibility: 'public' });
    }
    const { status, body } = await owner().get(metric);
    expect([status, body.unit, body.better]).toEqual([200, 'minutes', 'less']);
    const of = body.split.values.find((value: { of: string }) => value.of === touchpoint);
    expect(of).toMatchObject({ n: 10, value: expect.any(Number) });
    expect(of.low <= of.value && of.value <= of.high).toBe(true);
  },
);
