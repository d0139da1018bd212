import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import type { Asked, Told } from './asked.ts';

/** Thrown in the worker where the page did not get what was asked for; the page knows why. */
export class Refused extends Error {}

type Answer = Extract<Asked, { call: number }>;

/** The calls of an import from within a worker: the page makes them, who is signed in there. `take` hands over what the page answers. */
export function pageCalls(tell: (told: Told) => void): { api: ImportApi; take(answer: Answer): void } {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  const ask = <T>(name: keyof ImportApi, ...args: readonly unknown[]): Promise<T> => {
    last += 1;
    const answered = Promise.withResolvers<unknown>();
    waiting.set(last, answered);
    tell({ call: last, name, args });
    return answered.promise as Promise<T>;
  };
  return {
    api: {
      ofHeader: (header) => ask('ofHeader', header),
      open: (id, opening) => ask('open', id, opening),
      send: (id, line, ndjson, dryRun) => ask('send', id, line, ndjson, dryRun),
      finish: (id, passedOver) => ask('finish', id, passedOver),
    },
    take(answer) {
      const asked = waiting.get(answer.call);
      waiting.delete(answer.call);
      if ('isRefused' in answer) asked?.reject(new Refused());
      else asked?.resolve(answer.value);
    },
  };
}
