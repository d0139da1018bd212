import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import { storeResponses, type Stored, type Prepared } from './store-responses.ts';

const largestBatch = 256;
const longestQueue = 10_000;
const longestGatheringMs = 5;

interface Waiting {
  prepared: Prepared;
  resolve(outcome: Stored): void;
  reject(error: unknown): void;
}

/** Where single responses wait to be committed together. */
export interface Intake {
  /** Answers once the response is on disk, and whoever listens was woken. Throws Problem('id_taken' | 'busy'). */
  add(prepared: Prepared): Promise<Stored>;
}

/**
 * Group commit: whatever waits when the writer is free is stored in one transaction, without a timer. Only what may be
 * refused by its own statements goes alone.
 * When a batch fails it is halved, so that one bad response cannot take others with it.
 */
export function createIntake({
  clock,
  db,
  feed,
  log,
  turn,
  sharesWork,
}: Pick<Deps, 'clock' | 'db' | 'feed' | 'log' | 'turn' | 'sharesWork'>): Intake {
  let waiting: Waiting[] = [];
  let working = false;

  const work = async () => {
    working = true;
    while (waiting.length > 0) {
      await gathered();
      const batch = waiting.slice(0, largestBatch);
      waiting = waiting.slice(largestBatch);
      await settle(batch);
    }
    working = false;
  };

  /**
   * As long as each turn brings more, and for a moment at most: a commit of sixty costs little more than one of thirty, but where other work makes
   * turns long, a few of them cost more than any commit.
   */
  const gathered = async (): Promise<void> => {
    const began = clock.now();
    for (let before = 0; before < waiting.length && waiting.length < largestBatch;) {
      before = waiting.length;
      await turn();
      if (Math.abs(clock.now() - began) >= longestGatheringMs) return;
    }
  };

  const settle = async (batch: Waiting[]): Promise<void> => {
    try {
      const outcomes = await storeResponses(
        db,
        batch.map(({ prepared }) => prepared),
      );
      if (outcomes.some((outcome) => !(outcome instanceof Problem) && !outcome.repeated)) feed.changed('sites');
      outcomes.forEach((outcome, i) =>
        outcome instanceof Problem ? batch[i]!.reject(outcome) : batch[i]!.resolve(outcome),
      );
    } catch (error) {
      if (batch.length === 1 || error instanceof Problem) return batch.forEach(({ reject }) => reject(error));
      log.error('intake.batch_failed', error, { size: batch.length });
      await settle(batch.slice(0, batch.length / 2));
      await settle(batch.slice(batch.length / 2));
    }
  };

  const add = (prepared: Prepared): Promise<Stored> =>
    new Promise((resolve, reject) => {
      if (waiting.length >= longestQueue) return reject(new Problem('busy', { retryAfterSeconds: 2 }));
      const unit = { prepared, resolve, reject };
      if (!sharesWork || prepared.after) return void settle([unit]);
      waiting.push(unit);
      if (!working) void work();
    });

  return { add };
}
