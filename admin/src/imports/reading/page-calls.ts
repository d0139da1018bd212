import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import type { Asked, Told } from './asked.ts';

/** Thrown in the worker where the page did not get what was asked for; the page knows why. */
export class Refused extends Error {}

const waiting = new Map<number, PromiseWithResolvers<unknown>>();
let last = 0;

/** The calls of an import from within a worker, for a question of the page: the page makes them, who is signed in there. */
export function pageCalls(ask: number, tell: (told: Told) => void): ImportApi {
  const call = <T>(name: keyof ImportApi, ...args: readonly unknown[]): Promise<T> => {
    last += 1;
    const answered = Promise.withResolvers<unknown>();
    waiting.set(last, answered);
    tell({ ask, call: last, name, args });
    return answered.promise as Promise<T>;
  };
  return {
    ofHeader: (header) => call('ofHeader', header),
    read: (id) => call('read', id),
    open: (id, opening) => call('open', id, opening),
    send: (id, line, ndjson, dryRun, said) => call('send', id, line, ndjson, dryRun, said),
    finish: (id, completion) => call('finish', id, completion),
  };
}

/** Hands over what the page answers to a call. */
export function takeAnswer(answer: Extract<Asked, { call: number }>): void {
  const asked = waiting.get(answer.call);
  waiting.delete(answer.call);
  if ('isRefused' in answer) asked?.reject(new Refused());
  else asked?.resolve(answer.value);
}
