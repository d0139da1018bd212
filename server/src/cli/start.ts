import { run as build } from './build.ts';
import { readWords } from './command-line.ts';
import { run as serve } from './serve.ts';

/** What `pnpm start` does: builds what is stale, then serves. */
export async function run(args: string[]): Promise<number> {
  readWords(args, 'start');
  await build([]);
  return serve([]);
}
