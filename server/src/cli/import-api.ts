import type { ImportResult } from '@huiyin/shared/contract/imports';
import type { Me } from '@huiyin/shared/contract/people';
import type { ProblemDocument } from '@huiyin/shared/contract/problem';
import { Refusal } from '../adapters/refusal.ts';

const tries = 8;
const longestWaitSeconds = 30;
const answerWithinMs = 120_000;

/** The part of the API an import needs; what may go better later is tried again. */
export interface ImportApi {
  /** The id of the site with this key. */
  siteId(siteKey: string): Promise<string>;
  /** Sends answers as NDJSON; in a dry run they are checked and not stored. */
  send(siteId: string, ndjson: string, dryRun: boolean): Promise<ImportResult>;
}

export interface ApiOptions {
  url: string;
  key: string;
  /** Said whenever an import ends before its file does. */
  goOn: string;
  /** Told before each wait. */
  waiting(reason: string, seconds: number): void;
  /** Ends a wait at once. */
  signal: AbortSignal;
}

export function createImportApi({ url, key, goOn, waiting, signal }: ApiOptions): ImportApi {
  const call = async <T>(path: string, init: RequestInit): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptOnce<T>(new URL(path, url), init, key, attempt);
      if ('answer' in outcome) return outcome.answer;
      const { later } = outcome;
      if (attempt === tries || signal.aborted) throw new Refusal(`${later.reason}. ${goOn}`);
      waiting(later.reason, later.seconds);
      await waitSeconds(later.seconds, signal);
    }
  };

  return {
    async siteId(siteKey) {
      const { sites } = await call<Me>('/api/me', {});
      const found = sites.find((site) => site.key === siteKey || site.id === siteKey);
      if (found) return found.id;
      const others = sites.map(({ key: other, name }) => `${other} (${name})`).join(', ');
      throw new Refusal(`This API key is not for the site ${siteKey}; it is for ${others || 'none'}.`);
    },
    send: (siteId, body, dryRun) =>
      call<ImportResult>(`/api/sites/${siteId}/imports${dryRun ? '?dryRun=true' : ''}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body,
      }),
  };
}

interface Later {
  reason: string;
  seconds: number;
}

type Attempt<T> = { answer: T } | { later: Later };

async function attemptOnce<T>(url: URL, init: RequestInit, key: string, attempt: number): Promise<Attempt<T>> {
  const usual = Math.min(longestWaitSeconds, 2 ** (attempt - 1));
  try {
    const response = await fetch(url, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(answerWithinMs),
    });
    if (response.ok) return { answer: (await response.json()) as T };
    const reason = await reasonOf(response);
    if (response.status !== 429 && response.status < 500) throw new Refusal(reason);
    return { later: { reason, seconds: Number(response.headers.get('retry-after')) || usual } };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return { later: { reason: `${url.origin} does not answer (${causeOf(error)})`, seconds: usual } };
  }
}

function causeOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message: string };
  return cause?.code ?? cause?.message ?? message;
}

async function reasonOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => null)) as ProblemDocument | null;
  if (response.status === 401) return 'The API key is not valid: make one in Settings';
  if (response.status === 403)
    return 'This API key may not import: make one whose role may import answers, such as manager';
  const fields = problem?.errors?.map(({ field, message }) => `${field} ${message}`).join('; ');
  return [problem?.title ?? `The server answered ${response.status}`, problem?.detail, fields]
    .filter(Boolean)
    .join(': ');
}

function waitSeconds(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, seconds * 1000);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
