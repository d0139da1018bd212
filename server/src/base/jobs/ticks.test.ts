import { expect, it } from 'vitest';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import type { Job } from './job.ts';
import { leaseMs } from './lease.ts';
import { jobsInTicks, lastRoundMs } from './ticks.ts';

const never = (): Promise<never> => new Promise(() => undefined);

/** A job of so many steps, as long as it is given more. */
function working(name: Job['name'], steps: number, each: () => unknown = () => undefined) {
  const job = {
    name,
    left: steps,
    done: 0,
    looks: 0,
    waitingSince: async () => {
      job.looks += 1;
      return job.left > 0 ? 0 : null;
    },
    async step() {
      await each();
      job.left -= 1;
      job.done += 1;
      return job.left > 0;
    },
  };
  return job;
}

const resting = (t: TestDb) => async () => t.clock.advance(1_000);

it('a tick goes on until nothing is left, with what comes of it too', async () => {
  await using t = await openTestDb();
  const second = working('customers', 0);
  const first = working('import-undoing', 3, () => (second.left += 1));
  await jobsInTicks(t, [second, first], resting(t)).tick();
  expect([first.done, second.done]).toEqual([3, 3]);
});

it('ends in its time, with work left for the next', async () => {
  await using t = await openTestDb();
  const endless = working('import-undoing', Infinity, () => t.clock.advance(1_000));
  const ticks = jobsInTicks(t, [endless], resting(t));
  const began = t.clock.now();
  await ticks.tick();
  const { done } = endless;
  expect(t.clock.now() - began).toBeGreaterThanOrEqual(lastRoundMs);
  expect(t.clock.now() - began).toBeLessThanOrEqual(20_000);
  await ticks.tick();
  expect(endless.done).toBe(2 * done);
});

it('of two ticks at once one does a job, and after one that was cut off another goes on', async () => {
  await using t = await openTestDb();
  let under = 0;
  const apart = async (): Promise<void> => {
    under += 1;
    await t.turn();
    expect(under).toBe(1);
    under -= 1;
  };
  const job = working('import-undoing', 20, apart);
  const here = () => jobsInTicks(t, [job], resting(t));
  await Promise.all([here().tick(), here().tick()]);
  expect(job.done).toBe(20);

  let isCut = true;
  const cut = working('import-undoing', 2, () => isCut && never());
  void jobsInTicks(t, [cut], resting(t)).tick();
  await expect.poll(async () => (await t.db.query('SELECT held_until > 0 AS held FROM jobs'))[0]?.['held']).toBe(1);
  isCut = false;
  await jobsInTicks(t, [cut], resting(t)).tick();
  expect(cut.done).toBe(0);
  t.clock.advance(leaseMs);
  await jobsInTicks(t, [cut], resting(t)).tick();
  expect(cut.done).toBe(2);
});

it('whoever wakes jobs while that is under way has them looked at once more, by the one under way', async () => {
  await using t = await openTestDb();
  const job = working('customers', 0);
  const ticks = jobsInTicks(t, [job], resting(t));
  const first = ticks.woken();
  await Promise.all([ticks.woken(), ticks.woken()]);
  await first;
  expect(job.looks).toBe(2);

  const before = t.clock.now();
  job.left = 1;
  await ticks.woken();
  expect([job.done, t.clock.now() - before]).toEqual([1, 2_000]);

  const cut = working('customers', 1, never);
  const dead = jobsInTicks(t, [cut], resting(t));
  void dead.woken();
  await expect.poll(() => cut.looks).toBe(1);
  await dead.woken();
  expect(cut.looks).toBe(1);
  t.clock.advance(lastRoundMs);
  void dead.woken();
  await expect.poll(() => cut.looks).toBe(2);
});

it('whoever wakes jobs in the last round of a tick has them looked at all the same', async () => {
  await using t = await openTestDb();
  const began = t.clock.now();
  const late = working('customers', 0);
  const endless = working('import-undoing', Infinity, async () => {
    t.clock.advance(1_000);
    if (t.clock.now() !== began + lastRoundMs - 1_000) return;
    await expect.poll(() => late.looks).toBeGreaterThan(0);
    late.left = 1;
    await ticks.woken();
  });
  const ticks = jobsInTicks(t, [late, endless], resting(t));
  await ticks.woken();
  expect([late.left, late.done]).toEqual([0, 1]);
});
