import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtAdmin, builtDocs, builtWidget } from '../adapters/disk-assets.ts';

/** The folder of the project. */
export const root = join(import.meta.dirname, '../../..');

const builtServer = join(root, 'server/dist/cli');

/** What the build made of huiyin.ts: as deep as its source, which looks for other files from where it is. */
export const builtCli = join(builtServer, 'huiyin.js');

/** Something that is built: from which files, to which folder, and the one of its files that stands for all. */
interface Part {
  from: readonly string[];
  to: string;
  result: string;
}

export const parts = {
  widget: {
    from: ['widget/src', 'widget/build.ts', 'shared/src', 'pnpm-lock.yaml'],
    to: builtWidget,
    result: 'manifest.json',
  },
  admin: {
    from: ['admin/src', 'admin/index.html', 'admin/vite.config.ts', 'admin/public', 'shared/src', 'pnpm-lock.yaml'],
    to: builtAdmin,
    result: 'index.html',
  },
  docs: { from: ['server/docs-page', 'pnpm-lock.yaml'], to: builtDocs, result: 'show.js' },
  server: {
    from: ['server/src', 'server/build.ts', 'shared/src', 'pnpm-lock.yaml'],
    to: builtServer,
    result: 'huiyin.js',
  },
} satisfies Record<string, Part>;

export type PartName = keyof typeof parts;

/** Whether a part was built since anything it is made from was changed. */
export function isFresh(name: PartName): boolean {
  const { from, to, result } = parts[name];
  const built = join(to, result);
  return existsSync(built) && mtime(built) >= Math.max(...from.map((path) => newest(join(root, path))));
}

const mtime = (path: string): number => statSync(path).mtimeMs;

/** The newest change below a path, ms; 0 where there is nothing. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return mtime(path);
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => mtime(join(entry.parentPath, entry.name))));
}
