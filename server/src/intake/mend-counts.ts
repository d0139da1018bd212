import { factByName, isMoved, moveFactOnly, restateFact } from '../base/db/facts.ts';
import type { Deps } from '../base/deps.ts';
import { Problem } from '../base/problem.ts';
import { addAllToCounts } from '../metrics/add-to-counts.ts';
import type { Query } from '../responses/counted-answers.ts';
import { differencesByDay } from './recount.ts';

/** Which mending was the last. */
const mendedFact = 'counts_mended';

/** The statement to be written before the moment begins in which `mendCounts` reads. */
export const beforeMending = (now: number) => restateFact(mendedFact, '', null, now);

/**
 * Adds to every cell of counts what a recount finds missing, or takes away what is too much, a day of a site at a time. All that `query` reads
 * is of one moment. Others may go on writing: whatever is stored or removed changes answers and counts alike, so that what is missing stays the
 * same. It would be added twice by two who mend at once: each writes only while nobody has mended since its moment. Gives how many cells were put
 * right. Throws Problem('conflict') where somebody else mends.
 */
export async function mendCounts({ db, ids }: Pick<Deps, 'db' | 'ids'>, query: Query): Promise<number> {
  const [fact] = (await query(factByName, [mendedFact])) as { value: string }[];
  let last = fact!.value;
  let n = 0;
  for await (const found of differencesByDay(query)) {
    if (found.length === 0) continue;
    const next = ids.uuid();
    const missing = addAllToCounts(found.map(({ cell }) => cell));
    await db.write([moveFactOnly(mendedFact, next, last), ...missing]).catch((error: unknown) => {
      throw isMoved(error) ? new Problem('conflict') : error;
    });
    last = next;
    n += found.length;
  }
  return n;
}
