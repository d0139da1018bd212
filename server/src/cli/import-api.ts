import type { ImportLine, ImportView, PieceQuery } from '@huiyin/shared/contract/imports/kept';
import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { Me } from '@huiyin/shared/contract/people';
import type { ProblemDocument } from '@huiyin/shared/contract/problem';
import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import { Refusal } from '../adapters/refusal.ts';

const tries = 8;
const longestWaitSeconds = 30;
const answerWithinMs = 120_000;

/** The part of the API that imports need; what may go better later is tried again. */
export interface ImportsApi {
  /** The id of the site with this key. */
  siteId(siteKey: string): Promise<string>;
  /** The imports of a site. */
  importsOf(siteId: string): ImportApi & SiteImports;
}

/** What is done with imports beside sending them. */
export interface SiteImports {
  /** The newest 100. */
  list(): Promise<readonly ImportLine[]>;
  undo(id: string): Promise<ImportView>;
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

export function createImportApi({ url, key, goOn, waiting, signal }: ApiOptions): ImportsApi {
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
    importsOf: (siteId) => importsAt(`/api/sites/${siteId}/imports`, call),
  };
}

type CallApi = <T>(path: string, init: RequestInit) => Promise<T>;

function importsAt(path: string, call: CallApi): ImportApi & SiteImports {
  const put = <T>(noun: string, body?: object) =>
    call<T>(`${path}/${noun}`, {
      method: 'PUT',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const list = async (query: string) => (await call<{ items: ImportLine[] }>(`${path}?${query}`, {})).items;
  return {
    ofHeader: (header) => list(`header=${header}`),
    open: (id, opening) => put(id, opening),
    send: (id, line, body, dryRun, said) =>
      call<ImportResult>(`${path}/${id}/pieces/${line}${dryRun ? `?${dryRunOf(said)}` : ''}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/x-ndjson' },
        body,
      }),
    finish: (id, completion) => put(`${id}/completion`, completion),
    list: () => list('limit=100'),
    undo: (id) => put(`${encodeURIComponent(id)}/undoing`),
  };
}

const dryRunOf = (said: PieceQuery): string => new URLSearchParams({ dryRun: 'true', ...said }).toString();

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
