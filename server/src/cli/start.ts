import { run as build } from './build.ts';
import { run as serve } from './serve.ts';

/** What `pnpm start` does: builds what is stale, then serves. */
export async function run(): Promise<number> {
  await build();
  return serve();
}
