import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import { finishImport, importsLike, openImport, readImport, sendPiece } from '../api/imports.ts';
import { isPassing } from '../api/problem.ts';

const firstWaitMs = 1000;
const longestWaitMs = 30_000;

/** What whoever sends wants to know, and what ends it. */
interface Sender {
  readonly signal: AbortSignal;
  /** The server does not answer; it is tried again. */
  wait(): void;
}

/** The calls of an import, each tried until it is answered: where the network or the server is gone it waits, and goes on by itself. */
export function patientCalls(siteId: string, { signal, wait }: Sender): ImportApi {
  const patiently = async <T>(call: (until: AbortSignal) => Promise<T>): Promise<T> => {
    for (let waitMs = firstWaitMs; ; waitMs = Math.min(2 * waitMs, longestWaitMs)) {
      signal.throwIfAborted();
      try {
        return await call(signal);
      } catch (error) {
        if (!isPassing(error)) throw error;
        wait();
        await rest(waitMs, signal);
      }
    }
  };
  return {
    ofHeader: (header) => patiently((until) => importsLike(siteId, header, until)),
    read: (id) => patiently((until) => readImport(siteId, id, until)),
    open: (id, opening) => patiently((until) => openImport(siteId, id, opening, until)),
    send: (id, line, ndjson, dryRun, choices) =>
      patiently((until) => sendPiece(siteId, id, { line, ndjson, dryRun, choices }, until)),
    finish: (id, completion) => patiently((until) => finishImport(siteId, id, completion, until)),
  };
}

/** Shorter where the network comes back meanwhile, or it is ended. */
function rest(ms: number, until: AbortSignal): Promise<void> {
  return new Promise((go) => {
    const over = new AbortController();
    const end = (): void => {
      over.abort();
      clearTimeout(timer);
      go();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end, over);
    until.addEventListener('abort', end, over);
  });
}
