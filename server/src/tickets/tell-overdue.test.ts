import { expect, it } from 'vitest';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { reopenTicket, closeTicket } from '../threads/resolve-ticket.ts';
import { replyToTicket } from '../threads/reply-to-ticket.ts';
import { writeToThread } from '../threads/write-to-thread.ts';
import { customer, type Staff } from '../base/actor.ts';
import { ticketOf } from './read-ticket.ts';
import { overdueSince, tellOverdue } from './tell-overdue.ts';

const hour = 3_600_000;
const staff: Staff = { kind: 'person', id: 'p', name: 'Olive' };

const told = async (t: TestDb): Promise<unknown> =>
  (await t.db.query("SELECT data->>'number' AS number FROM events WHERE type = 'ticket.overdue' ORDER BY seq")).map(
    ({ number }) => number,
  );

it('a reply that is overdue is told once for each of its due times, however many tell it', async () => {
  await using t = await openTestDb();
  const [site, other] = [await t.site(), await t.site()];
  await openComplaints(t.call(site), 2);
  await openComplaints(t.call(other));
  const ticket = (number: number) => ticketOf(t.db, site.id, String(number));
  await replyToTicket(t.call(site, staff), await ticket(2), { text: 'Sorry', visibility: 'public' });
  const due = (await ticket(1)).replyDueAt!;

  t.clock.advance(4 * hour);
  expect([due, await overdueSince(t)]).toEqual([t.clock.now(), null]);
  t.clock.advance(1);
  expect(await overdueSince(t)).toBe(due);
  await Promise.all([tellOverdue(t), tellOverdue(t)]);
  expect([await told(t), await overdueSince(t)]).toEqual([[1, 1], null]);

  await closeTicket(t.call(site, staff), await ticket(1), {});
  await reopenTicket(t.call(site, staff), await ticket(1));
  expect(await overdueSince(t)).toBeNull();
  for (const number of [1, 2]) {
    await replyToTicket(t.call(site, staff), await ticket(number), { text: 'And?', visibility: 'public' });
    await writeToThread(t.call(site, customer), await ticket(number), { id: t.ids.uuid(), text: 'No' });
  }
  t.clock.advance(4 * hour + 1);
  await tellOverdue(t);
  expect([await told(t), await overdueSince(t)]).toEqual([[1, 1, 1, 2], null]);
});
