import type { TicketQuery } from '@huiyin/shared/contract/tickets';
import { ticketStatuses } from '@huiyin/shared/domain/choices';
import { ticketLimits } from '@huiyin/shared/domain/limits';
import { expect, it } from 'vitest';
import { findTickets } from '../desk/find-tickets.ts';
import { importRows } from '../imports/import-rows.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import type { Ticket } from './read-ticket.ts';

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

it('whatever is asked for, all of it is there in its order, a page after the other', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const call = t.call(site, { kind: 'person', id: me, name: 'Me' });
  const rows = Array.from({ length: 80 }, (_, i) => ({
    line: i + 1,
    body: { externalId: `${i}`, occurredAt: '2026-11-01', kind: 'complaint', comment: 'Late', status: 'open' },
  }));
  expect(await importRows(call, rows, { dryRun: false })).toMatchObject({ stored: 80 });
  const kinds = [...categories.slice(1), null];
  const held = [me, colleague, null];
  await t.db.write(
    rows.map((_, i) => ({
      sql: `UPDATE tickets SET status = ?, assignee_id = ?, category = ?, updated_at = ?, reply_due_at = ? WHERE number = ?`,
      args: [ticketStatuses[i % 4]!, held[i % 3]!, kinds[i % 5]!, 1000 + (i % 7), 1000 + (i % 11), i + 1],
    })),
  );
  const stored = (await t.db.query(
    'SELECT id, status, category, assignee_id AS assigneeId, updated_at AS updatedAt, reply_due_at AS replyDueAt FROM tickets',
  )) as unknown as Ticket[];

  for (const status of statuses)
    for (const assignee of assignees)
      for (const category of categories) {
        const query: TicketQuery = { status, limit: 7, ...(assignee && { assignee }), ...(category && { category }) };
        const by = (one: Ticket): number => (status === 'open' ? one.replyDueAt! : -one.updatedAt);
        const up = status === 'open' ? 1 : -1;
        const wanted = stored
          .filter((ticket) => fits(query, ticket))
          .toSorted((a, b) => by(a) - by(b) || (a.id < b.id ? -up : up));
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

it('of words the newest messages are gone through, and it is said that there may be more', async () => {
  await using t = await openTestDb();
  const [site, other] = [await t.site(), await t.site()];
  const call = t.call(site, { kind: 'person', id: me, name: 'Me' });
  const count = ticketLimits.searched + 10;
  const rows = Array.from({ length: count }, (_, i) => ({
    line: i + 1,
    body: {
      externalId: `${i}`,
      occurredAt: '2026-11-01',
      kind: 'complaint',
      comment: `Slow parcel ${i}`,
      status: 'open',
    },
  }));
  expect(await importRows(call, rows, { dryRun: false })).toMatchObject({ stored: count });

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
