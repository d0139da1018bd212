import { join } from 'node:path';
import { client, type Client } from '../kit/api.ts';
import { startChild, type Child } from '../kit/child.ts';
import { makeFirstSite } from '../kit/first-site.ts';
import { cli, serverEnv, startServer } from '../kit/server.ts';
import { tempDir, type TempDir } from '../kit/temp.ts';
import { unlimited } from '../kit/unlimited.ts';
import type { Target } from './intake-round.ts';
import { residentMb } from './process-cost.ts';

/** A real server on a file of its own, and who brings answers to it and takes them away. */
export interface ImportServer {
  pid: number;
  /** Where its files are, and others may be. */
  dir: TempDir;
  owner: Client;
  /** Below which the API has what is the site's. */
  sitePath: string;
  /** What the server holds when nothing goes on, in MB. */
  restMb: number;
  intake: Target;
  /** Starts `huiyin import` of a file. */
  import(file: string): Child;
  /** Begins to take all answers as a file. */
  export(format: 'csv' | 'xlsx'): Child;
}

/** Starts it; it ends with `started`. */
export async function startImportServer(started: AsyncDisposableStack): Promise<ImportServer> {
  const dir = started.use(tempDir());
  const options = { dataDir: dir.path, env: { ...unlimited, LOG_LEVEL: 'error' } };
  const server = started.use(await startServer(options));
  const { pid, url } = server;
  const { siteId, siteKey, ownerCookie } = await makeFirstSite([url], server.setupUrl!);
  const sitePath = `/api/sites/${siteId}`;
  const owner = client(url, { cookie: ownerCookie });
  const { body: key } = await owner.post(`${sitePath}/api-keys`, { name: 'bench', role: 'manager' });
  const env = { ...serverEnv(options), HUIYIN_API_KEY: key.secret };
  const run = (args: string[]) => startChild(process.execPath, args, env);
  const exporting = join(import.meta.dirname, 'export-client.ts');
  return {
    pid,
    dir,
    owner,
    sitePath,
    restMb: residentMb(pid),
    intake: { name: 'the server', url, pid, path: `/v1/sites/${siteKey}/responses` },
    import: (file) => run([...littleRoom, cli(), 'import', file, '--url', url, '--site', siteKey, '--yes']),
    export: (format) => run([exporting, `${url}${sitePath}/exports/answers?format=${format}`, ownerCookie]),
  };
}

/** As `pnpm huiyin` runs it. */
const littleRoom = ['--max-semi-space-size=8', '--heap-growing-percent=30'];
