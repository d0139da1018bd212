import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leastSecret } from '../base/secrets.ts';
import { makeFolder, unwritable } from './own-files.ts';
import { Refusal } from './refusal.ts';

/** The secret of this installation, made on first start beside the database, readable by its owner only. */
export function loadSecret(dataDir: string): string {
  const path = secretFile(dataDir);
  makeFolder(dataDir);
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(dataDir);
  }
  return readSecret(dataDir);
}

/** The secret that a server made. Throws a Refusal where there is none, or no whole one. */
export function readSecret(dataDir: string): string {
  const path = secretFile(dataDir);
  const why = `the server makes it at its first start (DATA_DIR), unless it is given as HUIYIN_SECRET`;
  if (!hasSecret(dataDir)) throw new Refusal(`There is no secret at ${path}: ${why}.`);
  try {
    const secret = readFileSync(path, 'utf8').trim();
    if (secret.length >= leastSecret) return secret;
  } catch (error) {
    throw new Refusal(`The secret ${path} cannot be read: ${(error as Error).message}`);
  }
  throw new Refusal(
    `The secret ${path} has less than ${leastSecret} characters: put the right one there, or take it away.`,
  );
}

/** Whether a server ran here before, with a secret of its own. */
export const hasSecret = (dataDir: string): boolean => existsSync(secretFile(dataDir));

const secretFile = (dataDir: string): string => join(dataDir, 'secret');
