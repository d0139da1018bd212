import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@huiyin/shared/domain/ids';
import type { Clock, Ids, Log } from '../base/deps.ts';
import { errorWords } from './log-line.ts';
import { visible } from './visible.ts';

export const systemClock: Clock = { now: () => Date.now() };

export const systemIds: Ids = {
  uuid: () => uuidV7(Date.now(), randomBytes(10)),
  secret: (prefix) => prefix + randomBytes(32).toString('base64url'),
};

/** One JSON line an event on stderr, so that stdout stays for people. */
export function createLog(level: 'info' | 'error' | 'silent'): Log {
  const write = (line: Record<string, unknown>) =>
    process.stderr.write(`${visible(JSON.stringify({ at: new Date().toISOString(), ...line }))}\n`);
  return {
    info: (event, data) => void (level === 'info' && write({ level: 'info', event, ...data })),
    error: (event, error, data) =>
      void (level !== 'silent' && write({ level: 'error', event, ...errorWords(error), ...data })),
  };
}
