import { expect, it } from 'vitest';
import { openTestDb } from '../../testing/open-test-db.ts';
import { did } from '../events/record-event.ts';
import { consumer } from './consumer.ts';
import { runJob } from './run-jobs.ts';

it.each([
  ['grow where it only waits, as for a database elsewhere', 0, [20, 25, 30, 35, 40, 45, 5]],
  ['shrink where others would wait for it', 9, [20, 10, 5, 5, 5]],
])('pieces of history %s', async (_, busyForEach, expected) => {
  await using t = await openTestDb();
  const call = t.call(await t.site());
  let busyMs = 0;
  const sizes: number[] = [];
  const job = consumer({ ...t, busyMs: () => busyMs }, 'notices', async (events) => {
    t.clock.advance(300);
    busyMs += busyForEach;
    sizes.push(events.length);
    return [];
  });
  await runJob(t, job, 'here');
  const revoked = did('api_key.revoked', { id: 'k' }, { name: 'k' });
  const events = expected.reduce((sum, n) => sum + n);
  await call.write([], ...Array.from({ length: events }, () => revoked));
  await runJob(t, job, 'here');
  expect(sizes).toEqual(expected);
});
