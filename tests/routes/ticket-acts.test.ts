import { expect, test } from 'vitest';
import { complain } from './kit/complaint.ts';
import { owner, site } from './kit/routes.ts';
import { join } from './kit/staff.ts';

const acts = (): string => `/api/sites/${site().siteId}/ticket-acts`;

test('one act is done to many tickets, each says how, and all of it is undone', { tags: 'verb' }, async () => {
  const [one, two] = [await complain(), await complain()];
  const agent = await join(site().siteId, 'agent', 'Aki');
  const id = crypto.randomUUID();
  const missing = crypto.randomUUID();
  const tickets = [one.id, missing, two.id].map((ticket) => ({ id: ticket, base: 1 }));
  const asked = { id, act: { type: 'resolve' }, tickets };
  const done = [one.id, two.id].map((ticket) => ({ id: ticket, done: true, revision: 2, changed: true }));
  const refused = { id: missing, done: false, code: 'not_found' };
  for (const { status, body } of [await agent.client.post(acts(), asked), await agent.client.post(acts(), asked)])
    expect([status, body]).toEqual([200, { id, results: [done[0], refused, done[1]] }]);
  expect((await owner().get(one.ticket)).body).toMatchObject({ status: 'resolved', revision: 2 });

  const undone = { id, results: done.map((result) => ({ ...result, revision: 3 })) };
  for (const { status, body } of [await agent.client.del(`${acts()}/${id}`), await agent.client.del(`${acts()}/${id}`)])
    expect([status, body.results.toSorted(byId)]).toEqual([200, undone.results.toSorted(byId)]);
  const { status, history, unread } = (await owner().get(two.ticket)).body;
  expect([status, unread, history.map((event: { type: string }) => event.type)]).toEqual([
    'open',
    true,
    ['ticket.opened', 'ticket.resolved', 'ticket.reopened'],
  ]);
});

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

test('an act takes what it takes on a single ticket, is one that is known, and is done to 1 to 100 tickets, to each once', async () => {
  const { id: ticket } = await complain();
  const viewer = await join(site().siteId, 'viewer');
  const id = crypto.randomUUID();
  const resolve = { id, act: { type: 'resolve' }, tickets: [{ id: ticket }] };
  expect((await viewer.client.post(acts(), resolve)).status).toBe(403);
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const snoozed = await viewer.client.post(acts(), { ...resolve, act: { type: 'snooze', until } });
  expect(snoozed.body.results).toEqual([{ id: ticket, done: true, revision: 1, changed: true }]);

  const many = Array.from({ length: 101 }, () => ({ id: crypto.randomUUID() }));
  for (const tickets of [[], [{ id: ticket }, { id: ticket }], many])
    expect((await owner().post(acts(), { ...resolve, tickets })).status, `${tickets.length}`).toBe(400);
  for (const act of [{ type: 'forget' }, { type: 'resolve', text: 'Solved' }, { type: 'snooze' }])
    expect((await owner().post(acts(), { ...resolve, act })).status).toBe(400);
  const classified: [act: object, field: string][] = [
    [{ type: 'categorize', category: 'nowhere' }, 'act.category'],
    [{ type: 'tag', tags: ['a\u0007b'] }, 'act.tags.0'],
    [{ type: 'tag', tags: ['VIP', 'x'.repeat(41)] }, 'act.tags.1'],
    [{ type: 'untag', tags: [] }, 'act.tags'],
  ];
  for (const [act, field] of classified)
    expect((await owner().post(acts(), { ...resolve, id: crypto.randomUUID(), act })).body.errors).toMatchObject([
      { field },
    ]);
  const tag = { ...resolve, act: { type: 'tag', tags: ['VIP'] } };
  expect((await viewer.client.post(acts(), tag)).status).toBe(403);
  const toViewer = await owner().post(acts(), {
    id: crypto.randomUUID(),
    act: { type: 'assign', personId: viewer.id },
    tickets: [{ id: ticket }],
  });
  expect(toViewer.body.results).toEqual([{ id: ticket, done: false, code: 'invalid' }]);
});
