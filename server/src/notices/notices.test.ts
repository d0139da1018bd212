import { expect, it } from 'vitest';
import { customer, type Actor, type Staff } from '../base/actor.ts';
import type { Deps } from '../base/deps.ts';
import { consumer } from '../base/jobs/consumer.ts';
import { runJob } from '../base/jobs/run-jobs.ts';
import type { Site } from '../base/site.ts';
import { removeMember } from '../people/change-members.ts';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { replyToTicket } from '../threads/reply-to-ticket.ts';
import { resolveTicket } from '../threads/resolve-ticket.ts';
import { writeToThread } from '../threads/write-to-thread.ts';
import { assignTicket } from '../tickets/assign-ticket.ts';
import { freeTickets } from '../tickets/free-tickets.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { seeTicket, standsAt } from '../tickets/see-ticket.ts';
import { tellOverdue } from '../tickets/tell-overdue.ts';
import { keepChoices, readChoices } from './choices.ts';
import { dealOut } from './deal-out.ts';
import { forgetNotices } from './forget-notices.ts';
import { readNotices } from './read-notices.ts';
import { noticesOfTicketSeen, seeNotices } from './see-notices.ts';

const dealing = (t: Deps) => consumer(t, 'ticket-notices', (events) => dealOut(t, events));
const deal = (t: TestDb): Promise<unknown> => runJob(t, dealing(t), 'here');

async function person(t: TestDb, site: Site, role = 'agent'): Promise<Staff> {
  const id = await t.owner(site);
  await t.db.write([{ sql: 'UPDATE members SET role = ? WHERE person_id = ?', args: [role, id] }]);
  return { kind: 'person', id, name: 'Olive' };
}

/** A shop with an open complaint, its owner, an agent and a viewer; all history until then is dealt out. */
async function shop(t: TestDb) {
  const site = await t.site();
  const [olive, aki, vera] = [await person(t, site, 'owner'), await person(t, site), await person(t, site, 'viewer')];
  await deal(t);
  await openComplaints(t.call(site));
  const at = <A extends Actor>(actor: A) => t.call(site, actor);
  const ticket = () => ticketOf(t.db, site.id, '1');
  const told = async ({ id }: Staff): Promise<string[]> => {
    await deal(t);
    const { items, unread } = await readNotices(t.db, id, { limit: 100 });
    expect(unread).toBe(items.filter(({ isRead }) => !isRead).length);
    return items.map(({ kind, isRead, ticket: { number } }) => `${kind} ${number}${isRead ? ' read' : ''}`);
  };
  const write = async () => writeToThread(at(customer), await ticket(), { id: t.ids.uuid(), text: 'Hello?' });
  return { site, olive, aki, vera, at, ticket, told, write };
}

it('people are told what concerns them, and not what they did', async () => {
  await using t = await openTestDb();
  const { olive, aki, vera, at, ticket, told, write, site } = await shop(t);
  expect([await told(olive), await told(aki)]).toEqual([[], []]);

  await assignTicket(at(olive), await ticket(), { personId: aki.id });
  t.clock.advance(1);
  const note = { text: 'Look', visibility: 'note' as const };
  await replyToTicket(at(olive), await ticket(), { ...note, mentions: [vera.id, olive.id, vera.id] });
  expect([await told(olive), await told(aki), await told(vera)]).toEqual([[], ['assigned 1'], ['mentioned 1']]);
  await expect(replyToTicket(at(olive), await ticket(), { ...note, mentions: ['nobody'] })).rejects.toMatchObject({
    code: 'invalid',
  });

  t.clock.advance(1);
  await replyToTicket(at(aki), await ticket(), { text: 'Sorry', visibility: 'public' });
  t.clock.advance(1);
  await write();
  t.clock.advance(1);
  await resolveTicket(at(aki), await ticket(), {});
  t.clock.advance(1);
  await write();
  expect([await told(aki), await told(olive)]).toEqual([['reopened 1', 'customer_wrote 1', 'assigned 1'], []]);
  expect((await readNotices(t.db, aki.id, { limit: 1 })).items[0]).toMatchObject({
    siteId: site.id,
    by: null,
    ticket: { number: 1, status: 'open', excerpt: 'Late' },
  });

  t.clock.advance(4 * 3_600_000 + 1);
  await openComplaints(t.call(site));
  await tellOverdue(t);
  expect([(await told(aki))[0], await told(olive)]).toEqual(['overdue 1', []]);
  t.clock.advance(4 * 3_600_000 + 1);
  await tellOverdue(t);
  // Nobody has the second one: whoever may answer is told.
  expect([(await told(aki))[0], await told(olive), await told(vera)]).toEqual([
    'overdue 2',
    ['overdue 2'],
    ['mentioned 1'],
  ]);
});

it('what is opened is read, also when it is told only then', async () => {
  await using t = await openTestDb();
  const { olive, aki, at, ticket, told, write } = await shop(t);
  await assignTicket(at(olive), await ticket(), { personId: aki.id });
  t.clock.advance(1);
  expect(await told(aki)).toEqual(['assigned 1']);
  const open = async (shown?: number) => {
    const here = await ticket();
    const revision = shown ?? here.revision;
    const seen = noticesOfTicketSeen(at(aki), here, standsAt(here, revision));
    await seeTicket(at(aki), here, { revision }, [seen]);
  };
  // Something has come since what is in sight was read.
  await open((await ticket()).revision - 1);
  expect(await told(aki)).toEqual(['assigned 1']);
  await open();
  expect(await told(aki)).toEqual(['assigned 1 read']);
  await write();
  await open();
  t.clock.advance(1);
  expect(await told(aki)).toEqual(['customer_wrote 1 read', 'assigned 1 read']);
  await write();
  t.clock.advance(1);
  await write();
  expect(await told(aki)).toHaveLength(4);
  const { items } = await readNotices(t.db, aki.id, {});
  await seeNotices(t, aki.id, items[1]!.id);
  await seeNotices(t, olive.id, items[0]!.id);
  expect(await told(aki)).toEqual([
    'customer_wrote 1',
    'customer_wrote 1 read',
    'customer_wrote 1 read',
    'assigned 1 read',
  ]);
});

it('everybody chooses what they are told', async () => {
  await using t = await openTestDb();
  const { site, olive, aki, at, ticket, told } = await shop(t);
  const usual = await readChoices(t.db, aki.id);
  expect(usual).toMatchObject({ ways: { assigned: 'mail', customer_wrote: 'browser', unassigned: 'none' } });
  await keepChoices(t, aki.id, { ...usual, ways: { ...usual.ways, assigned: 'none', unassigned: 'console' } });
  await openComplaints(t.call(site));
  await assignTicket(at(olive), await ticket(), { personId: aki.id });
  expect(await told(aki)).toEqual(['unassigned 2']);
});

it('who may read tickets no longer is told nothing, and of what was told nothing stays', async () => {
  await using t = await openTestDb();
  const { site, olive, aki, at, ticket, told, write } = await shop(t);
  await keepChoices(t, aki.id, await readChoices(t.db, aki.id));
  await assignTicket(at(olive), await ticket(), { personId: aki.id });
  expect(await told(aki)).toEqual(['assigned 1']);
  t.clock.advance(1);
  await write();
  await removeMember(at(olive), aki.id, (call, changed) => [
    ...freeTickets(call, changed),
    ...forgetNotices(call, changed),
  ]);
  expect(await told(aki)).toEqual([]);
  expect(await t.db.query('SELECT * FROM notice_choices')).toEqual([]);
  expect(await t.db.query('SELECT 1 FROM notices WHERE site_id = ?', [site.id])).toEqual([]);
});

it('two processes tell each thing once, and one that stops half-way goes on where it was', async () => {
  await using t = await openTestDb();
  const { olive, aki, at, ticket, told, write } = await shop(t);
  await assignTicket(at(olive), await ticket(), { personId: aki.id });
  for (let i = 0; i < 30; i += 1) {
    t.clock.advance(1);
    await write();
  }
  const [one, other] = [dealing(t), dealing(t)];
  const failing = { ...t, db: { ...t.db, write: () => Promise.reject(new Error('stopped')) } };
  await runJob({ ...failing, db: t.db }, dealing(failing), 'here');
  expect(await t.db.query('SELECT 1 FROM notices')).toEqual([]);
  t.clock.advance(2_000);
  await t.db.write(["UPDATE jobs SET held_until = 0 WHERE name = 'ticket-notices'"]);
  for (let i = 0; i < 3; i += 1) await Promise.all([one.step(), other.step()]);
  expect(await told(aki)).toHaveLength(31);
});
