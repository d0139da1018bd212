import { readEnvironment } from '@huiyin/server/adapters/settings';
import { startServing } from '@huiyin/server/cli/start-serving';
import { serverEnv, type ServerOptions } from './server.ts';

/** The real server in the process of the test, up in a tenth of a second. */
export interface ServerHere extends AsyncDisposable {
  url: string;
  /** Where it listens, also when its public address is another. */
  port: number;
  /** The one-time set-up link, while nobody has used it. */
  setupUrl: string | undefined;
  /** `fetch` without the network: the same application, called in the same process. */
  fetch: typeof fetch;
  /** Its clock, which runs like the machine's until it is put forward. */
  now(): number;
  forward(ms: number): void;
}

/**
 * Starts everything of `huiyin serve` here: the database, the application, the jobs and a port of their own.
 * What is about the process itself (kills, signals, start, memory) needs `startServer`.
 *
 * @example
 * using dir = tempDir();
 * await using server = await startServerHere({ dataDir: dir.path });
 * await server.fetch(`${server.url}/healthz`);
 */
export async function startServerHere(options: ServerOptions): Promise<ServerHere> {
  const env = readEnvironment(serverEnv({ ...options, env: { LOG_LEVEL: 'error', ...options.env } }));
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const { url, port, setupUrl, answer, stop } = await startServing(env, { now });
  return {
    url,
    port,
    setupUrl,
    fetch: async (input, init) => answer(new Request(input, init), '127.0.0.1'),
    now,
    forward: (ms) => void (ahead += ms),
    // What is still open belongs to pages that are about to be closed.
    [Symbol.asyncDispose]: () => stop(0),
  };
}
