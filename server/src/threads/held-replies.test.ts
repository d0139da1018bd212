import { beforeEach, expect, it } from 'vitest';
import { customer, type Actor, type Staff } from '../base/actor.ts';
import { iso } from '../base/iso.ts';
import { runJob } from '../base/jobs/run-jobs.ts';
import type { Site } from '../base/site.ts';
import { countDifferences } from '../intake/recount.ts';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import type { WordlessLine } from '../tickets/ticket-lines.ts';
import { holdReply, takeBackReply } from './hold-reply.ts';
import { withNewestWords } from './newest-words.ts';
import { readThread } from './read-thread.ts';
import { releaseDueSince, releaseReplies } from './release-replies.ts';
import { replyToTicket } from './reply-to-ticket.ts';
import { closeTicket, reopenTicket, resolveTicket, undoEnding } from './resolve-ticket.ts';
import { writeToThread } from './write-to-thread.ts';

const aki: Staff = { kind: 'person', id: 'aki', name: 'Aki' };
const bo: Staff = { kind: 'person', id: 'bo', name: 'Bo' };

let t: TestDb;
let site: Site;
beforeEach(async () => {
  t = await openTestDb();
  site = await t.site();
  await openComplaints(t.call(site), 1, () => ({ contact: { email: 'li@mail.example' } }));
  return async () => t[Symbol.asyncDispose]();
});

const by = <A extends Actor>(actor: A) => ({ ...t.call(site, actor), may: () => true });
const ticket = () => ticketOf(t.db, site.id, '1');
const held = { text: 'Sorry', visibility: 'public' as const, holdSeconds: 10 };
const hold = async (id: string, more: { base?: number; holdSeconds?: number; text?: string } = {}, who = aki) =>
  replyToTicket(by(who), await ticket(), { ...held, id, ...more });
const release = () =>
  runJob(t, { name: 'held-replies', waitingSince: () => releaseDueSince(t), step: () => releaseReplies(t) }, 'here');
const said = async () => (await readThread(t.db, await ticket())).messages.map(({ text }) => text);
const count = async (rows: string) => (await t.db.query(`SELECT count(*) AS n FROM ${rows}`))[0]!['n'];
const history = async () =>
  (await t.db.query('SELECT type FROM events WHERE subject_id = ? ORDER BY seq', [(await ticket()).id])).map(
    ({ type }) => type,
  );
const refusal = (code: string) => ({ code });

it('nothing follows from a reply until its time has come; then it is said at that moment, once, however many say it', async () => {
  const before = await ticket();
  const inList = async () => (await withNewestWords(t.db, site.id, [before as unknown as WordlessLine]))[0]!.held;
  await hold('a');
  expect(await inList()).toEqual([{ releaseAt: iso(before.openedAt + 10_000), resolves: false }]);
  t.clock.advance(9_999);
  await release();
  expect(await ticket()).toEqual({ ...before, revision: before.revision + 1 });
  expect([await said(), await count('outbox'), await count('messages')]).toEqual([['Late'], 0, 1]);
  expect(await releaseDueSince(t)).toBeNull();

  // Nobody ran the job for an hour.
  t.clock.advance(3_600_001);
  expect(await releaseDueSince(t)).toBe(before.openedAt + 10_000);
  await Promise.all([releaseReplies(t), releaseReplies(t), releaseReplies(t)]);
  const after = await ticket();
  expect(after).toMatchObject({ status: 'waiting', firstRepliedAt: t.clock.now(), replyDueAt: null });
  expect([await said(), await count('outbox'), await inList()]).toEqual([['Late', 'Sorry'], 1, []]);
  expect(await history()).toEqual(['ticket.opened', 'reply.held', 'message.staff']);
  expect(await countDifferences((sql) => t.db.query(sql))).toEqual([]);
});

it('what is taken back leaves no word, and can be written again', async () => {
  const before = await ticket();
  await hold('a');
  await expect(takeBackReply(by(bo), await ticket(), 'a')).rejects.toMatchObject(refusal('forbidden'));
  // Its time has come, and it has not gone yet.
  t.clock.advance(10_000);
  expect(await takeBackReply(by(aki), await ticket(), 'a')).toMatchObject({ text: 'Sorry', resolves: false });
  await release();
  expect(await ticket()).toEqual({ ...before, revision: before.revision + 2 });
  expect([await said(), await count('held_replies')]).toEqual([['Late'], 0]);
  expect(await history()).toEqual(['ticket.opened', 'reply.held', 'reply.taken_back']);
  expect(await count("events WHERE data LIKE '%Sorry%'")).toBe(0);
  await expect(takeBackReply(by(aki), await ticket(), 'a')).rejects.toMatchObject(refusal('not_found'));

  await hold('a', { text: 'Sorry!' });
  t.clock.advance(10_000);
  const ends = await Promise.allSettled([releaseReplies(t), takeBackReply(by(aki), await ticket(), 'a')]);
  // Either it was said, or it was taken back.
  expect([await said(), await count('held_replies')]).toEqual([
    ends[1].status === 'fulfilled' ? ['Late'] : ['Late', 'Sorry!'],
    0,
  ]);
});

it('a repeat changes nothing, neither while it is held nor once it is said; another message takes another id', async () => {
  await hold('a');
  await hold('a');
  await expect(hold('a', { text: 'Other' })).rejects.toMatchObject(refusal('id_taken'));
  await expect(
    replyToTicket(by(aki), await ticket(), { id: 'a', text: 'A note', visibility: 'note' }),
  ).rejects.toMatchObject(refusal('id_taken'));
  t.clock.advance(10_000);
  await release();
  await hold('a');
  expect([await said(), await count('held_replies')]).toEqual([['Late', 'Sorry'], 0]);
  await expect(takeBackReply(by(aki), await ticket(), 'a')).rejects.toMatchObject(refusal('already_sent'));
});

it('is resolved with its last word, unless the customer said something meanwhile: that is ours to answer', async () => {
  const resolve = async (id: string) => resolveTicket(by(aki), await ticket(), { id, text: id, holdSeconds: 10 });
  await resolve('one');
  t.clock.advance(4_000);
  await writeToThread(by(customer), await ticket(), { id: t.ids.uuid(), text: 'And?' });
  const wroteAt = t.clock.now();
  t.clock.advance(6_000);
  await release();
  expect(await said()).toEqual(['Late', 'And?', 'one']);
  expect(await ticket()).toMatchObject({ status: 'open', replySince: wroteAt, firstRepliedAt: t.clock.now() });
  expect(await count('follow_ups')).toBe(0);

  await resolve('two');
  t.clock.advance(10_000);
  await release();
  expect([(await ticket()).status, await count('follow_ups')]).toEqual(['resolved', 1]);
  await expect(resolve('three')).rejects.toMatchObject(refusal('already_resolved'));
});

it('that resolved a ticket can be taken back as its end, by the revision it was held at, and no other end by that', async () => {
  await resolveTicket(by(aki), await ticket(), { id: 'a', text: 'Sorry', holdSeconds: 10 });
  const { revision: base } = await ticket();
  t.clock.advance(10_000);
  await release();
  await expect(undoEnding(by(bo), await ticket(), { base })).rejects.toMatchObject(refusal('conflict'));
  await undoEnding(by(aki), await ticket(), { base });
  expect([await said(), (await ticket()).status]).toEqual([['Late', 'Sorry'], 'waiting']);
  for (const who of [bo, aki]) {
    await closeTicket(by(who), await ticket(), {});
    await expect(undoEnding(by(aki), await ticket(), { base })).rejects.toMatchObject(refusal('conflict'));
    await reopenTicket(by(who), await ticket());
  }
});

it('goes also where a colleague ended the ticket meanwhile, and ends nothing twice', async () => {
  await hold('a');
  await resolveTicket(by(aki), await ticket(), { id: 'b', text: 'b', holdSeconds: 10 });
  await closeTicket(by(bo), await ticket(), {});
  await expect(hold('c')).rejects.toMatchObject(refusal('ticket_closed'));
  // What is held is nothing done yet: the end was the last.
  await undoEnding(by(bo), await ticket());
  await closeTicket(by(bo), await ticket(), {});
  t.clock.advance(10_000);
  await release();
  expect([await said(), (await ticket()).status, await count('follow_ups')]).toEqual([
    ['Late', 'Sorry', 'b'],
    'closed',
    0,
  ]);
});

it('goes before what its writer does next', async () => {
  await hold('a');
  await replyToTicket(by(aki), await ticket(), { id: 'b', text: 'b', visibility: 'public' });
  await hold('c', { text: 'c' });
  await resolveTicket(by(aki), await ticket(), {});
  expect([await said(), (await ticket()).status, await count('held_replies'), await count('follow_ups')]).toEqual([
    ['Late', 'Sorry', 'b', 'c'],
    'resolved',
    0,
    1,
  ]);
  // That one is asked no more.
  await reopenTicket(by(aki), await ticket());
  await resolveTicket(by(aki), await ticket(), { id: 'd', text: 'd', holdSeconds: 10 });
  await closeTicket(by(aki), await ticket(), {});
  expect([(await said()).at(-1), (await ticket()).status, await count('follow_ups')]).toEqual(['d', 'closed', 0]);
});

it('of two people who answer at once the second looks first, at what the other holds too', async () => {
  const base = (await ticket()).revision;
  await hold('a', { base });
  await expect(hold('b', { base }, bo)).rejects.toMatchObject(refusal('conflict'));
  await expect(closeTicket(by(bo), await ticket(), { base })).rejects.toMatchObject(refusal('conflict'));
  await hold('c', { base, text: 'More' });
  await takeBackReply(by(aki), await ticket(), 'a');
  await takeBackReply(by(aki), await ticket(), 'c');
  await hold('b', { base, text: 'Hello' }, bo);
  await hold('d', { base: (await ticket()).revision, text: 'Me too' });
  t.clock.advance(10_000);
  await release();
  expect(await said()).toEqual(['Late', 'Hello', 'Me too']);
});

it('one that cannot be said holds none of the others back, and is tried again', async () => {
  await hold('a');
  await hold('b', { text: 'b', holdSeconds: 9 });
  await t.db.write([
    `CREATE TRIGGER broken BEFORE INSERT ON messages WHEN NEW.id = 'a' BEGIN SELECT RAISE(ABORT, 'broken'); END`,
  ]);
  t.clock.advance(10_000);
  await release();
  expect([await said(), await count('held_replies')]).toEqual([['Late', 'b'], 1]);
  await t.db.write(['DROP TRIGGER broken']);
  t.clock.advance(1_000);
  await release();
  expect([await said(), await count('held_replies')]).toEqual([['Late', 'b', 'Sorry'], 0]);
});

it('what a clock held that was years ahead goes now', async () => {
  const now = new Date(t.clock.now()).toISOString();
  t.clock.set('2031-01-01T00:00:00Z');
  await hold('a');
  t.clock.set(now);
  await release();
  expect(await said()).toEqual(['Late', 'Sorry']);
});

it('asks for what is not there later at once', async () => {
  await expect(
    replyToTicket(by(aki), await ticket(), { text: 'A note', visibility: 'note', holdSeconds: 10 }),
  ).rejects.toMatchObject(refusal('invalid'));
  await resolveTicket(by(aki), await ticket(), {});
  const more = { id: 'a', text: 'a', resolves: true, holdSeconds: 10, base: undefined };
  await expect(holdReply(by(aki), await ticket(), more)).rejects.toMatchObject(refusal('already_resolved'));
  expect(await count('held_replies')).toBe(0);
});
