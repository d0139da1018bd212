import type { TestProject } from 'vitest/node';
import { huiyin } from '../../kit/server.ts';
import { startSqld } from '../../kit/sqld.ts';
import { tempDir } from '../../kit/temp.ts';
import { startWorker } from '../../kit/worker.ts';
import { provideSetUp } from './provide.ts';

/** `runtimes/worker.ts` in workerd on a libSQL server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using started = new AsyncDisposableStack();
  const { path: dataDir } = started.use(tempDir());
  const { url: databaseUrl } = started.use(await startSqld(dataDir));
  await huiyin(['migrate'], { dataDir, databaseUrl });
  const { url } = started.use(await startWorker(databaseUrl));
  const setupUrl = await huiyin(['setup-link'], { dataDir, databaseUrl, env: { PUBLIC_URL: url } });
  return provideSetUp(project, { baseUrls: [url], databaseUrl, servesPages: false }, setupUrl, started.move());
}
