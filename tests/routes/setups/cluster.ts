import type { TestProject } from 'vitest/node';
import { huiyin, startServer } from '../../kit/server.ts';
import { startSqld } from '../../kit/sqld.ts';
import { tempDir } from '../../kit/temp.ts';
import { provideSetUp } from './provide.ts';

/** Two app processes on one libSQL server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using started = new AsyncDisposableStack();
  const { path, file } = started.use(tempDir());
  const { url: databaseUrl } = started.use(await startSqld(path));
  const nodes = [file('one'), file('two')].map((dataDir) => ({ dataDir, databaseUrl }));
  await huiyin(['migrate'], { dataDir: path, databaseUrl });
  const servers = [];
  for (const node of nodes) servers.push(started.use(await startServer(node)));
  const setupUrl = await huiyin(['setup-link'], { dataDir: path, databaseUrl });
  const baseUrls = servers.map(({ url }) => url);
  return provideSetUp(project, { baseUrls, databaseUrl, servesPages: true }, setupUrl, started.move());
}
