import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Asset, Assets } from '../base/deps.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** Files that gain by packing. */
export const packs = /\.(html|js|css|svg|json|txt)$/;
/** Where the packed copy of a file is, if the build made one. */
export const packed = (file: string): string => `${file}.br`;

const root = join(import.meta.dirname, '../../..');

/** What the build of the widget made. */
export const builtWidget = join(root, 'widget/dist');
export const builtAdmin = join(root, 'admin/dist');
/** The page that shows the API, with its reader. */
export const builtDocs = join(root, 'server/dist/docs');

/** The folders by the first part of an asset's path: what was built first, then what earlier releases or others bring. */
const foldersWith = (releases: string): Record<string, string[]> => ({
  widget: [builtWidget, releases],
  admin: [builtAdmin],
  demo: [join(root, 'widget/demo')],
  docs: [builtDocs],
});

interface Kept {
  changedAt: number;
  asset: Asset;
}

/** Files from the disk, each read again only when it changed. `releases`: scripts of earlier releases. */
export function diskAssets(releases: string): Assets {
  const folders = foldersWith(releases);
  // By where a file is, not by how a stranger spelled it: there are never more than files.
  const kept = new Map<string, Kept>();
  return {
    async get(path) {
      const file = await fileIn(folders, path);
      if (!file) return null;
      const known = kept.get(file.path);
      if (known?.changedAt === file.changedAt) return known.asset;
      const loaded = { changedAt: file.changedAt, asset: await load(file.path) };
      kept.set(file.path, loaded);
      return loaded.asset;
    },
  };
}

/** A file has one name: nothing empty in it, nothing that begins with a dot, nothing that would have to be resolved. */
const plainName = /^[\w-][\w.-]*$/;

async function fileIn(
  folders: Record<string, string[]>,
  path: string,
): Promise<{ path: string; changedAt: number } | null> {
  const [first = '', ...rest] = path.split('/');
  if (!types[extname(path)] || !rest.every((part) => plainName.test(part))) return null;
  for (const folder of folders[first] ?? []) {
    const file = join(folder, ...rest);
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) return { path: file, changedAt: found.mtimeMs };
  }
  return null;
}

async function load(file: string): Promise<Asset> {
  const body = new Uint8Array(await readFile(file));
  const brotli = await readFile(packed(file)).catch(() => null);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { body, brotli: brotli && new Uint8Array(brotli), type: types[extname(file)]!, etag };
}
