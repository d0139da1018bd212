import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, unwritable } from './own-files.ts';

/** The secret of this installation, made on first start beside the database, readable by its owner only. */
export function loadSecret(dataDir: string): string {
  const path = secretFile(dataDir);
  makeFolder(dataDir);
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(dataDir);
  }
  return readFileSync(path, 'utf8').trim();
}

/** Whether a server ran here before, with a secret of its own. */
export const hasSecret = (dataDir: string): boolean => existsSync(secretFile(dataDir));

const secretFile = (dataDir: string): string => join(dataDir, 'secret');
