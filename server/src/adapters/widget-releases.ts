import { copyFile, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtWidget } from './disk-assets.ts';

/** Files named by their content: two releases never mean different things by one name. */
const byContent = /^(w\/[\w-]+-[\w-]+|huiyin-(ask-)?[0-9a-f]{10})\.js(\.br)?$/;

/** Where the scripts of every release that ever ran on this data are kept. */
export const releasesIn = (dataDir: string): string => join(dataDir, 'widget-releases');

/**
 * Copies the scripts of the built widget beside the data, so that a page that pinned them, or has them open, goes on
 * working after an upgrade. Copies are never overwritten or removed.
 */
export async function keepRelease(dataDir: string): Promise<void> {
  const files = (await readdir(builtWidget, { recursive: true }).catch(() => [])).filter((file) =>
    byContent.test(file),
  );
  for (const file of files) await keep(join(builtWidget, file), join(releasesIn(dataDir), file));
}

async function keep(from: string, to: string): Promise<void> {
  if (await stat(to).catch(() => null)) return;
  await mkdir(dirname(to), { recursive: true });
  // A copy that breaks off must not stand under the name.
  const part = `${to}.${process.pid}`;
  await copyFile(from, part);
  await rename(part, to);
}
