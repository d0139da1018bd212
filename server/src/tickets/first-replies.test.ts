import { dimensionNames } from '@huiyin/shared/domain/dimensions';
import { figureOf } from '@huiyin/shared/domain/metrics';
import { logStep, stillLasting } from '@huiyin/shared/domain/statistics/log-steps';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Site } from '../base/site.ts';
import { countDifferences } from '../intake/recount.ts';
import { readMetric } from '../metrics/read-metric.ts';
import { onAnswers, sampleParts } from '../features.ts';
import { addSampleData } from '../sample-data/add-sample-data.ts';
import { removeSampleData } from '../sample-data/remove-sample-data.ts';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { replyToTicket } from '../threads/reply-to-ticket.ts';
import { closeTicket } from '../threads/resolve-ticket.ts';
import { countEarlierReplies, uncountedSince } from './count-first-replies.ts';
import { ticketOf } from './read-ticket.ts';
import { waitingForReply } from './waiting-for-reply.ts';

const person = { kind: 'person', id: 'p', name: 'Olive' } as const;
const minute = 60_000;
const lasting = { first_reply: waitingForReply };

const read = (t: TestDb, site: Site, query: Parameters<typeof readMetric>[2] = {}) =>
  readMetric(t.call(site), 'first_reply', query, lasting);

/** What is true of a site's tickets by their rows alone, of one category or all. */
async function histogramOf(t: TestDb, site: Site, category?: string): Promise<Record<number, number>> {
  const rows = await t.db.query(
    'SELECT opened_at AS opened, first_replied_at AS replied, status FROM tickets WHERE site_id = ?1 AND (?2 IS NULL OR category = ?2)',
    [site.id, category ?? null],
  );
  const histogram: Record<number, number> = {};
  for (const { opened, replied, status } of rows) {
    if (replied === null && status !== 'open') continue;
    const took = ((replied ?? t.clock.now()) as number) - (opened as number);
    const bucket = replied === null ? stillLasting(logStep(took)) : logStep(took);
    histogram[bucket] = (histogram[bucket] ?? 0) + 1;
  }
  return histogram;
}

const complain = (t: TestDb, site: Site, category: string): Promise<void> =>
  openComplaints(t.call(site), 1, () => ({ category }));

interface Act {
  minutes: number;
  what: 'complain' | 'reply' | 'note' | 'close';
  whose: number;
  category: string;
}

const act: fc.Arbitrary<Act> = fc.record({
  minutes: fc.integer({ min: 0, max: 300 }),
  what: fc.constantFrom<Act['what'][]>('complain', 'complain', 'reply', 'reply', 'note', 'close'),
  whose: fc.nat(),
  category: fc.constantFrom('delivery', 'delivery/late', 'price'),
});

async function play(t: TestDb, site: Site, acts: readonly Act[]) {
  let complaints = 0;
  for (const { minutes, what, whose, category } of acts) {
    t.clock.advance(minutes * minute);
    if (what === 'complain') {
      await complain(t, site, category);
      complaints += 1;
    } else if (complaints > 0) {
      const ticket = await ticketOf(t.db, site.id, String(1 + (whose % complaints)));
      const call = t.call(site, person);
      if (ticket.status === 'closed') continue;
      if (what === 'close') await closeTicket(call, ticket, {});
      else
        await replyToTicket(call, ticket, { text: 'We look into it', visibility: what === 'note' ? 'note' : 'public' });
    }
  }
}

it('any history of complaints and replies is counted as the tickets say, in whatever they are told apart by', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 60 }), async (acts) => {
      await using t = await openTestDb();
      const site = await t.site({ timeZone: 'Asia/Kathmandu' });
      await play(t, site, acts);
      expect(await countDifferences(t.db.query)).toEqual([]);
      const all = await histogramOf(t, site);
      const { total, beside } = await read(t, site, { split: 'category' });
      expect(total).toEqual(figureOf('first_reply', all));
      expect(beside).toEqual({ metric: 'first_reply_p90', ...figureOf('first_reply_p90', all) });
      const price = figureOf('first_reply', await histogramOf(t, site, 'price'));
      expect((await read(t, site, { category: 'price' })).total).toEqual(price);
      for (const split of dimensionNames) {
        const { values } = (await read(t, site, { split })).split!;
        for (const { of, ...figure } of values)
          expect(figure, `${split} ${of}`).toEqual((await read(t, site, { [split]: of })).total);
      }
    }),
    { numRuns: 12 },
  );
});

it('replies of an earlier release are counted once, in slices, by however many processes', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await t.owner(site);
  await addSampleData(t.call(site, person), sampleParts);
  while (await countEarlierReplies(t.db));
  const counts = () => t.db.query('SELECT * FROM counts ORDER BY kind, dimension, value, day, score, survey');
  const before = await counts();
  const earlier = ["DELETE FROM counts WHERE kind = 'first_reply'", 'UPDATE tickets SET first_reply_step = NULL'];
  await t.db.write(earlier);
  expect(await countDifferences(t.db.query)).toEqual([]);
  expect(await uncountedSince(t)).toBe(t.clock.now());
  await Promise.all([1, 2, 3].map(() => countEarlierReplies(t.db)));
  expect(await countEarlierReplies(t.db)).toBe(false);
  expect(await counts()).toEqual(before);
  expect(await uncountedSince(t)).toBeNull();
});

it('a reply of an earlier release that is answered again before it is counted is counted once', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await complain(t, site, 'price');
  await t.db.write([`UPDATE tickets SET first_replied_at = opened_at + 5000, status = 'waiting'`]);
  await replyToTicket(t.call(site, person), await ticketOf(t.db, site.id, '1'), { text: 'And', visibility: 'public' });
  while (await countEarlierReplies(t.db));
  expect(await countDifferences(t.db.query)).toEqual([]);
  expect((await read(t, site)).total.n).toBe(1);
});

it('the sample is taken away with its first replies, also while somebody answers it', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await t.owner(site);
  await addSampleData(t.call(site, person), sampleParts);
  while (await countEarlierReplies(t.db));
  const { total } = await read(t, site, { from: '2026-01-01' });
  expect(total).toMatchObject({ value: expect.any(Number), low: expect.any(Number) });
  expect(total).toEqual(figureOf('first_reply', await histogramOf(t, site)));
  const open = await t.db.query("SELECT id FROM tickets WHERE status = 'open' AND first_replied_at IS NULL");
  const answers = open.map(async ({ id }) =>
    replyToTicket(t.call(site, person), await ticketOf(t.db, site.id, id as string), {
      text: 'Yes',
      visibility: 'public',
    }),
  );
  await Promise.allSettled([...answers, removeSampleData(t.call(site, person), { sample: sampleParts, onAnswers })]);
  expect(await countDifferences(t.db.query)).toEqual([]);
  while ((await t.db.query('SELECT 1 FROM tickets LIMIT 1')).length > 0)
    await removeSampleData(t.call(site, person), { sample: sampleParts, onAnswers });
  expect(await t.db.query('SELECT * FROM counts')).toEqual([]);
});
