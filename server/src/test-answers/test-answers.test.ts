import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onceStatements } from '../asking/answer-once.ts';
import type { Site } from '../base/site.ts';
import { onAnswers } from '../features.ts';
import { countDifferences } from '../intake/recount.ts';
import { storeResponses } from '../intake/store-responses.ts';
import { prepareRow } from '../responses/prepare-response.ts';
import { indexNext } from '../responses/list/index-answers.ts';
import { anyAnswer, takingIn } from '../testing/any-answers.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { markTest } from './mark-test.ts';
import { countTests } from '../responses/read-tests.ts';
import { removeTests } from './remove-tests.ts';
import { unmarkTest } from './unmark-test.ts';

it.each([
  [{}, null],
  [{ test: false }, null],
  [{ test: true }, 'test'],
  [{ test: true, elapsedMs: 3 }, 'test'],
  [{ test: true, trap: 'x' }, 'test'],
  [{ test: false, elapsedMs: 3 }, 'speed'],
  [{ trap: 'x', elapsedMs: 3 }, 'trap'],
])('an answer with %j is left out as %s', async (more, suspect) => {
  const site = { id: 's', timeZone: 'UTC' } as Site;
  const asked = { survey: 'csat', version: 1, questions: [] };
  const arrival = { site, id: 'a', asked, channel: 'widget', occurredAt: 0, receivedAt: 0 } as const;
  expect(prepareRow({ kind: 'csat', score: 4, ...more }, arrival).suspect).toBe(suspect);
});

const me = { kind: 'person', id: 'p', name: 'Olive' } as const;
const index = async (t: TestDb): Promise<void> => {
  while ((await indexNext(t, 200)) > 0);
};

async function answered(t: TestDb): Promise<{ site: Site; ids: string[] }> {
  const site = await t.site({ timeZone: 'Asia/Kathmandu' });
  const takeIn = await takingIn(t, site);
  await takeIn(fc.sample(anyAnswer, { seed: 3, numRuns: 60 }).map((body) => ({ ...body, id: t.ids.uuid() })));
  const rows = await t.db.query('SELECT id FROM responses WHERE suspect IS NULL ORDER BY seq');
  return { site, ids: rows.map(({ id }) => id as string) };
}

/** All that is counted, and by what each answer is found. */
const standing = async (t: TestDb) => ({
  counts: await t.db.query('SELECT * FROM counts WHERE n <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8'),
  facets: await t.db.query(
    `SELECT f.name, f.series, f.value, f.bucket, f.left_out, f.n, a.seq FROM answer_facets f JOIN facet_answers a ON a.facet = f.id ORDER BY 1, 2, 3, 4, 5, 7`,
  ),
});

it('answers of all kinds that are marked and count again are counted and found as before, indexed or not', async () => {
  await using t = await openTestDb();
  const { site, ids } = await answered(t);
  const some = ids.filter((_, i) => i % 2);
  for (const id of some.slice(0, 5)) {
    await markTest(t.call(site, me), id);
    await unmarkTest(t.call(site, me), id);
  }
  await index(t);
  const before = await standing(t);
  for (const id of some) await markTest(t.call(site, me), id);
  expect(await countDifferences(t.db.query)).toEqual([]);
  expect(await countTests(t.db, site.id)).toBe(some.length);
  expect(await t.db.query("SELECT total(n) AS n FROM counts WHERE dimension = 'suspect' AND value = 'test'")).toEqual([
    { n: some.length },
  ]);
  expect(
    await t.db.query(
      'SELECT count(*) AS n FROM tickets t JOIN responses r ON r.id = t.id WHERE (r.suspect IS NULL) <> (t.suspect = 0)',
    ),
  ).toEqual([{ n: 0 }]);
  for (const id of some) await unmarkTest(t.call(site, me), id);
  expect(await countDifferences(t.db.query)).toEqual([]);
  expect(await standing(t)).toEqual(before);
});

it('tests that are removed leave nothing but the log', async () => {
  await using t = await openTestDb();
  const { site, ids } = await answered(t);
  await index(t);
  for (const id of ids) await markTest(t.call(site, me), id);
  expect(await removeTests(t.call(site, me), onAnswers)).toEqual({ removed: ids.length, left: false });
  expect(await countTests(t.db, site.id)).toBe(0);
  expect(await countDifferences(t.db.query)).toEqual([]);
  const kept = await t.db.query('SELECT id FROM responses');
  expect(await t.db.query('SELECT id FROM responses WHERE suspect IS NULL')).toEqual([]);
  for (const [table, column] of [
    ['tickets', 'id'],
    ['messages', 'ticket_id'],
    ['seen_tickets', 'ticket_id'],
    ['facet_answers', 'seq'],
  ]) {
    const there = table === 'facet_answers' ? 'SELECT seq FROM responses' : 'SELECT id FROM responses';
    const [left] = await t.db.query(`SELECT count(*) AS n FROM ${table} WHERE ${column} NOT IN (${there})`);
    expect(left, table).toEqual({ n: 0 });
  }
  expect(kept.length).toBeGreaterThan(0);
});

it('a customer whose answer was a test may give another', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const at = t.clock.now();
  const asked = { survey: 'csat', version: 1, questions: [] };
  const answer = async (): Promise<string> => {
    const id = t.ids.uuid();
    const arrival = { site, id, asked, channel: 'widget', customer: 'c', occurredAt: at, receivedAt: at } as const;
    const once = { siteId: site.id, customer: 'c', survey: 'csat', responseId: id, at, everyDays: null };
    const row = prepareRow({ kind: 'csat', score: 4 }, arrival);
    await storeResponses(t.db, [{ row, ticket: null, after: onceStatements(once) }]);
    return id;
  };
  const first = await answer();
  await expect(answer()).rejects.toMatchObject({ code: 'already_answered' });
  await markTest(t.call(site, me), first);
  const next = await answer();
  await unmarkTest(t.call(site, me), first);
  expect(await t.db.query('SELECT id FROM responses WHERE suspect IS NULL ORDER BY seq')).toEqual([
    { id: first },
    { id: next },
  ]);
});
