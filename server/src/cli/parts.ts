import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
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
    from: [
      'admin/src',
      'admin/index.html',
      'admin/vite.config.ts',
      'admin/public',
      'widget/src',
      'shared/src',
      'pnpm-lock.yaml',
    ],
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

/** What a part is made from, as it is now. */
export interface Sources {
  /** The last change of any, ms. */
  changedAt: number;
  /** Of their names and sizes: what was unpacked over them may be older than the build. */
  hash: string;
}

const note = 'made-of';

/** The sources of a part. */
export function sourcesOf(name: PartName): Sources {
  const files = parts[name].from.flatMap((path) => filesAt(join(root, path))).toSorted();
  const hash = createHash('sha256');
  let changedAt = 0;
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size}\n`);
    changedAt = Math.max(changedAt, mtimeMs);
  }
  return { changedAt, hash: hash.digest('hex') };
}

/** Notes from which sources a part was built just now. */
export const noteBuilt = (name: PartName, { hash }: Sources): void => writeFileSync(join(parts[name].to, note), hash);

/** Whether a part was built from its sources as they are. */
export function isFresh(name: PartName): boolean {
  const { to, result } = parts[name];
  if (!existsSync(join(to, result)) || !existsSync(join(to, note))) return false;
  const { changedAt, hash } = sourcesOf(name);
  return statSync(join(to, result)).mtimeMs >= changedAt && readFileSync(join(to, note), 'utf8') === hash;
}

/** The files below a path, or itself; none where there is nothing. */
function filesAt(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name));
}
