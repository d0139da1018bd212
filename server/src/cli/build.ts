import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { builtAdmin, builtDocs, builtWidget } from '../adapters/disk-assets.ts';
import { Refusal } from '../adapters/refusal.ts';
import { readWords } from './command-line.ts';
import { pack } from './pack.ts';

const root = join(import.meta.dirname, '../../..');

const parts = [
  {
    name: 'widget',
    from: ['widget/src', 'widget/build.ts', 'shared/src', 'pnpm-lock.yaml'],
    to: builtWidget,
    result: 'manifest.json',
    make: () => runIn('widget', ['build.ts']),
  },
  {
    name: 'admin',
    from: ['admin/src', 'admin/index.html', 'admin/vite.config.ts', 'admin/public', 'shared/src', 'pnpm-lock.yaml'],
    to: builtAdmin,
    result: 'index.html',
    make: () => runIn('admin', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']),
  },
  { name: 'docs', from: ['server/docs-page', 'pnpm-lock.yaml'], to: builtDocs, result: 'show.js', make: gatherDocs },
];

/** Builds and packs what is stale of widget, admin and docs, or only of those that are named. */
export async function run(args: string[]): Promise<number> {
  const names = readWords(
    args,
    'build',
    parts.map(({ name }) => name),
  );
  for (const { name, from, to, result, make } of parts) {
    const built = join(to, result);
    const isFresh = existsSync(built) && mtime(built) > Math.max(...from.map((path) => newest(join(root, path))));
    if (isFresh || (names.length && !names.includes(name))) continue;
    console.error(`Building the ${name} …`);
    make();
    await pack(to);
  }
  return 0;
}

function runIn(part: string, command: string[]): void {
  try {
    execFileSync(process.execPath, command, { cwd: join(root, part), stdio: ['ignore', 2, 2] });
  } catch {
    throw new Refusal(`The ${part} could not be built; the reason stands above.`);
  }
}

/** Our page, and of its reader the two files it needs. */
function gatherDocs(): void {
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  mkdirSync(builtDocs, { recursive: true });
  for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css']) cpSync(join(swagger, file), join(builtDocs, file));
  cpSync(join(root, 'server/docs-page'), builtDocs, { recursive: true });
}

const mtime = (path: string): number => statSync(path).mtimeMs;

/** The newest change below a path, ms; 0 where there is nothing. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return mtime(path);
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => mtime(join(entry.parentPath, entry.name))));
}
