import { readMoment, refuseMissing } from '../adapters/read-only-database.ts';
import { Refusal } from '../adapters/refusal.ts';
import { readEnvironment, type Environment } from '../adapters/settings.ts';
import { systemClock, systemIds } from '../adapters/system.ts';
import { takeDatabase } from '../adapters/take-database.ts';
import { visible } from '../adapters/visible.ts';
import { Problem } from '../base/problem.ts';
import { beforeMending, mendCounts } from '../intake/mend-counts.ts';
import { cellName, differencesByDay } from '../intake/recount.ts';
import { readFlags } from './command-line.ts';

const mostShown = 50;

/**
 * `huiyin verify-counts`: counts all answers again and compares, also while the server runs. Exit code 1 on any difference. `--mend` puts the
 * counts right before; on a file only while no server runs.
 */
export async function run(args: string[]): Promise<number> {
  const { mend } = readFlags(args, 'verify-counts', { mend: { type: 'boolean' } });
  const env = readEnvironment();
  if (mend) console.log(`${await mendAll(env)} cells of counts were put right.`);
  const found = await readMoment(env, async (query) => {
    let n = 0;
    for await (const some of differencesByDay(query))
      for (const { cell, kept, recounted } of some)
        if (++n <= mostShown) console.log(`${visible(cellName(cell))}: kept ${kept}, recounted ${recounted}`);
    return n;
  });
  console.log(found === 0 ? 'All counts agree with the answers.' : `${found} cells of counts differ from the answers.`);
  return found === 0 ? 0 : 1;
}

async function mendAll(env: Environment): Promise<number> {
  refuseMissing(env);
  const now = systemClock.now();
  const { db, close } = await takeDatabase(env, now);
  try {
    await db.write([beforeMending(now)]);
    return await readMoment(env, (query) => mendCounts({ db, ids: systemIds }, query).catch(otherMends));
  } finally {
    await close();
  }
}

function otherMends(error: unknown): never {
  if (error instanceof Problem && error.code === 'conflict')
    throw new Refusal('Somebody else puts the counts right at this moment. Run it again when that is done.');
  throw error;
}
