import { createClient } from '@libsql/client';
import { expect, it } from 'vitest';
import { onAnswers, sampleParts } from '../features.ts';
import { importRows } from '../imports/kept/import-at-once.ts';
import type { Query } from '../responses/counted-answers.ts';
import { addSampleData } from '../sample-data/add-sample-data.ts';
import { removeSampleData } from '../sample-data/remove-sample-data.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { beforeMending, mendCounts } from './mend-counts.ts';
import { countDifferences } from './recount.ts';

/** Reads of one moment, on a connection of their own. */
async function moment(t: TestDb): Promise<{ query: Query } & Disposable> {
  const client = createClient({ url: `file:${t.path}` });
  const transaction = await client.transaction('read');
  await transaction.execute('SELECT 1 FROM facts');
  return {
    query: async (sql, args) => (await transaction.execute({ sql, args })).rows,
    [Symbol.dispose]: () => client.close(),
  };
}

it('counts are put right while answers come and go, and once where two do it at the same time', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const call = t.call(site, { kind: 'person', id: await t.owner(site), name: 'Olive' });
  await addSampleData(call, sampleParts);
  const answer = (n: number) =>
    importRows(
      call,
      Array.from({ length: 20 }, (_, i) => ({
        line: i + 1,
        body: { externalId: `${n}-${i}`, occurredAt: '2026-05-01', kind: 'csat', score: 5, touchpoint: `${i % 3}` },
      })),
      { dryRun: false },
    );
  await answer(1);
  // As if a release had just brought these dimensions, and something else had gone wrong.
  await t.db.write([
    "DELETE FROM counts WHERE dimension IN ('language', 'touchpoint')",
    "UPDATE counts SET n = n + 3 WHERE dimension = 'channel' AND day > '2026-10-01'",
    beforeMending(t.clock.now()),
  ]);
  const [one, other] = [await moment(t), await moment(t)];
  await answer(2);
  await removeSampleData(call, { sample: sampleParts, onAnswers });
  const mended = await Promise.allSettled([one, other].map(({ query }) => mendCounts(t, query)));
  for (const done of [one, other]) done[Symbol.dispose]();
  expect(mended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(mended.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  expect(await countDifferences(t.db.query)).toEqual([]);
  using again = await moment(t);
  expect(await mendCounts(t, again.query)).toBe(0);
});
