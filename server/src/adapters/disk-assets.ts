import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Asset, Assets } from '../assets/assets.ts';

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
const compressible = /\.(html|js|css|svg|json|txt)$/;

const root = join(import.meta.dirname, '../../..');
const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** What the build of the widget made. */
export const builtWidget = join(root, 'widget/dist');

/** The folders by the first part of an asset's path: what was built first, then what earlier releases or others bring. */
const foldersWith = (releases: string): Record<string, string[]> => ({
  widget: [builtWidget, releases],
  admin: [join(root, 'admin/dist')],
  demo: [join(root, 'widget/demo')],
  docs: [join(root, 'server/docs-page'), swagger],
});

interface Kept {
  path: string;
  changedAt: number;
  asset: Asset;
}

/** Files from the disk; one is read and compressed again only when it changed. `releases`: scripts of earlier releases. */
export function diskAssets(releases: string): Assets {
  const folders = foldersWith(releases);
  const kept = new Map<string, Kept>();
  return {
    async get(path) {
      const file = await find(folders, path);
      if (!file) return null;
      const known = kept.get(path);
      if (known?.path === file.path && known.changedAt === file.changedAt) return known.asset;
      const loaded = { ...file, asset: asset(file.path, await readFile(file.path)) };
      kept.set(path, loaded);
      return loaded.asset;
    },
  };
}

async function find(folders: Record<string, string[]>, path: string): Promise<Omit<Kept, 'asset'> | null> {
  const [first = '', ...rest] = path.split('/');
  const name = rest.join('/');
  if (!types[extname(name)] || name.includes('\0') || rest.includes('..')) return null;
  for (const folder of folders[first] ?? []) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) return { path: file, changedAt: found.mtimeMs };
  }
  return null;
}

function asset(name: string, read: Buffer): Asset {
  const body = new Uint8Array(read);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const brotli = compressible.test(name) ? new Uint8Array(brotliCompressSync(body)) : null;
  return { body, brotli, type: types[extname(name)]!, etag };
}
