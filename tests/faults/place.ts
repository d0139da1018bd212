import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { makeFirstSite, type FirstSite } from '../kit/first-site.ts';
import { huiyin, startServer, type ServerOptions } from '../kit/server.ts';
import { sqldBinary, startSqld, type Sqld } from '../kit/sqld.ts';
import { tempDir } from '../kit/temp.ts';
import { unlimited } from '../kit/unlimited.ts';
import { startWorker } from '../kit/worker.ts';
import { readerOf, type Read } from './survived.ts';

/** One process on a file, two on a libSQL server, a worker on a libSQL server; those there are on this platform. */
export type SetUpName = 'file' | 'cluster' | 'worker';
export const setUps: SetUpName[] = sqldBinary() ? ['file', 'cluster', 'worker'] : ['file'];

/** A process that answers pass through. */
interface Part {
  name: string;
  /** SIGKILL, then wait. */
  kill(): Promise<void>;
  /** Starts it again on its data, with other settings where they are given. */
  restart(env?: Record<string, string>): Promise<void>;
}

/** A part that answers: where it listens now. */
export interface AppPart extends Part {
  url(): string;
  /** Undefined for a worker, whose process is not ours to signal. */
  pid(): number | undefined;
  /** Tells it to end, and waits; its exit code. */
  stop(): Promise<number | null>;
}

/** Where faults happen: everything of a set-up, in processes of their own. */
export interface Place extends AsyncDisposable {
  setUp: SetUpName;
  site: FirstSite;
  apps: readonly AppPart[];
  /** All of it that can be killed. */
  parts: readonly Part[];
  /** The libSQL server beneath; null for a local file, which nobody else may open. */
  databaseUrl: string | null;
  /** The process that writes the database, and the folder it writes in. */
  writer(): { pid: number; folder: string };
  /** Reads the database as it stands. */
  read: Read;
  /** Throws where the counts kept are not those of the answers. */
  verifyCounts(): Promise<void>;
}

/** The settings of a place under load. */
export const underLoad = { ...unlimited, LOG_LEVEL: 'error' };

/** Starts a set-up with its first site. `env` goes to all that answer; `quickPasswords`: see `tests/kit/quick-passwords.ts`. */
export async function startPlace(
  setUp: SetUpName,
  env: Record<string, string> = underLoad,
  quickPasswords = false,
): Promise<Place> {
  await using started = new AsyncDisposableStack();
  const dir = started.use(tempDir());
  const options: ServerOptions = { dataDir: dir.path, env, quickPasswords };
  if (setUp === 'file') {
    const app = started.use(await serverPart('the server', options));
    return await withSite(started, options, {
      setUp,
      apps: [app],
      parts: [app],
      databaseUrl: null,
      writer: () => ({ pid: app.pid()!, folder: dir.path }),
      read: readerOf(dir.file('huiyin.db')),
    });
  }

  const sqld = started.use(await startSqld(dir.path));
  options.databaseUrl = sqld.url;
  await huiyin(['migrate'], options);
  const apps: (AppPart & AsyncDisposable)[] = [];
  if (setUp === 'worker') apps.push(started.use(await workerPart(sqld.url, env, quickPasswords)));
  else
    for (const name of ['one', 'two'])
      apps.push(started.use(await serverPart(`server ${name}`, { ...options, dataDir: dir.file(name) })));
  const reader = createClient({ url: sqld.url });
  started.defer(() => reader.close());
  return await withSite(started, options, {
    setUp,
    apps,
    parts: [...apps, sqldPart(sqld)],
    databaseUrl: sqld.url,
    writer: () => ({ pid: sqld.pid(), folder: join(dir.path, 'sqld') }),
    read: async (sql, args = []) => (await reader.execute({ sql, args })).rows as unknown as Record<string, unknown>[],
  });
}

/** The size of the largest file in a folder or below it, in bytes. */
export function largestFile(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size));
}

type Parts = Omit<Place, 'site' | 'verifyCounts' | typeof Symbol.asyncDispose>;

async function withSite(started: AsyncDisposableStack, options: ServerOptions, parts: Parts): Promise<Place> {
  const urls = parts.apps.map((app) => app.url());
  const setupUrl = await huiyin(['setup-link'], { ...options, env: { ...options.env, PUBLIC_URL: urls[0]! } });
  const site = await makeFirstSite(urls, setupUrl);
  const own = started.move();
  return {
    ...parts,
    site,
    verifyCounts: async () => void (await huiyin(['verify-counts'], options)),
    [Symbol.asyncDispose]: () => own.disposeAsync(),
  };
}

async function serverPart(name: string, options: ServerOptions): Promise<AppPart & AsyncDisposable> {
  const begin = (env: Record<string, string> = {}) => startServer({ ...options, env: { ...options.env, ...env } });
  let running = await begin();
  return {
    name,
    url: () => running.url,
    pid: () => running.pid,
    stop: () => running.stop(),
    kill: () => running.kill(),
    restart: async (env) => void (running = await begin(env)),
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}

async function workerPart(
  databaseUrl: string,
  always: Record<string, string>,
  quickPasswords: boolean,
): Promise<AppPart & AsyncDisposable> {
  const begin = (env: Record<string, string> = {}) => startWorker(databaseUrl, { ...always, ...env }, quickPasswords);
  let running = await begin();
  const end = async () => running[Symbol.asyncDispose]();
  return {
    name: 'the worker',
    url: () => running.url,
    pid: () => undefined,
    stop: async () => {
      await end();
      return 0;
    },
    kill: end,
    restart: async (env) => void (running = await begin(env)),
    [Symbol.asyncDispose]: end,
  };
}

const sqldPart = ({ kill, restart }: Sqld): Part => ({ name: 'the libSQL server', kill, restart });
