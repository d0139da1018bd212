import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { build, type Plugin } from 'esbuild';
import { Miniflare } from 'miniflare';
import wrangler from '../../server/wrangler.json' with { type: 'json' };
import { expectCleanLog } from './clean-log.ts';
import { freePort } from './port.ts';
import { testSecret } from './server.ts';

/** `runtimes/worker.ts` in workerd, on a real libSQL server. At its end, its log must be clean. */
export interface Worker extends AsyncDisposable {
  url: string;
}

/** @param quickPasswords whether it hashes passwords with little work, see `quick-passwords.ts` */
export async function startWorker(
  databaseUrl: string,
  env: Record<string, string> = {},
  quickPasswords = false,
): Promise<Worker> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logs: string[] = [];
  const worker = new Miniflare({
    host: '127.0.0.1',
    port,
    compatibilityDate: wrangler.compatibility_date,
    compatibilityFlags: wrangler.compatibility_flags,
    modules: [{ type: 'ESModule', path: 'worker.js', contents: await bundle(quickPasswords) }],
    unsafeTriggerHandlers: true,
    handleRuntimeStdio: (...streams: Readable[]) => {
      for (const input of streams) createInterface({ input }).on('line', (line) => isOurs(line) && logs.push(line));
    },
    bindings: { CLOCK_AHEAD_MS: '0', DATABASE_URL: databaseUrl, HUIYIN_SECRET: testSecret, PUBLIC_URL: url, ...env },
  });
  await worker.ready;
  const end = async (): Promise<void> => {
    await worker.dispose();
    expectCleanLog(logs);
  };
  return { url, [Symbol.asyncDispose]: end };
}

/** The runtime says itself where a client went away, and that what sends mail listens often. */
const isOurs = (line: string): boolean => !/^(workerd\/|stack: |Possible EventEmitter memory leak)/.test(line);

async function bundle(quickPasswords: boolean): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../server', wrangler.main)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['workerd', 'worker', 'browser', 'import'],
    inject: [join(import.meta.dirname, 'clock-ahead.ts')],
    // As wrangler does: libraries ask for what Node brings by its old names, and for it when they are first needed.
    alias: Object.fromEntries(builtinModules.map((name) => [name, `node:${name}`])),
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('/');" },
    external: ['node:*', 'cloudflare:*'],
    plugins: quickPasswords ? [quickHashes] : [],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** Names of what Node brings cannot be put in place here: the work is said where it is asked for. */
const quickHashes: Plugin = {
  name: 'quick-hashes',
  setup: (building) =>
    building.onLoad({ filter: /[\\/]utils[\\/]dist[\\/]password\.node\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace('N: 16384', 'N: 16');
      if (contents === source) throw new Error(`${path} does not say any more how much work a hash is`);
      return { contents };
    }),
};
