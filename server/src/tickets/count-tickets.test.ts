import type { TicketCounts, TicketQuery } from '@huiyin/shared/contract/tickets';
import { expect, it } from 'vitest';
import type { Staff } from '../base/actor.ts';
import { findTickets } from '../desk/find-tickets.ts';
import type { Site } from '../base/site.ts';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { writeToThread } from '../threads/write-to-thread.ts';
import { replyToTicket } from '../threads/reply-to-ticket.ts';
import { closeTicket, resolveTicket, undoEnding } from '../threads/resolve-ticket.ts';
import { assignTicket } from './assign-ticket.ts';
import { countTickets } from './count-tickets.ts';
import { ticketOf } from './read-ticket.ts';
import { seeTicket } from './see-ticket.ts';
import { customer } from '../base/actor.ts';

const colleague: Staff = { kind: 'person', id: 'person-other', name: 'Other' };
const program: Staff = { kind: 'key', id: 'key', name: 'Robot' };

/** A shop with open complaints, due in its four hours, and who owns it. */
async function shopWith(t: TestDb, complaints: number): Promise<{ site: Site; me: Staff }> {
  const site = await t.site();
  const me: Staff = { kind: 'person', id: await t.owner(site), name: 'Olive' };
  await openComplaints(t.call(site, me), complaints, (nth) => ({
    occurredAt: new Date(t.clock.now() - nth).toISOString(),
  }));
  return { site, me };
}

/** How many there are, each as it is counted and as it is listed. */
async function countedAndListed(t: TestDb, site: Site, me: Staff): Promise<Record<string, readonly unknown[]>> {
  const counts = await countTickets(t.call(site, me));
  const list = async (asked: TicketQuery) => (await findTickets(t.call(site, me), { status: 'open', ...asked })).total;
  return {
    all: [counts.needsReply, await list({})],
    overdue: [counts.overdue, await list({ wait: 'overdue' })],
    soon: [counts.dueWithinHour, await list({ wait: 'due_within_hour' })],
    reopened: [counts.reopened, await list({ wait: 'reopened' })],
    mine: [counts.mine, await list({ assignee: 'me' })],
    unassigned: [counts.unassigned, await list({ assignee: 'none' })],
    unread: [counts.unread, await list({ unread: 'true' })],
    waiting: [counts.waitingOnCustomer, await list({ status: 'waiting' })],
  };
}

const nothing = {
  overdue: 0,
  dueWithinHour: 0,
  mine: 0,
  unassigned: 0,
  reopened: 0,
  unread: 0,
  waitingOnCustomer: 0,
  snoozed: 0,
};

it('tickets are counted by how they wait, and it is said when time alone will change that', async () => {
  await using t = await openTestDb('2026-11-21T08:00:00.000Z');
  const { site, me } = await shopWith(t, 4);
  const counts = (actor = me): Promise<TicketCounts> => countTickets(t.call(site, actor));
  const ticket = (number: number) => ticketOf(t.db, site.id, String(number));
  const due = (number: number, at: string) =>
    t.db.write([{ sql: 'UPDATE tickets SET reply_due_at = ? WHERE number = ?', args: [Date.parse(at), number] }]);
  expect(await countTickets(t.call(await t.site(), me))).toEqual({ needsReply: 0, ...nothing, changesAt: null });

  await due(1, '2026-11-21T07:59:59.999Z');
  await due(2, '2026-11-21T08:00:00.000Z');
  await due(3, '2026-11-21T09:00:00.000Z');
  await due(4, '2026-11-21T09:00:00.001Z');
  const all = { ...nothing, needsReply: 4, overdue: 1, dueWithinHour: 2, unassigned: 4, unread: 4 };
  expect(await counts()).toEqual({ ...all, changesAt: '2026-11-21T08:00:00.001Z' });
  t.clock.set('2026-11-21T08:00:00.001Z');
  expect(await counts()).toMatchObject({ overdue: 2, dueWithinHour: 2, changesAt: '2026-11-21T09:00:00.001Z' });

  await assignTicket(t.call(site, me), await ticket(1), { personId: me.id });
  expect(await counts()).toMatchObject({ mine: 1, unassigned: 3, unread: 4 });
  expect(await counts(program)).toMatchObject({ needsReply: 4, mine: 0, unread: 4 });

  await replyToTicket(t.call(site, colleague), await ticket(2), { text: 'Sorry', visibility: 'public' });
  await resolveTicket(t.call(site, colleague), await ticket(3), {});
  expect(await counts()).toMatchObject({ needsReply: 2, overdue: 1, reopened: 0, unread: 2 });
  await writeToThread(t.call(site, customer), await ticket(2), { id: t.ids.uuid(), text: 'No' });
  await writeToThread(t.call(site, customer), await ticket(3), { id: t.ids.uuid(), text: 'No' });
  expect(await counts()).toMatchObject({ needsReply: 4, reopened: 1, unread: 4 });
  await closeTicket(t.call(site, me), await ticket(3), {});
  expect(await counts()).toMatchObject({ needsReply: 3, reopened: 0 });
  await undoEnding(t.call(site, me), await ticket(3));
  expect(await counts()).toMatchObject({ needsReply: 4, reopened: 1 });
});

it('as many are listed as are counted, page after page and with every other filter', async () => {
  await using t = await openTestDb('2026-11-21T08:00:00.000Z');
  const { site, me } = await shopWith(t, 12);
  const hours = [-30, -1, 0, 1, 2, 30];
  await t.db.write(
    Array.from({ length: 12 }, (_, i) => ({
      sql: 'UPDATE tickets SET reply_due_at = ?, reopened_at = ?, assignee_id = ?, category = ? WHERE number = ?',
      args: [
        t.clock.now() + hours[i % 6]! * 3_600_000,
        i % 5 === 0 ? 1 : null,
        i % 4 === 0 ? me.id : null,
        i % 3 === 0 ? 'late' : null,
        i + 1,
      ],
    })),
  );
  expect(await countedAndListed(t, site, me)).toEqual({
    all: [12, 12],
    overdue: [4, 4],
    soon: [4, 4],
    reopened: [3, 3],
    mine: [3, 3],
    unassigned: [9, 9],
    unread: [12, 12],
    waiting: [0, 0],
  });
  const numbers = async (asked: TicketQuery) => {
    const { items, nextCursor } = await findTickets(t.call(site, me), { status: 'open', ...asked });
    return [items.map(({ number }) => number), nextCursor] as const;
  };
  const [first, cursor] = await numbers({ wait: 'reopened', limit: 2 });
  const [rest] = await numbers({ wait: 'reopened', limit: 2, cursor: cursor! });
  expect([...first, ...rest]).toEqual([1, 11, 6]);
  expect((await numbers({ wait: 'overdue', assignee: 'me' }))[0]).toEqual([1]);
  expect((await numbers({ wait: 'overdue', category: 'late' }))[0].toSorted()).toEqual([1, 7]);
  expect((await numbers({ wait: 'reopened', q: 'late' }))[0]).toEqual([1, 11, 6]);

  const ticket = async (number: number) => ticketOf(t.db, site.id, String(number));
  await replyToTicket(t.call(site, me), await ticket(2), { text: 'Sorry', visibility: 'public' });
  await seeTicket(t.call(site, me), await ticket(6), { revision: 9 }, []);
  expect(await countedAndListed(t, site, me)).toMatchObject({ unread: [10, 10], waiting: [1, 1] });
  expect((await numbers({ wait: 'reopened', unread: 'true', sort: 'oldest' }))[0]).toEqual([11, 1]);
});

it('a ticket is unread until it was opened, and again once its customer says more', async () => {
  await using t = await openTestDb();
  const { site, me } = await shopWith(t, 2);
  const ticket = () => ticketOf(t.db, site.id, '1');
  const unread = async (actor = me): Promise<unknown> => {
    const { items } = await findTickets(t.call(site, actor), { status: 'all' });
    const numbers = items.flatMap((line) => (line.unread ? line.number : [])).toSorted();
    expect((await countTickets(t.call(site, actor))).unread).toBe(numbers.length);
    return numbers;
  };
  const see = async (revision: number, actor = me) => seeTicket(t.call(site, actor), await ticket(), { revision }, []);
  const write = async () => writeToThread(t.call(site, customer), await ticket(), { id: t.ids.uuid(), text: 'Hello?' });

  expect(await unread()).toEqual([1, 2]);
  await see((await ticket()).revision);
  await see(0);
  expect([await unread(), await unread(colleague)]).toEqual([[2], [1, 2]]);
  await see((await ticket()).revision, program);
  expect(await unread(program)).toEqual([1, 2]);

  await assignTicket(t.call(site, colleague), await ticket(), { personId: me.id });
  expect(await unread()).toEqual([2]);
  const before = (await ticket()).revision;
  await write();
  await see(before);
  expect(await unread()).toEqual([1, 2]);
  await see(before + 1_000);
  expect(await unread()).toEqual([2]);
  await write();
  expect(await unread()).toEqual([1, 2]);

  await replyToTicket(t.call(site, colleague), await ticket(), { text: 'Sorry', visibility: 'public' });
  expect([await unread(), await unread(colleague)]).toEqual([[2], [2]]);
  await see((await ticket()).revision);
  expect(await t.db.query('SELECT * FROM seen_tickets')).toEqual([]);
  await write();
  expect([await unread(), await unread(colleague)]).toEqual([
    [1, 2],
    [1, 2],
  ]);
});
