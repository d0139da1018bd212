import type { TestProject } from 'vitest/node';
import { startServer } from '../server.ts';
import { tempDir } from '../temp.ts';
import { provideSite } from './provide.ts';

/** One process on a local libSQL file: what `pnpm start` runs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using started = new AsyncDisposableStack();
  const { path: dataDir } = started.use(tempDir());
  const server = started.use(await startServer({ dataDir }));
  if (!server.setupUrl) throw new Error('a new server has no set-up link');
  return provideSite(project, [server.url], server.setupUrl, started.move());
}
