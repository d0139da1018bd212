import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
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

/** The folders by the first part of an asset's path. `docs` looks beside this package first. */
const folders: Record<string, string[]> = {
  widget: [join(root, 'widget/dist')],
  admin: [join(root, 'admin/dist')],
  demo: [join(root, 'widget/demo')],
  docs: [join(root, 'server/docs-page'), swagger],
};

/** Files from the disk, read once and kept; with `keep` false they are read anew each time (development). */
export function diskAssets(keep: boolean): Assets {
  const kept = new Map<string, Promise<Asset | null>>();
  return {
    get(path) {
      const known = kept.get(path);
      if (known) return known;
      const loaded = load(path);
      if (keep) void loaded.then((asset) => asset && kept.set(path, loaded));
      return loaded;
    },
  };
}

async function load(path: string): Promise<Asset | null> {
  const [first = '', ...rest] = path.split('/');
  const name = rest.join('/');
  const type = types[extname(name)];
  if (!type || name.includes('\0') || normalize(name).startsWith('..')) return null;
  for (const folder of folders[first] ?? []) {
    const body = await readFile(join(folder, name)).catch(() => null);
    if (body) return asset(name, type, body);
  }
  return null;
}

function asset(name: string, type: string, read: Buffer): Asset {
  const body = new Uint8Array(read);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { body, brotli: compressible.test(name) ? new Uint8Array(brotliCompressSync(body)) : null, type, etag };
}
