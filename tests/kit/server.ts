import { join } from 'node:path';
import { builtCli, isFresh } from '@huiyin/server/cli/parts';
import { run, startChild, type Child } from './child.ts';
import { expectCleanLog } from './clean-log.ts';

/** The secret of every test server, so that the processes of a cluster share their sessions. */
export const testSecret = 'a test secret that is long enough and never used elsewhere';

/** What `pnpm start` runs, or its sources where they were changed since it was built. */
export const cli = (): string =>
  isFresh('server') ? builtCli : join(import.meta.dirname, '../../server/src/cli/huiyin.ts');

export interface ServerOptions {
  /** Folder for the secrets, the dev mail and, without `databaseUrl`, the database. */
  dataDir: string;
  /** `file:…` or `http://127.0.0.1:…` of a libSQL server; a file in `dataDir` when left out. */
  databaseUrl?: string;
  /** More settings by environment name, such as `SMTP_URL`. */
  env?: Record<string, string>;
  /** Whether a server in a process of its own hashes passwords with little work, see `quick-passwords.ts`. */
  quickPasswords?: boolean;
}

/** The real server in a process of its own. At its end, its log must be clean. */
export interface Running extends AsyncDisposable, Pick<Child, 'pid' | 'logs' | 'ended' | 'stop' | 'kill'> {
  url: string;
  /** The one-time set-up link, while nobody has used it. */
  setupUrl: string | undefined;
}

/** As `pnpm start` runs it. */
const asStarted = ['--max-semi-space-size=16'];

const quickly = ['--import', join(import.meta.dirname, 'quick-passwords.ts')];

/**
 * Starts `huiyin serve` on a free port and waits until it listens.
 *
 * @example
 * using dir = tempDir();
 * await using server = await startServer({ dataDir: dir.path });
 * await fetch(`${server.url}/healthz`);
 */
export async function startServer(options: ServerOptions): Promise<Running> {
  const child = startChild(
    process.execPath,
    [...asStarted, ...(options.quickPasswords ? quickly : []), cli(), 'serve'],
    serverEnv(options),
  );
  try {
    const { url, setupUrl } = await child.line(listening);
    const { pid, logs, ended, stop, kill } = child;
    const end = async (): Promise<void> => {
      await stop();
      expectCleanLog(logs);
    };
    return { url, setupUrl, pid, logs, ended, stop, kill, [Symbol.asyncDispose]: end };
  } catch (error) {
    await child.kill();
    throw error;
  }
}

/** Runs one `huiyin` command to its end (`migrate`, `setup-link`, `build`, `backup` …) and gives what it printed. */
export function huiyin(command: string[], options: ServerOptions): Promise<string> {
  return run(process.execPath, [cli(), ...command], serverEnv(options));
}

/** The environment of a test server: a free port of the loopback, and behind it any address a test claims. */
export function serverEnv({
  dataDir,
  databaseUrl = `file:${join(dataDir, 'huiyin.db')}`,
  env = {},
}: ServerOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    HUIYIN_SECRET: testSecret,
    HUIYIN_OUTPUT: 'json',
    TRUSTED_PROXIES: '127.0.0.1',
    ...env,
  };
}

/** What a server says once it listens, of a line of its output. */
export function listening(line: string): { url: string; setupUrl?: string } | undefined {
  if (!line.startsWith('{')) return undefined;
  const said = JSON.parse(line) as { event?: string; url: string; setupUrl?: string };
  return said.event === 'listening' ? said : undefined;
}
