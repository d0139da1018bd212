import { expect, it, vi } from 'vitest';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { system } from '../actor.ts';
import { did, type Recorded } from '../events/record-event.ts';
import { consumer } from './consumer.ts';
import type { Job } from './job.ts';
import { leaseMs } from './lease.ts';
import { runsOf } from './read-runs.ts';
import { runJob, startJobs } from './run-jobs.ts';

/** A job with work for so many steps; each waits for what it is given. */
function counting(work: number, each: () => Promise<void> = async () => undefined): Job & { done: number } {
  const job = {
    name: 'mail' as const,
    done: 0,
    waitingSince: async () => (job.done < work ? 0 : null),
    async step() {
      await each();
      job.done += 1;
      return job.done < work;
    },
  };
  return job;
}

const runOf = async (t: TestDb) => (await runsOf(t.db)).get('mail');

it('a job does all that waits, keeps when, and is left alone when nothing does', async () => {
  await using t = await openTestDb();
  const job = counting(3);
  await runJob(t, job, 'here');
  expect(job.done).toBe(3);
  expect(await runOf(t)).toMatchObject({ heldUntil: 0, lastRunAt: t.clock.now(), error: null, failures: 0 });
  t.clock.advance(5_000);
  const before = await runOf(t);
  await runJob(t, job, 'here');
  expect(await runOf(t)).toEqual(before);
});

it('one process at a time runs it; another takes over what is not renewed any more, whatever the clock said before', async () => {
  await using t = await openTestDb();
  const dead = counting(1, () => new Promise(() => undefined));
  void runJob(t, dead, 'there');
  await expect.poll(async () => (await runOf(t))?.holder).toBe('there');
  const job = counting(2);
  await runJob(t, job, 'here');
  expect(job.done).toBe(0);
  t.clock.advance(leaseMs);
  await runJob(t, job, 'here');
  expect([job.done, (await runOf(t))?.holder]).toEqual([2, 'here']);

  void runJob(
    t,
    counting(1, () => new Promise(() => undefined)),
    'there',
  );
  await expect.poll(async () => (await runOf(t))?.holder).toBe('there');
  t.clock.advance(-24 * 3_600_000);
  const again = counting(1);
  await runJob(t, again, 'here');
  expect(again.done).toBe(1);
});

it('what was given back is not held again by a renewal that was on its way', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  await using t = await openTestDb();
  const late: Promise<unknown>[] = [];
  const onItsWay = async (): Promise<void> => {
    for (let i = 0; i < 100; i += 1) await t.turn();
  };
  const write: TestDb['db']['write'] = (statements) => {
    if (!JSON.stringify(statements).includes(`SET held_until = ?3 + ${leaseMs} WHERE`)) return t.db.write(statements);
    const written = onItsWay().then(() => t.db.write(statements));
    late.push(written);
    return written;
  };
  const job = counting(1, async () => void vi.advanceTimersByTime(leaseMs / 3));
  await runJob({ ...t, db: { ...t.db, write } }, job, 'here');
  vi.useRealTimers();
  await Promise.all(late);
  expect([late.length, (await runOf(t))?.heldUntil]).toEqual([1, 0]);
});

it('gives way after its time, with work left', async () => {
  await using t = await openTestDb();
  const job = counting(10, async () => t.clock.advance(2_000));
  await runJob(t, job, 'here');
  expect(job.done).toBe(3);
  await runJob(t, job, 'there');
  expect(job.done).toBe(6);
});

it('what fails is kept by its code, tried ever less often, and forgotten once it works', async () => {
  await using t = await openTestDb();
  let isBroken = true;
  const job = counting(1, async () => {
    if (isBroken) throw Object.assign(new Error('connect to 10.0.0.7'), { code: 'ECONNREFUSED' });
  });
  const waits: number[] = [];
  for (let failures = 1; failures <= 8; failures += 1) {
    await runJob(t, job, 'here');
    const run = (await runOf(t))!;
    expect(run).toMatchObject({ error: 'ECONNREFUSED', failures, failedAt: t.clock.now() });
    waits.push((run.heldUntil - t.clock.now()) / 1_000);
    t.clock.advance(run.heldUntil - t.clock.now() - 1);
    await runJob(t, job, 'there');
    expect((await runOf(t))!.failures).toBe(failures);
    t.clock.advance(1);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  isBroken = false;
  await runJob(t, job, 'there');
  expect(await runOf(t)).toMatchObject({ error: null, failures: 0, failedAt: null });
});

it('one that hangs delays no other, and is waited for at the end', async () => {
  await using t = await openTestDb();
  let goOn!: () => void;
  const hung = new Promise<void>((resolve) => (goOn = resolve));
  const slow = counting(1, () => hung);
  const quick = { ...counting(1), name: 'due-times' as const };
  const stop = startJobs(t, [slow, quick]);
  await expect.poll(async () => (await runsOf(t.db)).get('due-times')?.lastRunAt).toBe(t.clock.now());
  const stopped = stop();
  goOn();
  await stopped;
  expect(slow.done).toBe(1);
  expect((await runOf(t))?.heldUntil).toBe(0);
});

it('of two processes that read the same piece of history, the one that stood still writes nothing of it', async () => {
  await using t = await openTestDb();
  const call = t.call(await t.site());
  const name = 'k';
  let goOn!: () => void;
  const stood = new Promise<void>((resolve) => (goOn = resolve));
  let read!: () => void;
  const hasRead = new Promise<void>((resolve) => (read = resolve));
  const told = (): Recorded => ({
    ...did('api_key.made', { id: name }, { name, role: 'agent' }),
    siteId: call.site.id,
    at: t.clock.now(),
    actor: system,
  });
  const slow = consumer(t, 'notices', async (events) => {
    read();
    await stood;
    return events.map(told);
  });
  const other = consumer(t, 'notices', async (events) =>
    events.flatMap((event) => (event.actorKind === 'system' && event.type === 'api_key.revoked' ? told() : [])),
  );
  await runJob(t, other, 'there');
  await call.write([], did('api_key.revoked', { id: name }, { name }));
  const stalled = slow.step();
  await hasRead;
  await other.step();
  goOn();
  expect(await stalled).toBe(false);
  const made = "SELECT count(*) AS n FROM events WHERE type = 'api_key.made'";
  expect(await t.db.query(made)).toEqual([{ n: 1 }]);
});

it('a consumer reads on in history from where it was, each event once, also after it failed', async () => {
  await using t = await openTestDb();
  const call = t.call(await t.site());
  const record = (name: string) =>
    call.write([], { type: 'api_key.revoked', subjectId: name, data: { name }, when: 'always' });
  const dealt: string[] = [];
  let isBroken = false;
  const job = consumer(t, 'notices', async (events) => {
    if (isBroken) throw new Error('no');
    dealt.push(...events.map(({ subjectId }) => subjectId));
    return [];
  });
  await record('before its first run');
  await runJob(t, job, 'here');
  expect(await job.waitingSince()).toBeNull();
  const all = Array.from({ length: 450 }, (_, i) => `k${i}`);
  for (const name of all) await record(name);
  expect(await job.waitingSince()).toBe(t.clock.now());
  isBroken = true;
  await runJob(t, job, 'here');
  isBroken = false;
  t.clock.advance(60_000);
  await runJob(t, job, 'here');
  expect(dealt).toEqual(all);
  expect(await job.waitingSince()).toBeNull();
});
