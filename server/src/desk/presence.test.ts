import { presets, type Permission } from '@huiyin/shared/domain/permissions';
import { expect, it } from 'vitest';
import type { Staff } from '../base/actor.ts';
import type { Site } from '../base/site.ts';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { replyToTicket } from '../threads/reply-to-ticket.ts';
import { sayGone, sayPresent } from '../tickets/presence.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { allNews } from './site-news.ts';
import { staffListener } from './staff-listener.ts';

const person = async (t: TestDb, site: Site): Promise<Staff> => ({
  kind: 'person',
  id: await t.owner(site),
  name: 'Olive',
});

/** A shop with two tickets. */
async function shop(t: TestDb) {
  const site = await t.site();
  await openComplaints(t.call(site), 2);
  const ticket = (number = 1) => ticketOf(t.db, site.id, String(number));
  const be = async (who: Staff, state: 'looking' | 'writing', number = 1) =>
    (await sayPresent(t.call(site, who), await ticket(number), state)).others.map((one) => `${one.id} ${one.state}`);
  return { site, ticket, be };
}

it('who is on a ticket is known for a minute after they said so, or until they leave; a program is nowhere', async () => {
  await using t = await openTestDb();
  const { site, ticket, be } = await shop(t);
  const [aki, bo] = [await person(t, site), await person(t, site)];
  expect(await be(aki, 'looking')).toEqual([]);
  expect(await be(bo, 'writing')).toEqual([`${aki.id} looking`]);
  expect(await be(bo, 'looking', 2)).toEqual([]);
  expect(await be({ kind: 'key', id: 'k', name: 'Robot' }, 'looking', 2)).toEqual([`${bo.id} looking`]);
  t.clock.advance(59_999);
  expect(await be(aki, 'looking')).toEqual([`${bo.id} writing`]);
  // What was written is sent, held or not.
  const reply = { text: 'Sorry', visibility: 'public' as const, holdSeconds: 10 };
  await replyToTicket(t.call(site, bo), await ticket(), reply);
  expect(await be(aki, 'looking')).toEqual([`${bo.id} looking`]);
  t.clock.advance(1);
  expect(await be(aki, 'looking')).toEqual([]);
  expect(await be(bo, 'looking')).toEqual([`${aki.id} looking`]);
  expect(await sayGone(t.call(site, aki), await ticket())).toMatchObject({ others: [{ id: bo.id }] });
  expect(await be(bo, 'looking')).toEqual([]);
  t.clock.advance(3_600_001);
  await be(bo, 'looking');
  expect(await t.db.query('SELECT person_id AS id FROM presence')).toEqual([{ id: bo.id }]);
});

it('what is new of it is told once, to those who are on the same ticket and may read it', async () => {
  await using t = await openTestDb();
  const { site, ticket, be } = await shop(t);
  const [aki, bo, cai, dan] = [
    await person(t, site),
    await person(t, site),
    await person(t, site),
    await person(t, site),
  ];
  const listener = async ({ id }: Staff, held: readonly Permission[] = presets.agent) => {
    const readable = async () => new Map([[site.id, held]]);
    const { first, choose } = staffListener(t, { id, who: id, kind: 'person', lastHeard: undefined, readable });
    await first!();
    return choose!;
  };
  const { begin, look } = allNews(t);
  const [atAki, atCai, atDan] = [await listener(aki), await listener(cai), await listener(dan, ['answers.read'])];
  await begin();
  for (const who of [aki, dan]) await be(who, 'looking');
  await be(cai, 'looking', 2);
  await look();

  await be(bo, 'looking');
  await be(bo, 'looking');
  await be(bo, 'writing');
  await sayGone(t.call(site, bo), await ticket());
  await sayGone(t.call(site, bo), await ticket());
  const news = (await look())!;
  const told = async (choose: typeof atAki) => (await choose(news))!.map(({ data }) => data);
  const its = { siteId: site.id, id: (await ticket()).id, person: { id: bo.id, name: 'Olive' } };
  // What came before the look is told as it is by then.
  expect(await told(atAki)).toEqual([{ ...its, state: 'gone' }]);
  expect([await told(atCai), await told(atDan), await look()]).toEqual([[], [], []]);

  // All are forgotten, and the next is new nevertheless.
  t.clock.advance(3_600_001);
  await be(aki, 'looking');
  await look();
  await be(bo, 'writing');
  expect((await look())!.map(({ data }) => data)).toEqual([{ ...its, state: 'writing' }]);
});
