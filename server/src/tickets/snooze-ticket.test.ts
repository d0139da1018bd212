import type { TicketQuery } from '@huiyin/shared/contract/tickets';
import { expect, it } from 'vitest';
import { customer, type Staff } from '../base/actor.ts';
import type { Site } from '../base/site.ts';
import { findTickets } from '../desk/find-tickets.ts';
import { viewTicket } from '../desk/view-ticket.ts';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { replyToTicket } from '../threads/reply-to-ticket.ts';
import { closeTicket, undoEnding } from '../threads/resolve-ticket.ts';
import { writeToThread } from '../threads/write-to-thread.ts';
import { assignTicket } from './assign-ticket.ts';
import { countTickets } from './count-tickets.ts';
import { ticketOf } from './read-ticket.ts';
import { snoozeTicket, wakeTicket } from './snooze-ticket.ts';

const start = '2026-11-21T08:00:00.000Z';
const tomorrow = '2026-11-22T08:00:00.000Z';

/** A shop with three open complaints, due in its four hours; `queue`: the numbers of those before one's eyes, and of those snoozed. */
async function shop(t: TestDb) {
  const site = await t.site();
  const me: Staff = { kind: 'person', id: await t.owner(site), name: 'Olive' };
  const other: Staff = { kind: 'person', id: await t.owner(site), name: 'Other' };
  await openComplaints(t.call(site, me), 3);
  return {
    site,
    me,
    other,
    ticket: (number = 1) => ticketOf(t.db, site.id, String(number)),
    queue: async (actor = me) => [
      await listed(t, site, actor, { snoozed: 'false' }),
      await listed(t, site, actor, { snoozed: 'true', status: 'all' }),
    ],
    snooze: async (until = tomorrow, number = 1, base?: number) =>
      snoozeTicket(t.call(site, me), await ticketOf(t.db, site.id, String(number)), { until, base }),
  };
}

/** The numbers on a list, which has as many as it says, and as many as are counted where counts are of the same. */
async function listed(t: TestDb, site: Site, actor: Staff, asked: TicketQuery): Promise<number[]> {
  const query = { status: 'open', sort: 'oldest', ...asked } as const;
  const { items, total, more } = await findTickets(t.call(site, actor), query);
  const numbers = items.map(({ number }) => number).toSorted();
  expect([total, more]).toEqual([numbers.length, false]);
  const { needsReply, snoozed } = await countTickets(t.call(site, actor));
  expect(asked.snoozed === 'true' ? snoozed : needsReply).toBe(numbers.length);
  return numbers;
}

it('a snoozed ticket is out of its own queue alone until its time has come, and the counts say when', async () => {
  await using t = await openTestDb(start);
  const { site, me, other, queue, snooze, ticket } = await shop(t);
  await snooze('2026-11-21T10:00:00.000Z');
  await snooze('2026-11-21T10:00:00.000Z');
  await snooze(tomorrow, 2);
  expect([await queue(), await queue(other)]).toEqual([
    [[3], [1, 2]],
    [[1, 2, 3], []],
  ]);
  const theirs = await viewTicket(t.call(site, other), await ticket());
  const until = '2026-11-21T10:00:00.000Z';
  expect(theirs).toMatchObject({ snoozedUntil: null, snoozedBy: [{ id: me.id, name: 'Olive', until }] });
  expect(theirs.history.map(({ type }) => type)).toEqual(['ticket.opened', 'ticket.snoozed']);
  expect(await viewTicket(t.call(site, me), await ticket())).toMatchObject({ snoozedUntil: until, snoozedBy: [] });

  t.clock.set('2026-11-21T09:30:00.000Z');
  expect((await countTickets(t.call(site, me))).changesAt).toBe(until);
  t.clock.set(until);
  expect(await queue()).toEqual([[1, 3], [2]]);
  await wakeTicket(t.call(site, me), await ticket(2));
  await wakeTicket(t.call(site, me), await ticket(2));
  expect(await queue()).toEqual([[1, 2, 3], []]);
  expect(await t.db.query("SELECT data->>'number' AS n FROM events WHERE type = 'ticket.unsnoozed'")).toEqual([
    { n: 2 },
  ]);
});

it('what its customer does brings it back, and so does a reply that becomes overdue; what was overdue before may wait', async () => {
  await using t = await openTestDb(start);
  const { site, me, other, queue, snooze, ticket } = await shop(t);
  for (const number of [1, 2, 3]) await snooze(tomorrow, number);
  await replyToTicket(t.call(site, other), await ticket(1), { text: 'Sorry', visibility: 'public' });
  expect(await queue()).toEqual([[], [1, 2, 3]]);
  await writeToThread(t.call(site, customer), await ticket(1), { id: t.ids.uuid(), text: 'No' });
  expect(await queue()).toEqual([[1], [2, 3]]);

  t.clock.set('2026-11-21T12:00:00.001Z');
  expect(await queue()).toEqual([[1, 2, 3], []]);
  await snooze(tomorrow, 2);
  expect(await queue()).toEqual([[1, 3], [2]]);
  await closeTicket(t.call(site, other), await ticket(2), {});
  expect(await queue()).toEqual([[1, 3], []]);
  await undoEnding(t.call(site, other), await ticket(2));
  expect(await queue()).toEqual([[1, 3], [2]]);
  await assignTicket(t.call(site, other), await ticket(2), { personId: me.id });
  expect(await queue()).toEqual([[1, 2, 3], []]);
});

it('a moment that has been, one too far ahead, and a word that was not seen are refused', async () => {
  await using t = await openTestDb(start);
  const { site, snooze, ticket } = await shop(t);
  for (const until of [start, '2027-11-23T08:00:00.000Z'])
    await expect(snooze(until)).rejects.toMatchObject({ code: 'invalid', errors: [{ field: 'until' }] });
  const { revision } = await ticket();
  await writeToThread(t.call(site, customer), await ticket(), { id: t.ids.uuid(), text: 'Hello?' });
  await expect(snooze(tomorrow, 1, revision)).rejects.toMatchObject({ code: 'conflict' });
  await snooze(tomorrow, 1, (await ticket()).revision);
  const program = t.call(site, { kind: 'key', id: 'key', name: 'Robot' });
  await expect(snoozeTicket(program, await ticket(), { until: tomorrow })).rejects.toMatchObject({ code: 'forbidden' });
});
