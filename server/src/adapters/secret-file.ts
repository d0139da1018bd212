import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** The secret of this installation, made on first start beside the database, readable by its owner only. */
export function loadSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  makeFolder(dataDir);
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(dataDir);
  }
  return readFileSync(path, 'utf8').trim();
}

/** Makes a folder for data that only its owner may enter. Throws a Refusal where that cannot be. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw unwritable(folder);
  }
}

function unwritable(folder: string): Refusal {
  return new Refusal(`The folder ${folder} cannot be written to. Choose another with DATA_DIR, or change its rights.`);
}
