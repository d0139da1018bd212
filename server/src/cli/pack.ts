import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { packed, packs } from '../adapters/disk-assets.ts';

const brotli = promisify(brotliCompress);
/** A packet holds as much. */
const leastBytes = 1_400;

/** Puts a brotli copy beside every file of a folder that gains by it, so that no request has to wait for the packing. */
export async function pack(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => packs.test(name));
  await Promise.all(
    files.map(async (name) => {
      const bytes = await readFile(join(folder, name));
      if (bytes.length >= leastBytes) await writeFile(packed(join(folder, name)), await brotli(bytes));
    }),
  );
}
