import { readMoment } from '../adapters/read-only-database.ts';
import { readEnvironment } from '../adapters/settings.ts';
import { visible } from '../adapters/visible.ts';
import { differences } from '../intake/recount.ts';
import { readWords } from './command-line.ts';

const mostShown = 50;

/** `huiyin verify-counts`: counts all answers again and compares, also while the server runs. Exit code 1 on any difference. */
export async function run(args: string[]): Promise<number> {
  readWords(args, 'verify-counts');
  const found = await readMoment(readEnvironment(), async (query) => {
    let n = 0;
    for await (const { cell, kept, recounted } of differences(query))
      if (++n <= mostShown) console.log(`${visible(cell)}: kept ${kept}, recounted ${recounted}`);
    return n;
  });
  console.log(found === 0 ? 'All counts agree with the answers.' : `${found} cells of counts differ from the answers.`);
  return found === 0 ? 0 : 1;
}
