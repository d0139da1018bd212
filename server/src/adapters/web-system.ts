import { uuidV7 } from '@huiyin/shared/domain/ids';
import type { Clock, Ids, Log } from '../base/deps.ts';
import { errorWords } from './log-line.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

export const webClock: Clock = { now: () => Date.now() };

export const webIds: Ids = {
  uuid: () => uuidV7(Date.now(), random(10)),
  secret: (prefix) =>
    prefix +
    btoa(String.fromCharCode(...random(32)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', ''),
};

export const webLog: Log = {
  info: (event, data) => console.log(JSON.stringify({ level: 'info', event, ...data })),
  error: (event, error, data) =>
    console.error(JSON.stringify({ level: 'error', event, ...errorWords(error), ...data })),
};
