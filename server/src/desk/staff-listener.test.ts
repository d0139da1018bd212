import { presets } from '@huiyin/shared/domain/permissions';
import { expect, it } from 'vitest';
import { openTestDb } from '../testing/open-test-db.ts';
import { system } from '../base/actor.ts';
import { createFeed } from '../base/events/feed.ts';
import { recordEvent } from '../base/events/record-event.ts';
import { allNews, newsSince } from './site-news.ts';
import { staffListener } from './staff-listener.ts';

/** A site on which tickets are opened, and somebody who may read it. */
async function start() {
  const t = await openTestDb();
  const happen = (siteId: string, n: number) =>
    t.db.write(
      Array.from({ length: n }, () =>
        recordEvent({
          siteId,
          at: 0,
          actor: system,
          type: 'ticket.opened',
          subjectId: t.ids.uuid(),
          revision: 1,
          data: {},
          when: 'always',
        }),
      ),
    );
  const listen = (lastHeard?: string) =>
    staffListener(t, {
      id: 'aki',
      who: 'aki',
      kind: 'person',
      lastHeard,
      readable: async () => new Map([['tea', presets.viewer]]),
    });
  return { ...t, happen, listen };
}

it('tells what a look found that was under way when somebody came only where it is newer than what they saw', async () => {
  await using t = await start();
  await t.happen('tea', 2);
  const { first, choose } = t.listen();
  await first!();
  await t.happen('tea', 1);
  await t.happen('cups', 1);
  const { news } = await newsSince(t.db, { event: 0, response: 0, notice: 0 });
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
  const { news, to } = await newsSince(t.db, { event: 0, response: 0, notice: 0 });
  expect(to).toEqual({ event: 0, response: 0, notice: 4 });
  const told = { event: 'notice', data: { siteId: 'tea' }, id: '0-0-2' };
  expect(await choose!(news)).toEqual([told]);
  const opened = { event: 'opened', data: { resumed: true }, id: '0-0-4' };
  expect(await t.listen('0-0-1').first!()).toEqual([told, opened]);
});
