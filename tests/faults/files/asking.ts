import type { Cost } from './cost.ts';
import type { Ask } from './sent.ts';

/** Of a server's CPU, for a call. */
const longestMs = 10_000;
/** What a file that may be wrong is answered. */
const answered = [200, 400, 409, 413];

/** What came of it. */
export interface SentFiles {
  files: number;
  byStatus: Record<string, number>;
  /** The most CPU time that a call took of the servers, ms. */
  slowestMs: number;
  /** The file that took so long, as one that is broken is told. */
  slowest: string;
  /** The most memory of a server above what it holds at rest, MB; NaN where its process is not ours. */
  moreMb: number;
  seed: number;
  broken: string[];
}

/** Counts calls by their answers, and what they cost, and says which are not meant. */
export const asking =
  (all: SentFiles, cost: Cost, told: string, say: (what: string) => void): Ask =>
  async (what, send) => {
    const began = cost.ms();
    // A connection that was closed on a busy machine is no answer; twice in a row is a fault.
    const answer = await send()
      .catch(send)
      .catch((error: Error) => {
        say(`${what}: no answer`);
        throw error.cause ?? error;
      });
    const took = cost.ms() - began;
    all.byStatus[answer.status] = (all.byStatus[answer.status] ?? 0) + 1;
    if (took > all.slowestMs) Object.assign(all, { slowestMs: took, slowest: `${told} ${what}` });
    if (!answered.includes(answer.status)) say(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
    if (took > longestMs) say(`${what}: took ${took} ms of CPU`);
    return answer;
  };
