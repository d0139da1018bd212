import type { Job } from './job.ts';
import { runJob, type JobPorts } from './run-jobs.ts';

/** No round of a tick begins later than so long after its first. */
export const lastRoundMs = 15_000;
/** Whoever wakes jobs so soon after they were looked at waits with what else comes meanwhile. */
const quietMs = 1_000;

/** What does jobs where no process stays: whoever is called now and then. */
export interface Ticks {
  /**
   * Runs all jobs side by side in rounds until one finds nothing to do, or for twenty seconds at most, the step under way besides: a round begins within fifteen,
   * and in it each job has five. What is left then goes on at the next tick. It may be cut off anywhere, and may overlap with others anywhere. Throws nothing.
   */
  tick(): Promise<void>;
  /**
   * A tick after something was written here: at once, or after a rest where jobs were looked at within a second. While one of these is under way
   * here, that one looks once more instead, also where that was its last round.
   */
  woken(): Promise<void>;
}

/** Jobs by lease, as processes do them, in ticks. `rest` waits between two rounds. */
export function jobsInTicks(ports: JobPorts, jobs: readonly Job[], rest: () => Promise<void>): Ticks {
  const { clock, ids } = ports;
  let wasWoken = false;
  let wokenUntil = 0;
  let lookedAt = 0;

  async function tick(): Promise<void> {
    const holder = ids.uuid();
    const until = clock.now() + lastRoundMs;
    while (await round(holder)) {
      await rest();
      if (clock.now() >= until) return;
    }
  }

  /** Gives whether there may be more to do. */
  async function round(holder: string): Promise<boolean> {
    wasWoken = false;
    const ran = await Promise.all(jobs.map((job) => runJob(ports, job, holder)));
    return wasWoken || ran.some(Boolean);
  }

  async function woken(): Promise<void> {
    wasWoken = true;
    // One that was cut off is over by itself.
    if (clock.now() < wokenUntil) return;
    wokenUntil = clock.now() + lastRoundMs;
    if (clock.now() < lookedAt + quietMs) await rest();
    await tick();
    lookedAt = clock.now();
    wokenUntil = 0;
    // Who came in its last round left what they brought to this one; from now on each begins a tick of its own.
    if (wasWoken) await round(ids.uuid());
  }

  return { tick, woken };
}
