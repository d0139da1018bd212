import type { z } from 'zod';
import type { importList, ImportLine, ImportView, PieceQuery } from '@huiyin/shared/contract/imports/kept';
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
  /** The site with this key. Throws a Refusal where the API key is not for it. */
  site(siteKey: string): Promise<ReachedSite>;
}

/** A site, and what is done with its imports. */
export interface ReachedSite extends Pick<Me['sites'][number], 'id' | 'timeZone'> {
  readonly imports: ImportApi & SiteImports;
}

/** What is done with imports beside sending them. */
export interface SiteImports {
  /** All of them, newest first. */
  all(): AsyncGenerator<ImportLine>;
  undo(id: string): Promise<ImportView>;
}

export interface ApiOptions {
  url: string;
  key: string;
  /** What the role of the key must allow, as roles call it. */
  needed: string;
  /** Said whenever an import ends before its file does. */
  goOn: string;
  /** Told before each wait. */
  waiting(reason: string, seconds: number): void;
  /** Ends a wait at once. */
  signal: AbortSignal;
}

export function createImportApi({ url, key, needed, goOn, waiting, signal }: ApiOptions): ImportsApi {
  const call = async <T>(path: string, init: RequestInit): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await attemptOnce<T>(new URL(path, url), init, { key, needed }, attempt);
      if ('answer' in outcome) return outcome.answer;
      const { later } = outcome;
      if (attempt === tries || signal.aborted) throw new Refusal(`${later.reason}. ${goOn}`);
      waiting(later.reason, later.seconds);
      await waitSeconds(later.seconds, signal);
    }
  };

  return {
    async site(siteKey) {
      const { sites } = await call<Me>('/api/me', {});
      const found = sites.find((site) => site.key === siteKey || site.id === siteKey);
      if (found) {
        const { id, timeZone } = found;
        return { id, timeZone, imports: importsAt(`/api/sites/${id}/imports`, call) };
      }
      const others = sites.map(({ key: other, name }) => `${other} (${name})`).join(', ');
      throw new Refusal(`This API key is not for the site ${siteKey}; it is for ${others || 'none'}.`);
    },
  };
}

type CallApi = <T>(path: string, init: RequestInit) => Promise<T>;

function importsAt(path: string, call: CallApi): ImportApi & SiteImports {
  const put = <T>(noun: string, body?: object) =>
    call<T>(`${path}/${noun}`, {
      method: 'PUT',
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const page = (query: Record<string, string>) =>
    call<z.infer<typeof importList>>(`${path}?${new URLSearchParams(query)}`, {});
  async function* all() {
    let { items, nextCursor } = await page({ limit: '100' });
    for (;;) {
      yield* items;
      if (nextCursor === null) return;
      ({ items, nextCursor } = await page({ limit: '100', cursor: nextCursor }));
    }
  }
  return {
    all,
    ofHeader: async (header) => (await page({ header })).items,
    read: (id) => call(`${path}/${id}`, {}),
    open: (id, opening) => put(id, opening),
    send: (id, line, body, dryRun, said) =>
      call<ImportResult>(`${path}/${id}/pieces/${line}${dryRun ? `?${dryRunOf(said)}` : ''}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/x-ndjson' },
        body,
      }),
    finish: (id, completion) => put(`${id}/completion`, completion),
    undo: (id) => put(`${encodeURIComponent(id)}/undoing`),
  };
}

const dryRunOf = (said: PieceQuery): string => new URLSearchParams({ dryRun: 'true', ...said }).toString();

interface Later {
  reason: string;
  seconds: number;
}

type Attempt<T> = { answer: T } | { later: Later };

async function attemptOnce<T>(
  url: URL,
  init: RequestInit,
  { key, needed }: Pick<ApiOptions, 'key' | 'needed'>,
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
    const reason = await reasonOf(response, needed);
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

async function reasonOf(response: Response, needed: string): Promise<string> {
  const problem = (await response.json().catch(() => null)) as ProblemDocument | null;
  if (response.status === 401) return 'The API key is not valid: make one in Settings';
  if (response.status === 403)
    return `The role of this API key does not allow “${needed}”: make a key of one that does, such as manager`;
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
