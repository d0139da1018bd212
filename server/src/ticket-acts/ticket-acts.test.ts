import type { TicketAct, TicketActResults } from '@huiyin/shared/contract/ticket-acts';
import { expect, it } from 'vitest';
import { customer, type Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { Site } from '../base/site.ts';
import { countDifferences } from '../intake/recount.ts';
import { indexNext } from '../responses/list/index-answers.ts';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { takeBackReply } from '../threads/hold-reply.ts';
import { replyToTicket } from '../threads/reply-to-ticket.ts';
import { closeTicket, reopenTicket, resolveTicket } from '../threads/resolve-ticket.ts';
import { writeToThread } from '../threads/write-to-thread.ts';
import { assignTicket } from '../tickets/assign-ticket.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { seeTicket } from '../tickets/see-ticket.ts';
import { snoozeTicket } from '../tickets/snooze-ticket.ts';
import { doAct } from './do-act.ts';
import { undoAct } from './undo-act.ts';

const until = '2026-12-24T08:00:00.000Z';
/** By number: 1 new and seen, 2 mine and snoozed, 3 waiting, 4 resolved and asked, 5 closed, 6 reopened. */
const count = 6;

interface Shop {
  site: Site;
  /** As somebody who may do everything. */
  call(actor?: Staff): Call<Staff>;
  me: Staff;
  other: Staff;
  ids: string[];
}

async function shop(t: TestDb): Promise<Shop> {
  const site = await t.site();
  const me: Staff = { kind: 'person', id: await t.owner(site), name: 'Olive' };
  const other: Staff = { kind: 'person', id: await t.owner(site), name: 'Other' };
  const call = (actor = me): Call<Staff> => ({ ...t.call(site, actor), may: () => true });
  await openComplaints(call(), count, about);
  await indexNext(t, count);
  const ticket = (number: number) => ticketOf(t.db, site.id, String(number));
  await seeTicket(call(other), await ticket(1), { revision: 1 }, []);
  await assignTicket(call(other), await ticket(2), { personId: me.id });
  await snoozeTicket(call(), await ticket(2), { until: '2026-12-01T08:00:00.000Z' });
  await replyToTicket(call(other), await ticket(3), { text: 'Sorry', visibility: 'public' });
  await resolveTicket(call(other), await ticket(4), {});
  await closeTicket(call(other), await ticket(5), {});
  await resolveTicket(call(other), await ticket(6), {});
  await writeToThread(t.call(site, customer), await ticket(6), { id: t.ids.uuid(), text: 'No' });
  const tickets = await Promise.all(Array.from({ length: count }, (_, i) => ticket(i + 1)));
  await doAct(call(), {
    id: t.ids.uuid(),
    act: { type: 'tag', tags: ['VIP', 'late'] },
    tickets: [{ id: tickets[1]!.id }],
  });
  return { site, me, other, call, ids: tickets.map(({ id }) => id) };
}

/** Complaints about nothing, about the delivery, and about one kind of it. */
const about = (i: number) => [{}, { category: 'delivery' }, { category: 'delivery/late' }][i % 3]!;

/** All that acts change, as it stands. */
async function state(t: TestDb): Promise<unknown> {
  const [tickets, seen, asked, snoozed, ...classified] = await Promise.all(
    [
      'SELECT number, status, category, chosen_category, assignee_id, reply_since, reply_due_at, first_replied_at, news_revision, reopened_at, said_at FROM tickets ORDER BY number',
      'SELECT ticket_id, person_id, revision FROM seen_tickets ORDER BY ticket_id, person_id',
      'SELECT ticket_id, asked_at, score FROM follow_ups ORDER BY ticket_id, asked_at',
      'SELECT ticket_id, person_id, since, until FROM snoozes ORDER BY ticket_id, person_id',
      'SELECT ticket_id, key, name FROM ticket_tags JOIN tags USING (site_id, key) ORDER BY ticket_id, key',
      'SELECT key, name FROM tags ORDER BY key',
      'SELECT id, category FROM responses ORDER BY id',
      'SELECT * FROM counts ORDER BY kind, dimension, value, day, score',
      'SELECT f.name, f.value, f.series, a.seq FROM facet_answers a JOIN answer_facets f ON f.id = a.facet ORDER BY 1, 2, 3, 4',
    ].map((sql) => t.db.query(sql)),
  );
  return { tickets, seen, asked, snoozed, classified };
}

const outcomes = ({ results }: TicketActResults): unknown[] =>
  results.map((one) => (one.done ? (one.changed ? done : same) : one.code));
const done = 'done';
/** Done, and it was so already. */
const same = 'same';

it.each<[act: TicketAct | 'assign to other', outcomes: unknown[]]>([
  ['assign to other', [done, done, done, done, done, done]],
  [{ type: 'assign', personId: null }, [same, done, same, same, same, same]],
  [{ type: 'resolve' }, [done, done, done, 'already_resolved', 'ticket_closed', done]],
  [{ type: 'close' }, [done, done, done, done, 'already_closed', done]],
  [{ type: 'reopen' }, ['not_closed', 'not_closed', 'not_closed', done, done, 'not_closed']],
  [{ type: 'snooze', until }, [done, done, done, done, done, done]],
  [{ type: 'unsnooze' }, [same, done, same, same, same, same]],
  [{ type: 'categorize', category: 'product' }, [done, done, done, done, done, done]],
  [{ type: 'categorize', category: null }, [same, done, done, same, done, done]],
  [{ type: 'tag', tags: ['vip', 'refund'] }, [done, done, done, done, done, done]],
  [{ type: 'untag', tags: ['Vip', 'nowhere'] }, [same, done, same, same, same, same]],
])('%j is done to each ticket as to a single one, and undone all is exactly as it was', async (given, expected) => {
  await using t = await openTestDb();
  const { call, ids, other } = await shop(t);
  const act = given === 'assign to other' ? ({ type: 'assign', personId: other.id } as const) : given;
  const before = await state(t);
  t.clock.advance(60_000);
  const id = t.ids.uuid();
  const asked = { id, act, tickets: ids.map((ticket) => ({ id: ticket })) };
  const first = await doAct(call(), asked);
  expect(outcomes(first)).toEqual(expected);
  const after = await state(t);
  expect(after).not.toEqual(before);

  t.clock.advance(60_000);
  expect(outcomes(await doAct(call(), asked))).toEqual(expected);
  expect(await state(t)).toEqual(after);
  expect(outcomes(await undoAct(call(), id))).toEqual(expected.filter((one) => one === done));
  expect(await state(t)).toEqual(before);
  expect(outcomes(await undoAct(call(), id))).toEqual(expected.filter((one) => one === done));
  expect(await state(t)).toEqual(before);
  expect(await countDifferences(t.db.query)).toEqual([]);
});

it('what was broken off goes on, the same call twice at once does it once, and an id is of one act', async () => {
  await using t = await openTestDb();
  const { call, ids, other } = await shop(t);
  const id = t.ids.uuid();
  const resolve = (some: readonly string[]) =>
    doAct(call(), { id, act: { type: 'resolve' }, tickets: some.map((ticket) => ({ id: ticket })) });
  await resolve(ids.slice(0, 1));
  const [one, two] = await Promise.all([resolve(ids.slice(0, 3)), resolve(ids.slice(0, 3))]);
  expect([outcomes(one), outcomes(two)]).toEqual([Array(3).fill(done), Array(3).fill(done)]);
  const resolved = "SELECT count(*) AS n FROM events WHERE type = 'ticket.resolved'";
  expect(await t.db.query(resolved)).toEqual([{ n: 5 }]);
  const asked = { id, act: { type: 'close' }, tickets: [{ id: ids[0]! }] } as const;
  await expect(doAct(call(), { ...asked, tickets: [...asked.tickets] })).rejects.toMatchObject({ code: 'id_taken' });
  const theirs = doAct(call(other), { id, act: { type: 'resolve' }, tickets: [{ id: ids[3]! }] });
  await expect(theirs).rejects.toMatchObject({ code: 'id_taken' });
});

it('where nothing was to be done it says so, and undoing leaves it alone', async () => {
  await using t = await openTestDb();
  const { call, ids } = await shop(t);
  const snooze = (id: string, some: readonly string[]) =>
    doAct(call(), { id, act: { type: 'snooze', until }, tickets: some.map((ticket) => ({ id: ticket })) });
  const [first, second] = [t.ids.uuid(), t.ids.uuid()];
  expect(await snooze(first, ids.slice(0, 1))).toMatchObject({ results: [{ changed: true }] });
  expect(await snooze(second, [ids[0]!, ids[2]!])).toMatchObject({ results: [{ changed: false }, { changed: true }] });
  expect((await undoAct(call(), second)).results).toMatchObject([{ id: ids[2], done: true }]);
});

it('each ticket is refused by itself: what others did since it was looked at, and to undo it, since it was done', async () => {
  await using t = await openTestDb();
  const { site, call, ids, other } = await shop(t);
  const ticket = (number: number) => ticketOf(t.db, site.id, String(number));
  const bases = await Promise.all([1, 2].map(async (number) => (await ticket(number)).revision));
  await writeToThread(t.call(site, customer), await ticket(2), { id: t.ids.uuid(), text: 'Hello?' });
  const id = t.ids.uuid();
  const tickets = [
    { id: ids[0]!, base: bases[0] },
    { id: ids[1]!, base: bases[1] },
    { id: t.ids.uuid() },
    { id: ids[2]! },
  ];
  const did = await doAct(call(), { id, act: { type: 'close' }, tickets });
  expect(outcomes(did)).toEqual([done, 'conflict', 'not_found', done]);
  expect(did.results[0]).toMatchObject({ revision: (await ticket(1)).revision });

  await reopenTicket(call(other), await ticket(3));
  expect(outcomes(await undoAct(call(other), id))).toEqual([done, 'conflict']);
  expect([(await ticket(1)).status, (await ticket(3)).status]).toEqual(['open', 'open']);
  const may = (...held: string[]) => ({ ...call(), may: (one: string) => held.includes(one) });
  await expect(undoAct(may('tickets.read'), id)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(undoAct(may('tickets.close'), t.ids.uuid())).rejects.toMatchObject({ code: 'not_found' });
  await expect(
    doAct(may('tickets.read', 'tickets.close'), { id, act: { type: 'assign', personId: null }, tickets }),
  ).rejects.toMatchObject({ code: 'forbidden' });
});

it('acts are undone one after the other, the newest first, whatever was held and taken back meanwhile', async () => {
  await using t = await openTestDb();
  const { site, call, ids, other } = await shop(t);
  const tickets = ids.slice(0, 3).map((id) => ({ id }));
  const before = await state(t);
  const [assigned, resolved, held] = [t.ids.uuid(), t.ids.uuid(), t.ids.uuid()];
  await doAct(call(), { id: assigned, act: { type: 'assign', personId: other.id }, tickets });
  t.clock.advance(60_000);
  await doAct(call(), { id: resolved, act: { type: 'resolve' }, tickets });
  const first = await ticketOf(t.db, site.id, '1');
  await replyToTicket(call(other), first, { id: held, text: 'Wait', visibility: 'public', holdSeconds: 10 });
  await takeBackReply(call(other), first, held);
  expect(outcomes(await undoAct(call(), assigned))).toEqual(['conflict', 'conflict', 'conflict']);
  expect(outcomes(await undoAct(call(), resolved))).toEqual([done, done, done]);
  expect(outcomes(await undoAct(call(), assigned))).toEqual([done, done, done]);
  expect(await state(t)).toEqual(before);
});

it('an undone assignment gives a ticket back without a word to whose it was, with the snoozes of all', async () => {
  await using t = await openTestDb();
  const { site, call, ids, other } = await shop(t);
  const ticket = (number: number) => ticketOf(t.db, site.id, String(number));
  await snoozeTicket(call(other), await ticket(1), { until });
  const before = await state(t);
  const [given, taken] = [t.ids.uuid(), t.ids.uuid()];
  await doAct(call(), { id: given, act: { type: 'assign', personId: other.id }, tickets: [{ id: ids[0]! }] });
  await doAct(call(other), { id: taken, act: { type: 'assign', personId: other.id }, tickets: [{ id: ids[1]! }] });
  expect(await t.db.query('SELECT * FROM snoozes WHERE person_id = ?', [other.id])).toEqual([]);
  await undoAct(call(), given);
  await undoAct(call(other), taken);
  expect(await state(t)).toEqual(before);
  const told = "SELECT type, data->>'undone' AS undone FROM events ORDER BY seq DESC LIMIT 2";
  expect(await t.db.query(told)).toEqual([
    { type: 'ticket.assigned', undone: 1 },
    { type: 'ticket.unassigned', undone: 1 },
  ]);
});

it('a held reply goes before its writer ends the ticket, which waits for the customer once that is undone', async () => {
  await using t = await openTestDb();
  const { site, call, ids } = await shop(t);
  const ticket = () => ticketOf(t.db, site.id, '1');
  const { revision: base } = await ticket();
  await writeToThread(t.call(site, customer), await ticket(), { id: t.ids.uuid(), text: 'Hello?' });
  await replyToTicket(call(), await ticket(), { text: 'Sorry', visibility: 'public', holdSeconds: 10 });
  const resolve = (id: string, more: { base?: number }) =>
    doAct(call(), { id, act: { type: 'resolve' }, tickets: [{ id: ids[0]!, ...more }] });
  expect(outcomes(await resolve(t.ids.uuid(), { base }))).toEqual(['conflict']);
  expect(await t.db.query('SELECT text FROM held_replies')).toEqual([{ text: 'Sorry' }]);
  const id = t.ids.uuid();
  expect(outcomes(await resolve(id, {}))).toEqual([done]);
  expect(await t.db.query('SELECT text FROM held_replies')).toEqual([]);
  expect(outcomes(await undoAct(call(), id))).toEqual([done]);
  expect(await ticket()).toMatchObject({ status: 'waiting', replySince: null, replyDueAt: null });
});

it('a snooze whose time has come does not come back', async () => {
  await using t = await openTestDb();
  const { call, ids } = await shop(t);
  const id = t.ids.uuid();
  await doAct(call(), { id, act: { type: 'unsnooze' }, tickets: [{ id: ids[1]! }] });
  t.clock.set('2026-12-01T08:00:00.000Z');
  expect(outcomes(await undoAct(call(), id))).toEqual([done]);
  expect(await t.db.query('SELECT * FROM snoozes')).toEqual([]);
  expect(await t.db.query("SELECT type FROM events WHERE type LIKE 'ticket.%snoozed'")).toHaveLength(2);
});

it('whose it was before may have left: it is nobody’s then; and after a day nothing is undone', async () => {
  await using t = await openTestDb();
  const { site, call, ids, me, other } = await shop(t);
  const id = t.ids.uuid();
  await doAct(call(other), { id, act: { type: 'assign', personId: other.id }, tickets: [{ id: ids[1]! }] });
  await t.db.write([{ sql: 'DELETE FROM members WHERE person_id = ?', args: [me.id] }]);
  expect(outcomes(await undoAct(call(other), id))).toEqual([done]);
  expect((await ticketOf(t.db, site.id, '2')).assigneeId).toBeNull();
  t.clock.advance(25 * 3_600_000);
  await doAct(call(other), { id: t.ids.uuid(), act: { type: 'close' }, tickets: [{ id: ids[1]! }] });
  await expect(undoAct(call(other), id)).rejects.toMatchObject({ code: 'not_found' });
});
