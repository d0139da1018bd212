import type { Deps } from '../deps.ts';
import type { Job } from './job.ts';
import { leaseMs, takeLease, type Lease } from './lease.ts';

/** What running jobs needs of the outside. */
export type JobPorts = Pick<Deps, 'db' | 'clock' | 'ids' | 'log' | 'turn'>;

const everyMs = 1_000;
/** After that long it is given back, so that others have a turn. */
const budgetMs = 5_000;

/**
 * Runs a job once, for five seconds or so, if something waits and no other process runs it. Gives whether it ran and all went well. Throws
 * nothing: what failed is kept and logged.
 */
export async function runJob(ports: JobPorts, job: Job, holder: string): Promise<boolean> {
  const { clock, log, turn } = ports;
  const failed = (error: unknown): void => log.error('job.failed', error, { job: job.name });
  try {
    if ((await job.waitingSince()) === null) return false;
    const lease = await takeLease(ports, job, holder);
    if (!lease) return false;
    const began = clock.now();
    const stopRenewing = keepLease(lease, failed);
    try {
      while ((await job.step()) && Math.abs(clock.now() - began) < budgetMs) await turn();
      await stopRenewing();
      await lease.end();
      return true;
    } catch (error) {
      failed(error);
      await stopRenewing();
      await lease.fail(error);
    }
  } catch (error) {
    failed(error);
  }
  return false;
}

/**
 * Renews a lease every few seconds. Gives a function that stops and waits for the last: where writes have no order, that one would come after the lease was given
 * back, and hold it once more.
 */
function keepLease(lease: Lease, failed: (error: unknown) => void): () => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => (last = lease.renew().catch(failed)), leaseMs / 3);
  return () => {
    clearInterval(timer);
    return last;
  };
}

/**
 * Runs all jobs side by side, each again at the next beat of a second after it ended: those with nothing to do look together, which a database elsewhere answers at once
 * (`gathered-reads.ts`). Gives a function that stops and waits for what runs.
 */
export function startJobs(ports: JobPorts, jobs: readonly Job[]): () => Promise<void> {
  const holder = ports.ids.uuid();
  const running = new Map<Job, Promise<unknown>>();
  const runIdle = (): void => {
    for (const job of jobs.filter((one) => !running.has(one)))
      running.set(
        job,
        runJob(ports, job, holder).then(() => running.delete(job)),
      );
  };
  runIdle();
  const beat = setInterval(runIdle, everyMs);
  return async () => {
    clearInterval(beat);
    await Promise.all(running.values());
  };
}
