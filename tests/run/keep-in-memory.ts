import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm';

/** Where there is less, in bytes, it is left to the suites themselves. */
const leastRoom = 4 * 1024 ** 3;

const folderName = /^huiyin-tests-(\d+)-/;

/**
 * Lets whatever is started from here keep its passing files in memory, in a folder that is gone at the end: on a disk each commit waits for it, though nothing of a
 * test has to outlive the machine. They stay where they were where TMPDIR names a place, where there is less room than that, and where nothing can be written.
 */
export function keepInMemory(place = inMemory, room = leastRoom): void {
  if (process.env.TMPDIR) return;
  const folder = folderIn(place, room);
  if (folder === undefined) return;
  process.env.TMPDIR = folder;
  process.once('exit', () => remove(folder));
}

function folderIn(place: string, room: number): string | undefined {
  try {
    for (const left of readdirSync(place).filter(isLeft)) remove(join(place, left));
    const { bavail, bsize } = statfsSync(place);
    const isRoom = Math.min(bavail * bsize, process.availableMemory()) >= room;
    return isRoom ? mkdtempSync(join(place, `huiyin-tests-${process.pid}-`)) : undefined;
  } catch {
    return undefined;
  }
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** Of a run that was killed. */
function isLeft(name: string): boolean {
  const pid = folderName.exec(name)?.[1];
  if (pid === undefined) return false;
  try {
    return !process.kill(Number(pid), 0);
  } catch (error) {
    // Somebody else's run goes on.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
