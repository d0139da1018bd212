import { expect, it } from 'vitest';
import type { Site } from '../../base/site.ts';
import { storeResponses } from '../../intake/store-responses.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { prepareRow } from '../prepare-response.ts';
import { namesSaid } from './names-said.ts';

type Attributes = Readonly<Record<string, string>>;
const january = Date.UTC(2026, 0, 1);

/** Takes in answers, each that much later than the year began. */
async function takeIn(t: TestDb, site: Site, said: readonly (readonly [ms: number, attributes: Attributes])[]) {
  const asked = { survey: 'csat', version: 1, questions: [] };
  const arrival = { site, asked, channel: 'import' as const, receivedAt: t.clock.now() };
  const prepared = said.map(([ms, attributes]) => ({
    row: prepareRow({ kind: 'csat', score: 4, attributes }, { ...arrival, id: t.ids.uuid(), occurredAt: january + ms }),
    ticket: null,
  }));
  await storeResponses(t.db, prepared);
}

it('keep their places whatever comes in later, of whatever day', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const names = async () => (await namesSaid(t.call(site), {})).attributes;
  await takeIn(t, site, [[1_000, { plan: 'a', shop: 'b' }]]);
  expect(await names()).toEqual(['plan', 'shop']);
  await takeIn(t, site, [[2_000, { branch: 'c', plan: 'd' }]]);
  await takeIn(t, site, [[0, { age: 'e', shop: 'f' }]]);
  expect(await names()).toEqual(['plan', 'shop', 'branch', 'age']);
});

it('are the 200 that came in first, among thousands of answers', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const name = (n: number) => `n${String(n).padStart(3, '0')}`;
  const ten = (nth: number) => Object.fromEntries(Array.from({ length: 10 }, (_, i) => [name(nth * 10 + i), 'x']));
  const nothing = Array.from({ length: 1_000 }, (_, i) => [10 + i, {}] as const);
  // The first to come in are of the last days.
  const earliest = Array.from({ length: 30 }, (_, nth) => [nth < 25 ? 5_000 - nth : nth - 25, ten(nth)] as const);
  await takeIn(t, site, [...earliest, ...nothing]);
  const { attributes } = await namesSaid(t.call(site), {});
  expect(attributes).toEqual(Array.from({ length: 200 }, (_, n) => name(n)));
});
