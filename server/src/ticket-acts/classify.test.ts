import { answersQuery } from '@huiyin/shared/contract/answers';
import type { TicketAct, TicketActResults } from '@huiyin/shared/contract/ticket-acts';
import { tagLimits } from '@huiyin/shared/domain/tags';
import { expect, it } from 'vitest';
import { customer, type Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { Site } from '../base/site.ts';
import { changeCategories } from '../categories/change-categories.ts';
import { findTickets } from '../desk/find-tickets.ts';
import { countDifferences } from '../intake/recount.ts';
import { ticketsOfAnswers } from '../links/led-to.ts';
import { indexNext } from '../responses/list/index-answers.ts';
import { listAnswers } from '../responses/list/list-answers.ts';
import { listTags } from '../tags/read-tags.ts';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { readThread } from '../threads/read-thread.ts';
import { replyToTicket } from '../threads/reply-to-ticket.ts';
import { writeToThread } from '../threads/write-to-thread.ts';
import { changeTicket, type Plan } from '../tickets/change-ticket.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { waitingForReply, withFirstReply } from '../tickets/waiting-for-reply.ts';
import { categorizing } from './categorizing.ts';
import { doAct } from './do-act.ts';
import { tagging } from './tagging.ts';
import { undoAct } from './undo-act.ts';

interface Shop {
  site: Site;
  call(): Call<Staff>;
  /** Does it to tickets, by their numbers. */
  act(act: TicketAct, ...numbers: number[]): Promise<TicketActResults>;
  /** The numbers of those that are found. */
  found(query: Parameters<typeof findTickets>[1]): Promise<number[]>;
}

/** Two complaints about late deliveries, the second of which was answered. */
async function shop(t: TestDb): Promise<Shop> {
  const site = await t.site();
  const me: Staff = { kind: 'person', id: await t.owner(site), name: 'Olive' };
  const call = (): Call<Staff> => ({ ...t.call(site, me), may: () => true });
  const ticket = (number: number) => ticketOf(t.db, site.id, String(number));
  await openComplaints(call(), 2, (nth) => ({ comment: `Parcel ${nth + 1}`, category: 'delivery/late' }));
  await replyToTicket(call(), await ticket(2), { text: 'Sorry', visibility: 'public' });
  return {
    site,
    call,
    async act(act, ...numbers) {
      const tickets = await Promise.all(numbers.map(async (number) => ({ id: (await ticket(number)).id })));
      return doAct(call(), { id: t.ids.uuid(), act, tickets });
    },
    async found(query) {
      return (await findTickets(call(), query)).items.map(({ number }) => number).toSorted();
    },
  };
}

/** How many complaints a category has by the counts, by their first replies, and by the list they lead to. */
async function figures(t: TestDb, { call, site }: Shop, category: string): Promise<number[]> {
  const counted = (series: string) =>
    t.db.query(
      "SELECT total(n) AS n FROM counts WHERE site_id = ? AND dimension = 'category' AND kind = ? AND value = ?",
      [site.id, series, category],
    );
  const asked = answersQuery.parse({ series: 'complaint', category });
  const { items } = await listAnswers(call(), asked, {
    numbersOf: ticketsOfAnswers,
    withFirstReply,
    waiting: waitingForReply,
  });
  const [[all], [replied]] = await Promise.all([counted('complaint'), counted('first_reply')]);
  return [all!['n'] as number, replied!['n'] as number, items.length];
}

it.each([['once answers are indexed', 'before'] as const, ['and then answers are indexed', 'after'] as const])(
  'what staff say a ticket is about is what figures, the list behind them and search have, %s',
  async (_, indexed) => {
    await using t = await openTestDb();
    const all = await shop(t);
    if (indexed === 'before') await indexNext(t, 10);
    expect(await figures(t, all, 'delivery/late')).toEqual([2, 1, 2]);
    const { id } = await all.act({ type: 'categorize', category: 'product' }, 1, 2);
    if (indexed === 'after') await indexNext(t, 10);
    expect(await figures(t, all, 'delivery/late')).toEqual([0, 0, 0]);
    expect(await figures(t, all, 'product')).toEqual([2, 1, 2]);
    expect(await all.found({ q: 'Product' })).toEqual([1, 2]);
    expect(await all.found({ category: 'delivery' })).toEqual([]);
    expect(await countDifferences(t.db.query)).toEqual([]);

    const ticket = await ticketOf(t.db, all.site.id, '1');
    expect((await readThread(t.db, ticket)).ticket.category).toBe('delivery/late');
    await undoAct(all.call(), id);
    expect(await figures(t, all, 'delivery/late')).toEqual([2, 1, 2]);
    expect(await all.found({ q: 'Product' })).toEqual([]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  },
);

it('a first reply counts under what the ticket is about by then, and nothing is promised anew', async () => {
  await using t = await openTestDb();
  const all = await shop(t);
  const { replyDueAt } = await ticketOf(t.db, all.site.id, '1');
  await all.act({ type: 'categorize', category: 'product' }, 1);
  const ticket = await ticketOf(t.db, all.site.id, '1');
  expect(ticket.replyDueAt).toBe(replyDueAt);
  await replyToTicket(all.call(), ticket, { text: 'Sorry', visibility: 'public' });
  expect((await figures(t, all, 'product'))[1]).toBe(1);
  expect(await countDifferences(t.db.query)).toEqual([]);
});

it('an answer is not indexed by what it was about until just then', async () => {
  await using t = await openTestDb();
  const all = await shop(t);
  let isFirst = true;
  const beside: typeof t.db = {
    ...t.db,
    async write(statements) {
      if (isFirst) {
        isFirst = false;
        await all.act({ type: 'categorize', category: 'product' }, 1, 2);
      }
      return t.db.write(statements);
    },
  };
  await indexNext({ db: t.db, clock: t.clock }, 0);
  expect(await indexNext({ db: beside, clock: t.clock }, 10)).toBe(0);
  expect(await indexNext({ db: t.db, clock: t.clock }, 10)).toBe(2);
  expect(await figures(t, all, 'product')).toEqual([2, 1, 2]);
  expect((await figures(t, all, 'delivery/late'))[2]).toBe(0);
});

it('what changes nothing takes back no news, and is no more than looked at', async () => {
  await using t = await openTestDb();
  const all = await shop(t);
  await all.act({ type: 'tag', tags: ['VIP'] }, 2);
  const found = await ticketOf(t.db, all.site.id, '2');
  await writeToThread(t.call(all.site, customer), found, { id: t.ids.uuid(), text: 'Hello?' });
  const now = await ticketOf(t.db, all.site.id, '2');
  expect([found.newsRevision, now.newsRevision]).toEqual([0, found.revision + 1]);
  const none = { sql: 'SELECT 1', args: [] };
  for (const plan of [tagging(all.call(), ['vip']), () => ({ events: [], also: [none] })])
    await changeTicket(all.call(), found, plan);
  expect(await ticketOf(t.db, all.site.id, '2')).toEqual(now);
});

it('what is so already is kept nowhere, and is planned again where it is so no longer', async () => {
  await using t = await openTestDb();
  const all = await shop(t);
  await all.act({ type: 'tag', tags: ['VIP'] }, 1);
  const found = await ticketOf(t.db, all.site.id, '1');
  const late = { category: 'delivery/late' };
  const already: TicketAct[] = [
    { type: 'categorize', ...late },
    { type: 'tag', tags: ['vip'] },
  ];
  for (const act of already) {
    const { id, results } = await all.act(act, 1);
    expect(results).toEqual([{ id: found.id, done: true, revision: found.revision, changed: false }]);
    await expect(undoAct(all.call(), id)).rejects.toMatchObject({ code: 'not_found' });
  }

  const ben: Staff = { kind: 'person', id: await t.owner(all.site), name: 'Ben' };
  const theirs: Call<Staff> = { ...t.call(all.site, ben), may: () => true };
  const meanwhile: TicketAct[] = [
    { type: 'categorize', category: 'product' },
    { type: 'untag', tags: ['vip'] },
  ];
  for (const act of meanwhile) await doAct(theirs, { id: t.ids.uuid(), act, tickets: [{ id: found.id }] });
  const mine = (plan: Plan) => changeTicket(all.call(), found, plan);
  await mine(tagging(all.call(), ['vip']));
  expect(await listTags(t.db, all.site.id)).toEqual({ tags: ['vip'] });
  const again = mine(categorizing(all.call(), { ...late, base: found.revision }));
  await expect(again).rejects.toMatchObject({ code: 'conflict' });
});

it('a category is one that the site offers; what is retired stays on its tickets', async () => {
  await using t = await openTestDb();
  const all = await shop(t);
  const refused = (category: string) =>
    expect(all.act({ type: 'categorize', category }, 1)).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ field: 'act.category' }],
    });
  await refused('nothing');
  const label = { en: 'Ours' };
  const other: Call<Staff> = { ...all.call(), site: await t.site() };
  const offer = async () => ({ written: [], asRead: { sql: 'true', args: [] } });
  const ours = [{ id: 'ours', label, children: [] }];
  await changeCategories(other, { base: 1, categories: ours }, offer);
  await refused('ours');
  await changeCategories(all.call(), { base: 1, categories: ours }, offer);
  await refused('delivery/late');
  await all.act({ type: 'categorize', category: 'ours' }, 1);
  expect((await ticketOf(t.db, all.site.id, '2')).category).toBe('delivery/late');
});

it('tags are known by their words whatever their case, as they were written first, and found', async () => {
  await using t = await openTestDb();
  const all = await shop(t);
  await all.act({ type: 'tag', tags: ['Refund', 'VIP', 'refund'] }, 1);
  await all.act({ type: 'tag', tags: ['vip'] }, 1, 2);
  expect(await listTags(t.db, all.site.id)).toEqual({ tags: ['Refund', 'VIP'] });
  const { items } = await findTickets(all.call(), { tag: 'VIP' });
  expect(new Map(items.map(({ number, tags }) => [number, tags]))).toEqual(
    new Map([
      [1, ['Refund', 'VIP']],
      [2, ['VIP']],
    ]),
  );
  expect(await all.found({ tag: 'REFUND' })).toEqual([1]);
  expect(await all.found({ q: 'refund parcel' })).toEqual([1]);
  expect(await all.found({ q: 'parcel', tag: 'refund' })).toEqual([1]);
  expect(await all.found({ tag: 'refund', status: 'closed' })).toEqual([]);

  await all.act({ type: 'untag', tags: ['REFUND'] }, 1, 2);
  expect(await all.found({ q: 'refund' })).toEqual([]);
  expect(await listTags(t.db, all.site.id)).toEqual({ tags: ['VIP'] });
  expect(await listTags(t.db, (await t.site()).id)).toEqual({ tags: [] });
});

it('a ticket has room for so many tags, and so has a site', async () => {
  await using t = await openTestDb();
  const all = await shop(t);
  const many = (n: number, of: string) => Array.from({ length: n }, (_, i) => `${of}${i}`);
  const tag = async (...tags: string[]) => (await all.act({ type: 'tag', tags }, 1)).results[0];
  const tooMany = { done: false, code: 'too_many_tags' };
  expect(await tag(...many(tagLimits.ofTicket, 'a'))).toMatchObject({ done: true });
  expect(await tag('a0')).toMatchObject({ done: true });
  expect(await tag('one more')).toMatchObject(tooMany);
  await openComplaints(all.call());
  const { id } = await all.act({ type: 'untag', tags: ['a0'] }, 1);
  const others = JSON.stringify(many(tagLimits.ofSite - tagLimits.ofTicket, 'b'));
  const fill = 'INSERT INTO tags (site_id, key, name) SELECT ?, value, value FROM json_each(?)';
  await t.db.write([{ sql: fill, args: [all.site.id, others] }]);
  const tagged = await Promise.all(['c0', 'c1'].map((one, i) => all.act({ type: 'tag', tags: [one, 'A1'] }, i + 2)));
  const results = tagged.flatMap((one) => one.results);
  expect(results.map((one) => one.done || one.code).toSorted()).toEqual(['too_many_tags', true]);
  expect((await undoAct(all.call(), id)).results[0]).toMatchObject(tooMany);
  expect((await listTags(t.db, all.site.id)).tags).toHaveLength(tagLimits.ofSite);

  await t.db.write([{ sql: fill, args: [all.site.id, JSON.stringify(['of before'])] }]);
  expect((await all.act({ type: 'tag', tags: ['A2'] }, 2)).results[0]).toMatchObject({ done: true });
});
