import type { ProblemDocument } from '@huiyin/shared/contract/problem';
import { Refusal } from '../adapters/refusal.ts';
import type { ImportSpeech } from './import-speech.ts';

const tries = 8;
const longestWaitSeconds = 30;
const answerWithinMs = 120_000;

/** Where the API is, and what is said while it does not answer. */
export interface ApiOptions {
  url: string;
  key: string;
  /** What the role of the key must allow, as roles call it. */
  needed: string;
  speech: Pick<ImportSpeech, 'words' | 'pair'>;
  /** Said whenever an import ends before its file does; empty where there is nothing to say. */
  goOn: string;
  /** Told before each wait. */
  waiting(reason: string, seconds: number): void;
  /** Ends a wait at once. */
  signal: AbortSignal;
}

/** One call of it; gives the JSON that it answers. Throws a Refusal, in a sentence, where it is refused or nobody answers. */
export type CallApi = <T>(path: string, init: RequestInit) => Promise<T>;

/** Calls of the API; what may go better later is tried again, after a wait. */
export function apiCall({ url, key, needed, speech, goOn, waiting, signal }: ApiOptions): CallApi {
  const { gaveUp, gaveUpWithin } = speech.words.reaching;
  return async <T>(path: string, init: RequestInit): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptOnce<T>(new URL(path, url), init, { key, needed, speech }, attempt);
      if ('answer' in outcome) return outcome.answer;
      const { later } = outcome;
      if (attempt === tries || signal.aborted)
        throw new Refusal(goOn === '' ? gaveUp(later.reason) : gaveUpWithin(later.reason, goOn));
      waiting(later.reason, later.seconds);
      await waitSeconds(later.seconds, signal);
    }
  };
}

interface Later {
  reason: string;
  seconds: number;
}

type Attempt<T> = { answer: T } | { later: Later };

async function attemptOnce<T>(
  url: URL,
  init: RequestInit,
  { key, needed, speech }: Pick<ApiOptions, 'key' | 'needed' | 'speech'>,
  attempt: number,
): Promise<Attempt<T>> {
  const usual = Math.min(longestWaitSeconds, 2 ** (attempt - 1));
  try {
    const response = await fetch(url, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(answerWithinMs),
    });
    if (response.ok) return { answer: (await response.json()) as T };
    const reason = await reasonOf(response, needed, speech);
    if (response.status !== 429 && response.status < 500) throw new Refusal(reason);
    return { later: { reason, seconds: Number(response.headers.get('retry-after')) || usual } };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return { later: { reason: speech.words.reaching.silent(url.origin, causeOf(error)), seconds: usual } };
  }
}

function causeOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message: string };
  return cause?.code ?? cause?.message ?? message;
}

async function reasonOf(
  response: Response,
  needed: string,
  { words: { reaching }, pair }: ApiOptions['speech'],
): Promise<string> {
  const problem = (await response.json().catch(() => null)) as ProblemDocument | null;
  if (response.status === 401) return reaching.keyWrong;
  if (response.status === 403) return reaching.notAllowed(needed);
  const fields = problem?.errors?.map(({ field, message }) => `${field} ${message}`).join('; ');
  const title = problem && (reaching.problems[problem.code] ?? problem.title);
  return [title ?? reaching.answered(String(response.status)), problem?.detail, fields]
    .filter((part): part is string => part !== undefined && part !== '')
    .reduce(pair);
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
