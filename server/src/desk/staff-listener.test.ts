import type { EventType } from '@huiyin/shared/contract/events';
import { presets, type Permission } from '@huiyin/shared/domain/permissions';
import { expect, it } from 'vitest';
import { openTestDb } from '../testing/open-test-db.ts';
import { system } from '../base/actor.ts';
import { createFeed } from '../base/events/feed.ts';
import { recordEvent } from '../base/events/record-event.ts';
import { allNews, lastEventId, newsSince } from './site-news.ts';
import { staffListener } from './staff-listener.ts';

const begun = { event: 0, response: 0, notice: 0, presence: 0 };

/** A site on which tickets are opened, and somebody who may read it. */
async function start() {
  const t = await openTestDb();
  const record = (siteId: string, type: EventType, subjectId: string = t.ids.uuid()) =>
    recordEvent({ siteId, at: 0, actor: system, type, subjectId, revision: 1, data: {}, when: 'always' });
  const happen = (siteId: string, n: number) =>
    t.db.write(Array.from({ length: n }, () => record(siteId, 'ticket.opened')));
  /** What each may do now; whoever is not named is a viewer of tea. */
  const may: Record<string, Map<string, readonly Permission[]>> = {};
  const listen = (lastHeard?: string, id = 'aki') =>
    staffListener(t, {
      id,
      who: id,
      kind: 'person',
      lastHeard,
      readable: async () => may[id] ?? new Map([['tea', presets.viewer]]),
    });
  return { ...t, record, happen, may, listen };
}

it('tells what a look found that was under way when somebody came only where it is newer than what they saw', async () => {
  await using t = await start();
  await t.happen('tea', 2);
  const { first, choose } = t.listen();
  await first!();
  await t.happen('tea', 1);
  await t.happen('cups', 1);
  const { news } = await newsSince(t.db, begun);
  expect((await choose!(news))?.map(({ id }) => id)).toEqual(['3-0-0']);
});

it.each([
  [999, true],
  [1000, false],
])('of %i lines missed on all sites, tells those of mine: %j', async (missed, resumed) => {
  await using t = await start();
  await t.happen('tea', 1);
  await t.happen('cups', missed - 1);
  await t.happen('tea', 1);
  const id = `${1 + missed}-0-0`;
  const mine = resumed ? [expect.objectContaining({ event: 'ticket', id })] : [];
  expect(await t.listen('1-0-0').first!()).toEqual([...mine, { event: 'opened', data: { resumed }, id }]);
});

it('looks again by itself after more than one look takes in', async () => {
  await using t = await start();
  const feed = createFeed(1e9);
  const { begin, look } = allNews({ ...t, feed });
  await begin();
  await t.happen('tea', 1500);
  const again = feed.next('sites', new AbortController().signal);
  expect(await look()).toHaveLength(1000);
  await again;
  expect(await look()).toHaveLength(500);
});

it('tells of a notice to whom it is for, from where they were', async () => {
  await using t = await start();
  const notice = (siteId: string, personId: string, at: number) => ({
    sql: `INSERT INTO notices (site_id, person_id, ticket_id, kind, at, in_digest) VALUES (?, ?, 'ticket', 'assigned', ?, 0)`,
    args: [siteId, personId, at],
  });
  await t.db.write([notice('tea', 'aki', 1)]);
  const { first, choose } = t.listen();
  await first!();
  await t.db.write([notice('tea', 'aki', 2), notice('tea', 'bo', 2), notice('cups', 'aki', 3)]);
  const { news, to } = await newsSince(t.db, begun);
  expect(to).toEqual({ ...begun, notice: 4 });
  const told = { event: 'notice', data: { siteId: 'tea' }, id: '0-0-2' };
  expect(await choose!(news)).toEqual([told]);
  // Who read something before they listen goes on from where that stood.
  const read = await lastEventId(t.db);
  const opened = { event: 'opened', data: { resumed: true }, id: '0-0-4' };
  expect(await t.listen('0-0-1').first!()).toEqual([told, opened]);
  await t.db.write([notice('tea', 'aki', 4), t.record('tea', 'ticket.opened')]);
  const since = (await t.listen(read).first!()).map(({ event, id }) => [event, id]);
  expect(since).toEqual([
    ['ticket', '1-0-4'],
    ['notice', '1-0-5'],
    ['opened', '1-0-5'],
  ]);
});

it('tells of access whoever may do something else than before, and of a role nobody who holds another one', async () => {
  await using t = await start();
  const people = ['narrowed', 'widened', 'removed', 'added', 'same'];
  t.may['added'] = new Map();
  const listeners = people.map((id) => t.listen(undefined, id));
  for (const { first } of listeners) await first!();
  t.may['narrowed'] = new Map([['tea', ['tickets.read']]]);
  t.may['widened'] = new Map([['tea', presets.agent]]);
  t.may['removed'] = new Map();
  t.may['added'] = new Map([['tea', ['metrics.read']]]);
  await t.db.write([
    t.record('tea', 'role.changed'),
    t.record('tea', 'person.removed', 'removed'),
    t.record('tea', 'person.joined', 'added'),
  ]);
  const { news } = await newsSince(t.db, begun);
  const told = await Promise.all(listeners.map(({ choose }) => choose!(news)));
  const access = { event: 'changed', data: { siteId: 'tea', what: 'access' } };
  const isTold = told.map((all) => all!.filter(({ data }) => (data as { what: string }).what === 'access'));
  expect(isTold.map((all) => all.length)).toEqual([1, 1, 1, 1, 0]);
  expect(isTold[0]).toEqual([expect.objectContaining(access)]);
  // Whoever missed it asks for everything again.
  expect(await t.listen('0-0-0', 'same').first!()).toMatchObject([{ event: 'opened', data: { resumed: false } }]);
});

it('tells what changed on a site to whoever may read it, and all of one event to whoever was cut off within it', async () => {
  await using t = await start();
  t.may['aki'] = new Map([['tea', ['surveys.read', 'site.read']]]);
  const { first, choose } = t.listen();
  await first!();
  await t.db.write([
    t.record('tea', 'person.invited'),
    t.record('tea', 'categories.changed'),
    t.record('cups', 'survey.changed'),
    t.record('tea', 'sample_data.removed'),
  ]);
  const { news } = await newsSince(t.db, begun);
  const changed = (what: string, id: string) => ({ event: 'changed', data: { siteId: 'tea', what }, id });
  const told = [changed('surveys', '1-0-0'), changed('categories', '2-0-0'), changed('everything', '3-0-0')];
  expect(await choose!(news)).toEqual(told);
  const again = await t.listen('1-0-0').first!();
  expect(again).toEqual([...told, { event: 'opened', data: { resumed: true }, id: '4-0-0' }]);
});
