import type { TicketQuery } from '@huiyin/shared/contract/tickets';
import { ticketStatuses } from '@huiyin/shared/domain/choices';
import { ticketLimits } from '@huiyin/shared/domain/limits';
import { expect, it } from 'vitest';
import { findTickets } from '../desk/find-tickets.ts';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import type { Ticket } from './read-ticket.ts';
import { tickets } from './tables.ts';

const [me, colleague] = ['person-me', 'person-other'];
const statuses = [...ticketStatuses, 'unanswered', 'all'] as const;
const assignees = [undefined, 'me', 'none', colleague] as const;
const categories = [undefined, 'delivery', 'delivery/late', 'delivery-x', 'safety'] as const;

const fits = ({ status, assignee, category }: TicketQuery, ticket: Ticket): boolean => {
  const whose = assignee === 'none' ? null : assignee === 'me' ? me : assignee;
  const isTopic = `${ticket.category}/`.startsWith(`${category}/`);
  return (
    (status === 'all' || (status === 'unanswered' ? /open|waiting/.test(ticket.status) : ticket.status === status)) &&
    (whose === undefined || ticket.assigneeId === whose) &&
    (category === undefined || isTopic)
  );
};

/** By what they stand in the list, upwards. */
const placeOf = ({ sort, status }: TicketQuery, ticket: Ticket): number => {
  const { replyDueAt, updatedAt, saidAt, openedAt, waitingSince } = ticket;
  const places = { due: replyDueAt!, changed: -updatedAt, newest: -saidAt, oldest: openedAt, waiting: waitingSince! };
  return places[sort ?? (status === 'open' ? 'due' : 'changed')];
};

/** Of those due at one moment who was there first comes first. */
const tieOf = ({ sort, status }: TicketQuery, a: Ticket, b: Ticket): number =>
  (sort ?? (status === 'open' ? 'due' : 'changed')) === 'due' ? a.openedAt - b.openedAt || a.number - b.number : 0;

/** Every filter in its usual order, and the other orders with some. */
const queries: TicketQuery[] = statuses.flatMap((status) =>
  assignees.flatMap((assignee) =>
    categories.flatMap((category) => {
      const query = { status, limit: 7, ...(assignee && { assignee }), ...(category && { category }) };
      const isOften = category === undefined || category === 'delivery';
      const sorts = isOften && status !== 'closed' ? (['newest', 'oldest', 'waiting'] as const) : [];
      return [query, ...sorts.map((sort) => ({ ...query, sort, limit: 30 }))];
    }),
  ),
);

it('whatever is asked for, all of it is there in its order, a page after the other', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const call = t.call(site, { kind: 'person', id: me, name: 'Me' });
  await openComplaints(call, 80);
  const kinds = [...categories.slice(1), null];
  const held = [me, colleague, null];
  await t.db.write(
    Array.from({ length: 80 }, (_, i) => ({
      sql: `UPDATE tickets SET status = ?, assignee_id = ?, category = ?, updated_at = ?, reply_due_at = ?, said_at = ?, opened_at = ?, reply_since = ?
 WHERE number = ?`,
      args: [
        ticketStatuses[i % 4]!,
        held[i % 3]!,
        kinds[i % 5]!,
        ...[7, 11, 13, 9].map((every) => 1000 + (i % every)),
        i % 2 === 0 ? 1000 + (i % 6) : null,
        i + 1,
      ],
    })),
  );
  const stored = await t.db.read.select().from(tickets);

  for (const query of queries) {
    const isUp = ['due', 'oldest', 'waiting'].includes(query.sort ?? (query.status === 'open' ? 'due' : 'changed'));
    const wanted = stored
      .filter((ticket) => fits(query, ticket))
      .toSorted(
        (a, b) => placeOf(query, a) - placeOf(query, b) || tieOf(query, a, b) || (a.id < b.id === isUp ? -1 : 1),
      );
    const found: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await findTickets(call, { ...query, ...(cursor && { cursor }) });
      expect([page.total, page.more], JSON.stringify(query)).toEqual([wanted.length, false]);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(found, JSON.stringify(query)).toEqual(wanted.map(({ id }) => id));
  }
});

it.each(['', 'slow'])(
  'of tickets that are due at one moment who was there first comes first, page by page: %o',
  async (q) => {
    await using t = await openTestDb();
    const call = t.call(await t.site(), { kind: 'person', id: me, name: 'Me' });
    await openComplaints(call, 30, (nth) => ({ comment: `Slow parcel ${nth}` }));
    await t.db.write([
      { sql: 'UPDATE tickets SET reply_due_at = 1000, opened_at = 500 - (number * 7 % 10)', args: [] },
    ]);
    const numbers: number[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await findTickets(call, { status: 'open', q, limit: 4, ...(cursor && { cursor }) });
      numbers.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    } while (cursor);
    expect(numbers).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 1).toSorted((a, b) => ((b * 7) % 10) - ((a * 7) % 10) || a - b),
    );
  },
);

it('of words the newest messages are gone through, and it is said that there may be more', async () => {
  await using t = await openTestDb();
  const [site, other] = [await t.site(), await t.site()];
  const call = t.call(site, { kind: 'person', id: me, name: 'Me' });
  const count = ticketLimits.searched + 10;
  await openComplaints(call, count, (nth) => ({ comment: `Slow parcel ${nth}` }));

  const numbers: number[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await findTickets(call, { status: 'open', q: 'slow', limit: 100, ...(cursor && { cursor }) });
    expect([page.total, page.more]).toEqual([ticketLimits.searched, true]);
    numbers.push(...page.items.map(({ number }) => number));
    cursor = page.nextCursor;
  } while (cursor);
  expect(new Set(numbers)).toEqual(new Set(Array.from({ length: ticketLimits.searched }, (_, i) => 11 + i)));

  const asked = async (q: string, status: 'open' | 'closed' = 'open') => {
    const { total, more } = await findTickets(call, { status, q });
    return [total, more];
  };
  expect(await asked('slow', 'closed')).toEqual([0, true]);
  expect(await asked('slow 7')).toEqual([1, false]);
  expect(await asked('parc')).toEqual([ticketLimits.searched, true]);
  expect(await asked('nobodysaid')).toEqual([0, false]);
  expect(await asked('#3')).toEqual([1, false]);
  expect((await findTickets(t.call(other), { status: 'all', q: 'slow' })).total).toBe(0);
});
