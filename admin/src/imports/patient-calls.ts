import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import { finishImport, importsLike, openImport, sendPiece } from '../api/imports.ts';
import { isPassing } from '../api/problem.ts';

const firstWaitMs = 1000;
const longestWaitMs = 30_000;

/** What whoever sends wants to know, and what ends it. */
interface Sender {
  readonly signal: AbortSignal;
  /** The server does not answer; it is tried again. */
  wait(): void;
  refused(errors: ImportResult['errors']): void;
}

/** The calls of an import, each tried until it is answered: where the network or the server is gone it waits, and goes on by itself. */
export function patientCalls(siteId: string, { signal, wait, refused }: Sender): ImportApi {
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
    open: (id, opening) => patiently((until) => openImport(siteId, id, opening, until)),
    async send(id, line, ndjson, dryRun, choices) {
      const result = await patiently((until) => sendPiece(siteId, id, { line, ndjson, dryRun, choices }, until));
      refused(result.errors);
      return result;
    },
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
