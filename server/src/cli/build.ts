import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../adapters/refusal.ts';

const root = join(import.meta.dirname, '../../..');

const parts = [
  {
    name: 'widget',
    from: ['widget/src', 'widget/build.ts', 'shared/src', 'pnpm-lock.yaml'],
    result: 'widget/dist/manifest.json',
    command: ['build.ts'],
  },
  {
    name: 'admin',
    from: ['admin/src', 'admin/index.html', 'admin/vite.config.ts', 'admin/public', 'shared/src', 'pnpm-lock.yaml'],
    result: 'admin/dist/index.html',
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
];

/** Builds widget and admin where a source is newer than what was built. */
export async function run(): Promise<number> {
  for (const { name, from, result, command } of parts) {
    const built = join(root, result);
    if (existsSync(built) && statSync(built).mtimeMs > Math.max(...from.map((path) => newest(join(root, path)))))
      continue;
    console.error(`Building the ${name} …`);
    try {
      execFileSync(process.execPath, command, { cwd: join(root, name), stdio: ['ignore', 2, 2] });
    } catch {
      throw new Refusal(`The ${name} could not be built; the reason stands above.`);
    }
  }
  return 0;
}

/** The newest change below a path, ms; 0 where there is nothing. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
