import { readOnce } from '../adapters/read-only-database.ts';
import { readEnvironment } from '../adapters/settings.ts';
import { visible } from '../adapters/visible.ts';
import { countDifferences } from '../responses/recount.ts';
import { readWords } from './command-line.ts';

const mostShown = 50;

/** `huiyin verify-counts`: recounts all answers and compares, also while the server runs. Exit code 1 on any difference. */
export async function run(args: string[]): Promise<number> {
  readWords(args, 'verify-counts');
  const found = await countDifferences((sql) => readOnce(readEnvironment(), sql));
  if (found.length === 0) {
    console.log('All counts agree with the answers.');
    return 0;
  }
  for (const { cell, kept, recounted } of found.slice(0, mostShown))
    console.log(`${visible(cell)}: kept ${kept}, recounted ${recounted}`);
  console.log(`${found.length} cells of counts differ from the answers.`);
  return 1;
}
