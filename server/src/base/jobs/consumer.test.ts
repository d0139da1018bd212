import { expect, it } from 'vitest';
import { openTestDb } from '../../testing/open-test-db.ts';
import { did } from '../events/record-event.ts';
import { consumer } from './consumer.ts';
import { runJob } from './run-jobs.ts';

it.each([
  ['grow where each is quick', true, 1, [20, 25, 30, 35]],
  ['shrink where others wait for each', true, 9, [20, 10, 5, 5]],
  ['are as large as may be where the database is elsewhere, however long it takes', false, 300, [20, 200, 200, 5]],
])('pieces of history %s', async (_, isInProcess, eachMs, expected) => {
  await using t = await openTestDb();
  const call = t.call(await t.site());
  const sizes: number[] = [];
  const job = consumer({ ...t, db: { ...t.db, isInProcess } }, 'notices', async (events) => {
    t.clock.advance(eachMs);
    sizes.push(events.length);
    return [];
  });
  await runJob(t, job, 'here');
  const revoked = did('api_key.revoked', { id: 'k' }, { name: 'k' });
  const n = expected.reduce((sum, size) => sum + size);
  await call.write([], ...Array.from({ length: n }, () => revoked));
  await runJob(t, job, 'here');
  expect(sizes).toEqual(expected);
});
