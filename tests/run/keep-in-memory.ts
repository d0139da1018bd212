import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm';

/** Where there is less, in bytes, it is left to the suites themselves. */
const room = 4 * 1024 ** 3;

/**
 * Lets whatever is started from here keep its passing files in memory, in a folder that is gone at the end: on a disk each commit waits for it, though nothing of a
 * test has to outlive the machine. They stay where they were where TMPDIR names a place, and where there is less than 4 GiB of memory.
 */
export function keepInMemory(): void {
  if (process.env.TMPDIR || !hasRoom()) return;
  const folder = mkdtempSync(join(inMemory, 'huiyin-tests-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return Math.min(bavail * bsize, process.availableMemory()) >= room;
  } catch {
    return false;
  }
}
